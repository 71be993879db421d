"""What 01_images_as_arrays is checked against. Written by `python make.py release`."""

from math import inf, nan

ASSIGNMENT = {
 'name': '01_images_as_arrays', 'title': 'Exercises for chapter 1: images as arrays',
 'questions': {
  'q1': {
   'kind': 'numbers', 'title': 'Find the pixel, by hand',
   'section': {'number': '1.6', 'title': 'Flattening', 'chapter': '01_images_as_arrays'},
   'points': 3, 'minutes': 7, 'difficulty': 'easy',
   'names': ['blue_place', 'step_down', 'place_channels_first'],
   'tolerance': {'blue_place': 0, 'step_down': 0, 'place_channels_first': 0}, 'units': {},
   'options': {},
   'right': {
    'blue_place': '29c02eb254c5571103ef', 'step_down': '17f098edcb85a1a3607e',
    'place_channels_first': '01e77251d14560304562',
   },
   'mistakes': [
    {
     'name': 'channels forgotten',
     'hint': 'Your place is that in a grey picture. How many numbers does each pixel bring along?',
     'section': {'number': '1.6', 'title': 'Flattening', 'chapter': '01_images_as_arrays'},
     'gives': {'blue_place': '37cadcfbdcb9e703ccd4'},
    },
    {
     'name': 'counted from one',
     'hint': 'Your place is one too far. Which number has the very first place?',
     'section': {'number': '1.6', 'title': 'Flattening', 'chapter': '01_images_as_arrays'},
     'gives': {'blue_place': 'd0c3e3b28a6053fceeb7'},
    },
    {
     'name': 'colour forgotten',
     'hint': 'Your place is where the pixel begins. Which of its three values is asked for?',
     'section': {
      'number': '1.3', 'title': 'Colour, batches, and the order of the axes',
      'chapter': '01_images_as_arrays',
     },
     'gives': {'blue_place': 'f4af1ee8f5bbc809d589'},
    },
    {
     'name': 'height as the length of a row',
     'hint': 'Your rows are as long as the picture is high. How many pixels stand side by side in a row?',
     'section': {
      'number': '1.3', 'title': 'Colour, batches, and the order of the axes',
      'chapter': '01_images_as_arrays',
     },
     'gives': {'blue_place': '06e28d3b13183fdc3b01'},
    },
    {
     'name': 'row and column swapped',
     'hint': 'You went down by the column and across by the row. Which of the two comes first?',
     'section': {'number': '1.2', 'title': 'A grey picture is a matrix', 'chapter': '01_images_as_arrays'},
     'gives': {'blue_place': 'c5be7a0750599ffbfb75'},
    },
    {
     'name': 'two orders swapped',
     'hint': "Your two answers have changed places. In which order are a pixel's channels neighbours?",
     'section': {
      'number': '1.3', 'title': 'Colour, batches, and the order of the axes',
      'chapter': '01_images_as_arrays',
     },
     'gives': {'blue_place': '1758d3d3764de9cd9014', 'place_channels_first': '476171e6c9213421825e'},
    },
    {
     'name': 'step of a grey picture',
     'hint': 'Your step is right in a grey picture. How many numbers lie in one row of pixels here?',
     'section': {'number': '1.6', 'title': 'Flattening', 'chapter': '01_images_as_arrays'},
     'gives': {'step_down': 'ae19a0d2793af5edea47'},
    },
    {
     'name': 'step to the right',
     'hint': 'Your step leads to the next pixel to the right. Where is the one below?',
     'section': {'number': '1.6', 'title': 'Flattening', 'chapter': '01_images_as_arrays'},
     'gives': {'step_down': '7089eca46f05b92b2db5'},
    },
    {
     'name': 'step by the height',
     'hint': "You step by the picture's height. Which side says how long a row is?",
     'section': {
      'number': '1.3', 'title': 'Colour, batches, and the order of the axes',
      'chapter': '01_images_as_arrays',
     },
     'gives': {'step_down': '80b4e787f39f86d05dea'},
    },
    {
     'name': 'channel not skipped',
     'hint': 'Your place lies in the red channel. How many channels stand before the blue one?',
     'section': {
      'number': '1.3', 'title': 'Colour, batches, and the order of the axes',
      'chapter': '01_images_as_arrays',
     },
     'gives': {'place_channels_first': 'f4e8da6063c86c6fe606'},
    },
    {
     'name': 'one channel too far',
     'hint': 'Your place lies behind the whole picture. Which number has the first channel?',
     'section': {
      'number': '1.3', 'title': 'Colour, batches, and the order of the axes',
      'chapter': '01_images_as_arrays',
     },
     'gives': {'place_channels_first': '294724b98f2c36b71aaf'},
    },
    {
     'name': 'order left as it was',
     'hint': 'Your place has not moved. Does a row of the blue channel still hold other colours?',
     'section': {
      'number': '1.3', 'title': 'Colour, batches, and the order of the axes',
      'chapter': '01_images_as_arrays',
     },
     'gives': {'place_channels_first': '476171e6c9213421825e'},
    },
    {
     'name': "height as the length of a channel's row",
     'hint': 'The rows of your channels are as long as the picture is high. Which side gives their length?',
     'section': {
      'number': '1.3', 'title': 'Colour, batches, and the order of the axes',
      'chapter': '01_images_as_arrays',
     },
     'gives': {'place_channels_first': '937cd71bc57eedcc890b'},
    },
   ],
  },
  'q2': {
   'kind': 'choice', 'title': 'Axes that change places',
   'section': {
    'number': '1.3', 'title': 'Colour, batches, and the order of the axes',
    'chapter': '01_images_as_arrays',
   },
   'points': 3, 'minutes': 6, 'difficulty': 'easy', 'names': ['what', 'betrayed_by', 'line'],
   'tolerance': {'what': 0, 'betrayed_by': 0, 'line': 0}, 'units': {},
   'options': {
    'what': ['a', 'b', 'c', 'd'], 'betrayed_by': ['a', 'b', 'c', 'd'],
    'line': ['a', 'b', 'c', 'd'],
   },
   'right': {
    'what': 'd7162395e9292fd8fad3', 'betrayed_by': 'cd5f5a2da87791b6a9f1',
    'line': '5ee1cdea2a60b60e0715',
   },
   'mistakes': [
    {
     'name': 'shape taken as proof',
     'hint': 'Where does the pixel in row 2, column 9 stand afterwards: which of the two comes first?',
     'section': {
      'number': '1.3', 'title': 'Colour, batches, and the order of the axes',
      'chapter': '01_images_as_arrays',
     },
     'gives': {'what': 'd7f3c1d44f22070b6d9e', 'betrayed_by': 'bccc752af7acd00b31b3'},
    },
    {
     'name': 'intact', 'hint': 'Follow one pixel: which axis do the rows stand on afterwards?',
     'section': {
      'number': '1.3', 'title': 'Colour, batches, and the order of the axes',
      'chapter': '01_images_as_arrays',
     },
     'gives': {'what': 'd7f3c1d44f22070b6d9e'},
    },
    {
     'name': 'mixed up like reshape',
     'hint': 'Your answer is what `reshape` does. Does a swap of axes cut the numbers into new rows?',
     'section': {
      'number': '1.3', 'title': 'Colour, batches, and the order of the axes',
      'chapter': '01_images_as_arrays',
     },
     'gives': {'what': '692cf944cc13bcb2d77f'},
    },
    {
     'name': 'upside down',
     'hint': 'For that, the rows would be counted from below. Does a swap of axes reverse any of them?',
     'section': {
      'number': '1.3', 'title': 'Colour, batches, and the order of the axes',
      'chapter': '01_images_as_arrays',
     },
     'gives': {'what': '8ef2d118e5ee9dfda33e'},
    },
    {
     'name': 'betrayed by grey',
     'hint': 'Write down the shape that grey photos get. Is it the one that she expects?',
     'section': {
      'number': '1.3', 'title': 'Colour, batches, and the order of the axes',
      'chapter': '01_images_as_arrays',
     },
     'gives': {'betrayed_by': '16c75d81433fe4bd74ad'},
    },
    {
     'name': 'betrayed by a single one',
     'hint': 'Which axis says how many photos there are, and does the swap touch it?',
     'section': {
      'number': '1.3', 'title': 'Colour, batches, and the order of the axes',
      'chapter': '01_images_as_arrays',
     },
     'gives': {'betrayed_by': '011495b4145a1e3b05f7'},
    },
    {
     'name': 'never betrayed',
     'hint': 'Her photos are as high as they are wide. What would the shape be if they were not?',
     'section': {
      'number': '1.3', 'title': 'Colour, batches, and the order of the axes',
      'chapter': '01_images_as_arrays',
     },
     'gives': {'betrayed_by': 'bccc752af7acd00b31b3'},
    },
    {
     'name': 'reshape',
     'hint': 'Your line gives the right shape. Does it move axes, or cut the numbers into new rows?',
     'section': {
      'number': '1.3', 'title': 'Colour, batches, and the order of the axes',
      'chapter': '01_images_as_arrays',
     },
     'gives': {'line': '08f05b4f52a0b4df322b'},
    },
    {
     'name': 'the same swap again',
     'hint': 'In your line, where do rows and columns come to stand? How does it differ from hers?',
     'section': {
      'number': '1.3', 'title': 'Colour, batches, and the order of the axes',
      'chapter': '01_images_as_arrays',
     },
     'gives': {'line': '445ec49e394188b0717a'},
    },
    {
     'name': 'axis moved the wrong way',
     'hint': 'Which axis does your line take away, and is it the one with the colours?',
     'section': {
      'number': '1.3', 'title': 'Colour, batches, and the order of the axes',
      'chapter': '01_images_as_arrays',
     },
     'gives': {'line': '45df4d5e01dd43d2980e'},
    },
   ],
  },
  'q3': {
   'kind': 'function', 'title': 'Standardise as the training pictures say',
   'section': {'number': '1.4', 'title': 'Scale', 'chapter': '01_images_as_arrays'},
   'points': 4, 'minutes': 12, 'difficulty': 'medium', 'names': ['standardize'],
   'tolerance': [1e-06, 1e-09],
   'cases': [
    {
     'args': [
      {
       'array': [[[[1], [3]], [[5], [7]]], [[[2], [4]], [[8], [2]]]], 'dtype': 'int64',
       'shape': [2, 2, 2, 1],
      },
      {
       'array': [[[[1], [3]], [[5], [7]]], [[[2], [4]], [[8], [2]]]], 'dtype': 'int64',
       'shape': [2, 2, 2, 1],
      },
     ],
     'kwargs': {}, 'size': 16,
     'right': {
      'array': [
       [
        [[-1.2792042981336627], [-0.42640143271122083]],
        [[0.42640143271122083], [1.2792042981336627]],
       ],
       [[[-0.8528028654224417], [0.0]], [[1.7056057308448833], [-0.8528028654224417]]],
      ],
      'dtype': 'float64', 'shape': [2, 2, 2, 1],
     },
    },
    {
     'args': [
      {
       'array': [
        [[[10, 0, 4], [30, 2, 5]], [[20, 4, 9], [60, 1, 6]]],
        [[[50, 3, 0], [10, 8, 2]], [[40, 6, 7], [20, 0, 15]]],
       ],
       'dtype': 'int64', 'shape': [2, 2, 2, 3],
      },
      {
       'array': [
        [[[10, 0, 4], [30, 2, 5]], [[20, 4, 9], [60, 1, 6]]],
        [[[50, 3, 0], [10, 8, 2]], [[40, 6, 7], [20, 0, 15]]],
       ],
       'dtype': 'int64', 'shape': [2, 2, 2, 3],
      },
     ],
     'kwargs': {}, 'size': 48,
     'right': {
      'array': [
       [
        [
         [-1.1547005383792515, -1.1141720290623112, -0.46499055497527714],
         [0.0, -0.3713906763541037, -0.23249527748763857],
        ],
        [
         [-0.5773502691896257, 0.3713906763541037, 0.6974858324629157],
         [1.7320508075688772, -0.7427813527082074, 0.0],
        ],
       ],
       [
        [
         [1.1547005383792515, 0.0, -1.3949716649258315],
         [-1.1547005383792515, 1.8569533817705188, -0.9299811099505543],
        ],
        [
         [0.5773502691896257, 1.1141720290623112, 0.23249527748763857],
         [-0.5773502691896257, -1.1141720290623112, 2.092457497388747],
        ],
       ],
      ],
      'dtype': 'float64', 'shape': [2, 2, 2, 3],
     },
    },
    {
     'args': [
      {
       'array': [[[[15, 5, 9], [35, 7, 10]], [[25, 9, 14], [65, 6, 11]]]], 'dtype': 'int64',
       'shape': [1, 2, 2, 3],
      },
      {
       'array': [
        [[[10, 0, 4], [30, 2, 5]], [[20, 4, 9], [60, 1, 6]]],
        [[[50, 3, 0], [10, 8, 2]], [[40, 6, 7], [20, 0, 15]]],
       ],
       'dtype': 'int64', 'shape': [2, 2, 2, 3],
      },
     ],
     'kwargs': {}, 'size': 36,
     'right': {
      'array': [
       [
        [
         [-0.8660254037844386, 0.7427813527082074, 0.6974858324629157],
         [0.28867513459481287, 1.4855627054164149, 0.9299811099505543],
        ],
        [
         [-0.28867513459481287, 2.2283440581246223, 1.8599622199011085],
         [2.02072594216369, 1.1141720290623112, 1.162476387438193],
        ],
       ],
      ],
      'dtype': 'float64', 'shape': [1, 2, 2, 3],
     },
    },
    {
     'args': [
      {'array': [[[[0, 255]]]], 'dtype': 'uint8', 'shape': [1, 1, 1, 2]},
      {'array': [[[[51, 0], [153, 204]]]], 'dtype': 'uint8', 'shape': [1, 1, 2, 2]},
     ],
     'kwargs': {}, 'size': 6,
     'right': {'array': [[[[-2.0, 1.5]]]], 'dtype': 'float64', 'shape': [1, 1, 1, 2]},
    },
   ],
   'mistakes': [
    {
     'name': 'channels thrown together',
     'hint': 'All your channels share a mean. Which numbers belong to one channel?',
     'section': {'number': '1.4', 'title': 'Scale', 'chapter': '01_images_as_arrays'},
     'gives': [
      None,
      {
       'value': {
        'array': [
         [
          [
           [-0.18802096202389987, -0.8147575021035661, -0.5640628860716996],
           [1.0654521181354326, -0.6894101940876329, -0.501389232063733],
          ],
          [
           [0.4387155780557664, -0.5640628860716996, -0.2506946160318665],
           [2.9456617383744317, -0.7520838480955995, -0.4387155780557664],
          ],
         ],
         [
          [
           [2.318925198294765, -0.6267365400796663, -0.8147575021035661],
           [-0.18802096202389987, -0.31336827003983314, -0.6894101940876329],
          ],
          [
           [1.692188658215099, -0.4387155780557664, -0.37604192404779974],
           [0.4387155780557664, -0.8147575021035661, 0.12534730801593325],
          ],
         ],
        ],
        'dtype': 'float64', 'shape': [2, 2, 2, 3],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [
         [
          [
           [0.12534730801593325, -0.501389232063733, -0.2506946160318665],
           [1.3788203881752659, -0.37604192404779974, -0.18802096202389987],
          ],
          [
           [0.7520838480955995, -0.2506946160318665, 0.06267365400796662],
           [3.2590300084142645, -0.4387155780557664, -0.12534730801593325],
          ],
         ],
        ],
        'dtype': 'float64', 'shape': [1, 2, 2, 3],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [[[[-1.2649110640673518, 1.8973665961010275]]]], 'dtype': 'float64',
        'shape': [1, 1, 1, 2],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'pixel by pixel',
     'hint': 'Each of your pixels has a mean of its own. Over what does the mean run?',
     'section': {'number': '1.4', 'title': 'Scale', 'chapter': '01_images_as_arrays'},
     'gives': [
      {
       'value': {
        'array': [[[[-1.0], [-1.0]], [[-1.0], [1.0]]], [[[1.0], [1.0]], [[1.0], [-1.0]]]],
        'dtype': 'float64', 'shape': [2, 2, 2, 1],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [
         [[[-1.0, -1.0, 1.0], [1.0, -1.0, 1.0]], [[-1.0, -1.0, 1.0], [1.0, 1.0, -1.0]]],
         [[[1.0, 1.0, -1.0], [-1.0, 1.0, -1.0]], [[1.0, 1.0, -1.0], [-1.0, -1.0, 1.0]]],
        ],
        'dtype': 'float64', 'shape': [2, 2, 2, 3],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [
         [
          [[-0.75, 2.3333333333333335, 3.5], [1.5, 0.6666666666666666, 4.333333333333333]],
          [[-0.5, 4.0, 6.0], [1.25, 11.0, 0.1111111111111111]],
         ],
        ],
        'dtype': 'float64', 'shape': [1, 2, 2, 3],
       },
       'changed': [],
      },
      {
       'value': {'array': [[[[-inf, inf], [-inf, inf]]]], 'dtype': 'float64', 'shape': [1, 1, 2, 2]},
       'changed': [],
      },
     ],
    },
    {
     'name': 'picture by picture',
     'hint': 'Each of your pictures has a mean of its own. How many pictures have a say?',
     'section': {'number': '1.4', 'title': 'Scale', 'chapter': '01_images_as_arrays'},
     'gives': [
      {
       'value': {
        'array': [
         [
          [[-1.3416407864998738], [-0.4472135954999579]],
          [[0.4472135954999579], [1.3416407864998738]],
         ],
         [[[-0.8164965809277261], [0.0]], [[1.6329931618554523], [-0.8164965809277261]]],
        ],
        'dtype': 'float64', 'shape': [2, 2, 2, 1],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [
         [
          [
           [-1.0690449676496976, -1.1832159566199232, -1.0690449676496976],
           [0.0, 0.1690308509457033, -0.5345224838248488],
          ],
          [
           [-0.5345224838248488, 1.52127765851133, 1.6035674514745464],
           [1.6035674514745462, -0.50709255283711, 0.0],
          ],
         ],
         [
          [
           [1.2649110640673518, -0.4123930494211613, -1.0366421106976322],
           [-1.2649110640673518, 1.2371791482634837, -0.6910947404650881],
          ],
          [
           [0.6324555320336759, 0.5773502691896257, 0.17277368511627203],
           [-0.6324555320336759, -1.4021363680319483, 1.5549631660464482],
          ],
         ],
        ],
        'dtype': 'float64', 'shape': [2, 2, 2, 3],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [
         [
          [
           [-1.0690449676496976, -1.1832159566199232, -1.0690449676496976],
           [0.0, 0.1690308509457033, -0.5345224838248488],
          ],
          [
           [-0.5345224838248488, 1.52127765851133, 1.6035674514745464],
           [1.6035674514745462, -0.50709255283711, 0.0],
          ],
         ],
        ],
        'dtype': 'float64', 'shape': [1, 2, 2, 3],
       },
       'changed': [],
      },
      {
       'value': {'array': [[[[nan, nan]]]], 'dtype': 'float64', 'shape': [1, 1, 1, 2]},
       'changed': [],
      },
     ],
    },
    {
     'name': 'by their own numbers',
     'hint': 'On training pictures you are right. May others bring numbers of their own?',
     'section': {'number': '1.4', 'title': 'Scale', 'chapter': '01_images_as_arrays'},
     'gives': [
      None, None,
      {
       'value': {
        'array': [
         [
          [
           [-1.0690449676496976, -1.1832159566199232, -1.0690449676496976],
           [0.0, 0.1690308509457033, -0.5345224838248488],
          ],
          [
           [-0.5345224838248488, 1.52127765851133, 1.6035674514745464],
           [1.6035674514745462, -0.50709255283711, 0.0],
          ],
         ],
        ],
        'dtype': 'float64', 'shape': [1, 2, 2, 3],
       },
       'changed': [],
      },
      {
       'value': {'array': [[[[nan, nan]]]], 'dtype': 'float64', 'shape': [1, 1, 1, 2]},
       'changed': [],
      },
     ],
    },
    {
     'name': 'divided by the variance',
     'hint': 'What you divide by is the mean square of the deviations. What is missing?',
     'section': {'number': '1.4', 'title': 'Scale', 'chapter': '01_images_as_arrays'},
     'gives': [
      {
       'value': {
        'array': [
         [
          [[-0.5454545454545454], [-0.18181818181818182]],
          [[0.18181818181818182], [0.5454545454545454]],
         ],
         [[[-0.36363636363636365], [0.0]], [[0.7272727272727273], [-0.36363636363636365]]],
        ],
        'dtype': 'float64', 'shape': [2, 2, 2, 1],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [
         [
          [
           [-0.06666666666666667, -0.41379310344827586, -0.10810810810810811],
           [0.0, -0.13793103448275862, -0.05405405405405406],
          ],
          [
           [-0.03333333333333333, 0.13793103448275862, 0.16216216216216217],
           [0.1, -0.27586206896551724, 0.0],
          ],
         ],
         [
          [
           [0.06666666666666667, 0.0, -0.32432432432432434],
           [-0.06666666666666667, 0.6896551724137931, -0.21621621621621623],
          ],
          [
           [0.03333333333333333, 0.41379310344827586, 0.05405405405405406],
           [-0.03333333333333333, -0.41379310344827586, 0.4864864864864865],
          ],
         ],
        ],
        'dtype': 'float64', 'shape': [2, 2, 2, 3],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [
         [
          [
           [-0.05, 0.27586206896551724, 0.16216216216216217],
           [0.016666666666666666, 0.5517241379310345, 0.21621621621621623],
          ],
          [
           [-0.016666666666666666, 0.8275862068965517, 0.43243243243243246],
           [0.11666666666666667, 0.41379310344827586, 0.2702702702702703],
          ],
         ],
        ],
        'dtype': 'float64', 'shape': [1, 2, 2, 3],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [[[[-0.0392156862745098, 0.014705882352941176]]]], 'dtype': 'float64',
        'shape': [1, 1, 1, 2],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'deviation of a sample',
     'hint': 'Your deviation is a little too large. By what is the sum of squares divided?',
     'section': {'number': '1.4', 'title': 'Scale', 'chapter': '01_images_as_arrays'},
     'gives': [
      {
       'value': {
        'array': [
         [
          [[-1.1965860528261985], [-0.39886201760873286]],
          [[0.39886201760873286], [1.1965860528261985]],
         ],
         [[[-0.7977240352174657], [0.0]], [[1.5954480704349314], [-0.7977240352174657]]],
        ],
        'dtype': 'float64', 'shape': [2, 2, 2, 1],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [
         [
          [
           [-1.0801234497346432, -1.0422125006694767, -0.43495883620084],
           [0.0, -0.34740416688982556, -0.21747941810042],
          ],
          [
           [-0.5400617248673216, 0.34740416688982556, 0.65243825430126],
           [1.6201851746019649, -0.6948083337796511, 0.0],
          ],
         ],
         [
          [
           [1.0801234497346432, 0.0, -1.30487650860252],
           [-1.0801234497346432, 1.737020834449128, -0.86991767240168],
          ],
          [
           [0.5400617248673216, 1.0422125006694767, 0.21747941810042],
           [-0.5400617248673216, -1.0422125006694767, 1.9573147629037801],
          ],
         ],
        ],
        'dtype': 'float64', 'shape': [2, 2, 2, 3],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [
         [
          [
           [-0.8100925873009824, 0.6948083337796511, 0.65243825430126],
           [0.2700308624336608, 1.3896166675593022, 0.86991767240168],
          ],
          [
           [-0.2700308624336608, 2.0844250013389534, 1.73983534480336],
           [1.8902160370356258, 1.0422125006694767, 1.0873970905021002],
          ],
         ],
        ],
        'dtype': 'float64', 'shape': [1, 2, 2, 3],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [[[[-1.4142135623730951, 1.0606601717798212]]]], 'dtype': 'float64',
        'shape': [1, 1, 1, 2],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'only centred',
     'hint': 'You take off the right means. How widely is a channel spread in the end?',
     'section': {'number': '1.4', 'title': 'Scale', 'chapter': '01_images_as_arrays'},
     'gives': [
      {
       'value': {
        'array': [[[[-3.0], [-1.0]], [[1.0], [3.0]]], [[[-2.0], [0.0]], [[4.0], [-2.0]]]],
        'dtype': 'float64', 'shape': [2, 2, 2, 1],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [
         [[[-20.0, -3.0, -2.0], [0.0, -1.0, -1.0]], [[-10.0, 1.0, 3.0], [30.0, -2.0, 0.0]]],
         [[[20.0, 0.0, -6.0], [-20.0, 5.0, -4.0]], [[10.0, 3.0, 1.0], [-10.0, -3.0, 9.0]]],
        ],
        'dtype': 'float64', 'shape': [2, 2, 2, 3],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [[[[-15.0, 2.0, 3.0], [5.0, 4.0, 4.0]], [[-5.0, 6.0, 8.0], [35.0, 3.0, 5.0]]]],
        'dtype': 'float64', 'shape': [1, 2, 2, 3],
       },
       'changed': [],
      },
      {
       'value': {'array': [[[[-102.0, 153.0]]]], 'dtype': 'float64', 'shape': [1, 1, 1, 2]},
       'changed': [],
      },
     ],
    },
    {
     'name': 'brackets forgotten',
     'hint': 'Only your mean is divided by the deviation. What comes first here?',
     'section': {'number': '1.4', 'title': 'Scale', 'chapter': '01_images_as_arrays'},
     'gives': [
      {
       'value': {
        'array': [
         [
          [[-0.7056057308448833], [1.2943942691551167]],
          [[3.2943942691551165], [5.2943942691551165]],
         ],
         [
          [[0.2943942691551167], [2.2943942691551165]],
          [[6.2943942691551165], [0.2943942691551167]],
         ],
        ],
        'dtype': 'float64', 'shape': [2, 2, 2, 1],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [
         [
          [
           [8.267949192431123, -1.1141720290623112, 2.6050283350741683],
           [28.26794919243112, 0.8858279709376888, 3.6050283350741683],
          ],
          [
           [18.26794919243112, 2.885827970937689, 7.605028335074168],
           [58.267949192431125, -0.11417202906231116, 4.605028335074168],
          ],
         ],
         [
          [
           [48.267949192431125, 1.8858279709376888, -1.3949716649258315],
           [8.267949192431123, 6.885827970937688, 0.6050283350741685],
          ],
          [
           [38.267949192431125, 4.885827970937688, 5.605028335074168],
           [18.26794919243112, -1.1141720290623112, 13.605028335074168],
          ],
         ],
        ],
        'dtype': 'float64', 'shape': [2, 2, 2, 3],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [
         [
          [
           [13.267949192431123, 3.885827970937689, 7.605028335074168],
           [33.267949192431125, 5.885827970937688, 8.605028335074168],
          ],
          [
           [23.26794919243112, 7.885827970937688, 12.605028335074168],
           [63.267949192431125, 4.885827970937688, 9.605028335074168],
          ],
         ],
        ],
        'dtype': 'float64', 'shape': [1, 2, 2, 3],
       },
       'changed': [],
      },
      {
       'value': {'array': [[[[-2.0, 254.0]]]], 'dtype': 'float64', 'shape': [1, 1, 1, 2]},
       'changed': [],
      },
     ],
    },
    {
     'name': 'rescaled only',
     'hint': 'You only divide by 255. What do the training pictures have to say?',
     'section': {'number': '1.4', 'title': 'Scale', 'chapter': '01_images_as_arrays'},
     'gives': [
      {
       'value': {
        'array': [
         [
          [[0.00392156862745098], [0.011764705882352941]],
          [[0.0196078431372549], [0.027450980392156862]],
         ],
         [
          [[0.00784313725490196], [0.01568627450980392]],
          [[0.03137254901960784], [0.00784313725490196]],
         ],
        ],
        'dtype': 'float64', 'shape': [2, 2, 2, 1],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [
         [
          [
           [0.0392156862745098, 0.0, 0.01568627450980392],
           [0.11764705882352941, 0.00784313725490196, 0.0196078431372549],
          ],
          [
           [0.0784313725490196, 0.01568627450980392, 0.03529411764705882],
           [0.23529411764705882, 0.00392156862745098, 0.023529411764705882],
          ],
         ],
         [
          [
           [0.19607843137254902, 0.011764705882352941, 0.0],
           [0.0392156862745098, 0.03137254901960784, 0.00784313725490196],
          ],
          [
           [0.1568627450980392, 0.023529411764705882, 0.027450980392156862],
           [0.0784313725490196, 0.0, 0.058823529411764705],
          ],
         ],
        ],
        'dtype': 'float64', 'shape': [2, 2, 2, 3],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [
         [
          [
           [0.058823529411764705, 0.0196078431372549, 0.03529411764705882],
           [0.13725490196078433, 0.027450980392156862, 0.0392156862745098],
          ],
          [
           [0.09803921568627451, 0.03529411764705882, 0.054901960784313725],
           [0.2549019607843137, 0.023529411764705882, 0.043137254901960784],
          ],
         ],
        ],
        'dtype': 'float64', 'shape': [1, 2, 2, 3],
       },
       'changed': [],
      },
      {
       'value': {'array': [[[[0.0, 1.0]]]], 'dtype': 'float64', 'shape': [1, 1, 1, 2]},
       'changed': [],
      },
     ],
    },
    {
     'name': 'scales mixed',
     'hint': 'You rescale one of two inputs. On which scale are your means?',
     'section': {'number': '1.4', 'title': 'Scale', 'chapter': '01_images_as_arrays'},
     'gives': [
      {
       'value': {
        'array': [
         [
          [[-1.703933568363663], [-1.700589243401222]],
          [[-1.697244918438781], [-1.69390059347634]],
         ],
         [
          [[-1.7022614058824426], [-1.6989170809200016]],
          [[-1.6922284309951197], [-1.7022614058824426]],
         ],
        ],
        'dtype': 'float64', 'shape': [2, 2, 2, 1],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [
         [
          [
           [-1.7297866888661728, -1.1141720290623112, -1.3913246801809274],
           [-1.7252584514607638, -1.1112591610124751, -1.3904129339947013],
          ],
          [
           [-1.7275225701634682, -1.108346292962639, -1.386765949249797],
           [-1.7184660953526507, -1.1127155950373933, -1.389501187808475],
          ],
         ],
         [
          [
           [-1.720730214055355, -1.109802726987557, -1.3949716649258315],
           [-1.7297866888661728, -1.1025205568629668, -1.3931481725533794],
          ],
          [
           [-1.7229943327580595, -1.105433424912803, -1.388589441622249],
           [-1.7275225701634682, -1.1141720290623112, -1.3812954721324409],
          ],
         ],
        ],
        'dtype': 'float64', 'shape': [2, 2, 2, 3],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [
         [
          [
           [-1.7286546295148204, -1.106889858937721, -1.386765949249797],
           [-1.7241263921094117, -1.103976990887885, -1.385854203063571],
          ],
          [
           [-1.726390510812116, -1.1010641228380489, -1.3822072183186669],
           [-1.7173340360012985, -1.105433424912803, -1.384942456877345],
          ],
         ],
        ],
        'dtype': 'float64', 'shape': [1, 2, 2, 3],
       },
       'changed': [],
      },
      {
       'value': {'array': [[[[-2.0, -0.9901960784313726]]]], 'dtype': 'float64', 'shape': [1, 1, 1, 2]},
       'changed': [],
      },
     ],
    },
   ],
  },
  'q4': {
   'kind': 'function', 'title': 'One loss for two kinds of labels',
   'section': {'number': '1.5', 'title': 'Labels: one-hot encoding', 'chapter': '01_images_as_arrays'},
   'points': 3, 'minutes': 12, 'difficulty': 'medium', 'names': ['cross_entropy'],
   'tolerance': [1e-06, 1e-09],
   'cases': [
    {
     'args': [
      {'array': [1], 'dtype': 'int64', 'shape': [1]},
      {'array': [[0.1, 0.7, 0.2]], 'dtype': 'float64', 'shape': [1, 3]},
     ],
     'kwargs': {}, 'size': 4, 'right': 0.35667494393873245,
    },
    {
     'args': [
      {'array': [0, 2], 'dtype': 'int64', 'shape': [2]},
      {'array': [[0.5, 0.3, 0.2], [0.1, 0.1, 0.8]], 'dtype': 'float64', 'shape': [2, 3]},
     ],
     'kwargs': {}, 'size': 8, 'right': 0.4581453659370775,
    },
    {
     'args': [
      {'array': [0, 2, 1, 1], 'dtype': 'int64', 'shape': [4]},
      {
       'array': [[0.2, 0.5, 0.3], [0.6, 0.3, 0.1], [0.25, 0.25, 0.5], [0.15, 0.8, 0.05]],
       'dtype': 'float64', 'shape': [4, 3],
      },
     ],
     'kwargs': {}, 'size': 16, 'right': 1.3803652294655615,
    },
    {
     'args': [
      {'array': [[0, 0, 1], [1, 0, 0], [0, 1, 0], [1, 0, 0]], 'dtype': 'int64', 'shape': [4, 3]},
      {
       'array': [[0.2, 0.5, 0.3], [0.6, 0.3, 0.1], [0.25, 0.25, 0.5], [0.15, 0.8, 0.05]],
       'dtype': 'float64', 'shape': [4, 3],
      },
     ],
     'kwargs': {}, 'size': 24, 'right': 1.2495531935244246,
    },
   ],
   'mistakes': [
    {
     'name': 'sign forgotten',
     'hint': 'Your loss is below zero. What sign has the logarithm of a probability?',
     'section': {'number': '1.5', 'title': 'Labels: one-hot encoding', 'chapter': '01_images_as_arrays'},
     'gives': [
      {'value': -0.35667494393873245, 'changed': []},
      {'value': -0.4581453659370775, 'changed': []},
      {'value': -1.3803652294655615, 'changed': []},
      {'value': -1.2495531935244246, 'changed': []},
     ],
    },
    {
     'name': 'sum of losses',
     'hint': 'For one picture you are right. How are the losses of several put together?',
     'section': {'number': '1.5', 'title': 'Labels: one-hot encoding', 'chapter': '01_images_as_arrays'},
     'gives': [
      None, {'value': 0.916290731874155, 'changed': []},
      {'value': 5.521460917862246, 'changed': []}, {'value': 4.9982127740976985, 'changed': []},
     ],
    },
    {
     'name': 'mean over all entries',
     'hint': 'Your mean runs over the zeros of one-hot rows too. How many losses are there?',
     'section': {'number': '1.5', 'title': 'Labels: one-hot encoding', 'chapter': '01_images_as_arrays'},
     'gives': [
      {'value': 0.11889164797957748, 'changed': []},
      {'value': 0.15271512197902584, 'changed': []},
      {'value': 0.46012174315518717, 'changed': []},
      {'value': 0.4165177311748082, 'changed': []},
     ],
    },
    {
     'name': 'best guess instead of label',
     'hint': 'You take the largest probability of each row. Whose probability counts?',
     'section': {'number': '1.5', 'title': 'Labels: one-hot encoding', 'chapter': '01_images_as_arrays'},
     'gives': [
      None, None, {'value': 0.5300658840500228, 'changed': []},
      {'value': 0.5300658840500228, 'changed': []},
     ],
    },
    {
     'name': 'base two', 'hint': 'Your logarithm has the base 2. Which one is asked for?',
     'section': {'number': '1.5', 'title': 'Labels: one-hot encoding', 'chapter': '01_images_as_arrays'},
     'gives': [
      {'value': 0.5145731728297583, 'changed': []},
      {'value': 0.6609640474436811, 'changed': []},
      {'value': 1.9914460711655217, 'changed': []},
      {'value': 1.8027241956246547, 'changed': []},
     ],
    },
    {
     'name': 'base ten', 'hint': 'Your logarithm has the base 10. Which one is asked for?',
     'section': {'number': '1.5', 'title': 'Labels: one-hot encoding', 'chapter': '01_images_as_arrays'},
     'gives': [
      {'value': 0.1549019599857432, 'changed': []},
      {'value': 0.1989700043360188, 'changed': []},
      {'value': 0.5994850021680094, 'changed': []},
      {'value': 0.5426740567922438, 'changed': []},
     ],
    },
    {
     'name': 'mean before the logarithm',
     'hint': 'You average the probabilities. Of what is the mean to be taken?',
     'section': {'number': '1.5', 'title': 'Labels: one-hot encoding', 'chapter': '01_images_as_arrays'},
     'gives': [
      None, {'value': 0.4307829160924542, 'changed': []},
      {'value': 1.0861897686695525, 'changed': []},
      {'value': 1.1239300966523997, 'changed': []},
     ],
    },
    {
     'name': 'logarithm forgotten',
     'hint': 'You return how much was missing to 1. What is cross-entropy the logarithm of?',
     'section': {'number': '1.5', 'title': 'Labels: one-hot encoding', 'chapter': '01_images_as_arrays'},
     'gives': [
      {'value': 0.30000000000000004, 'changed': []}, {'value': 0.35, 'changed': []},
      {'value': 0.6625000000000001, 'changed': []}, {'value': 0.675, 'changed': []},
     ],
    },
    {
     'name': 'all classes counted',
     'hint': 'All classes have a say in your loss. What do the zeros of a one-hot row do?',
     'section': {'number': '1.5', 'title': 'Labels: one-hot encoding', 'chapter': '01_images_as_arrays'},
     'gives': [
      {'value': 4.268697949366878, 'changed': []}, {'value': 4.167435817311141, 'changed': []},
      {'value': 4.026418282739941, 'changed': []}, {'value': 4.026418282739941, 'changed': []},
     ],
    },
    {
     'name': 'one hot rows taken as numbers',
     'hint': 'With whole numbers you are right. What does a one-hot row look like?',
     'section': {'number': '1.5', 'title': 'Labels: one-hot encoding', 'chapter': '01_images_as_arrays'},
     'gives': [None, None, None, {'value': 1.1928261384776422, 'changed': []}],
    },
    {
     'name': 'classes counted from one',
     'hint': 'You pick out one class further to the left. Which number has the first class?',
     'section': {'number': '1.5', 'title': 'Labels: one-hot encoding', 'chapter': '01_images_as_arrays'},
     'gives': [
      {'value': 2.3025850929940455, 'changed': []},
      {'value': 1.9560115027140728, 'changed': []}, {'value': 1.422839988664411, 'changed': []},
      {'value': 1.844439727056968, 'changed': []},
     ],
    },
   ],
  },
  'q5': {
   'kind': 'figure', 'title': 'Undo the shuffling, drawn',
   'section': {
    'number': '1.8', 'title': 'The experiment that motivates this book',
    'chapter': '01_images_as_arrays',
   },
   'points': 3, 'minutes': 11, 'difficulty': 'hard', 'names': ['draw_undone'],
   'tolerance': [1e-06, 1e-09],
   'cases': [
    {
     'args': [
      {'array': [[7, 1, 4]], 'dtype': 'int64', 'shape': [1, 3]},
      {'array': [1, 2, 0], 'dtype': 'int64', 'shape': [3]},
     ],
     'kwargs': {}, 'size': 6,
     'right': {
      'figure': {
       'axes': [
        {
         'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
         'lines': [], 'pictures': [[[7.0, 1.0, 4.0]]],
        },
        {
         'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
         'lines': [], 'pictures': [[[4.0, 7.0, 1.0]]],
        },
       ],
      },
     },
    },
    {
     'args': [
      {'array': [[8, 3, 5], [1, 9, 2], [6, 4, 7]], 'dtype': 'int64', 'shape': [3, 3]},
      {'array': [4, 0, 7, 8, 1, 3, 2, 6, 5], 'dtype': 'int64', 'shape': [9]},
     ],
     'kwargs': {}, 'size': 18,
     'right': {
      'figure': {
       'axes': [
        {
         'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
         'lines': [], 'pictures': [[[8.0, 3.0, 5.0], [1.0, 9.0, 2.0], [6.0, 4.0, 7.0]]],
        },
        {
         'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
         'lines': [], 'pictures': [[[3.0, 9.0, 6.0], [2.0, 8.0, 7.0], [4.0, 5.0, 1.0]]],
        },
       ],
      },
     },
    },
    {
     'args': [
      {'array': [[5, 1, 3, 9], [2, 8, 4, 6]], 'dtype': 'int64', 'shape': [2, 4]},
      {'array': [3, 6, 0, 4, 7, 1, 2, 5], 'dtype': 'int64', 'shape': [8]},
     ],
     'kwargs': {}, 'size': 16,
     'right': {
      'figure': {
       'axes': [
        {
         'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
         'lines': [], 'pictures': [[[5.0, 1.0, 3.0, 9.0], [2.0, 8.0, 4.0, 6.0]]],
        },
        {
         'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
         'lines': [], 'pictures': [[[3.0, 8.0, 4.0, 5.0], [9.0, 6.0, 1.0, 2.0]]],
        },
       ],
      },
     },
    },
   ],
   'mistakes': [
    {
     'name': 'shuffled again',
     'hint': 'You shuffled it a second time. Where did the value at each place come from?',
     'section': {
      'number': '1.8', 'title': 'The experiment that motivates this book',
      'chapter': '01_images_as_arrays',
     },
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[7.0, 1.0, 4.0]]],
          },
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[1.0, 4.0, 7.0]]],
          },
         ],
        },
       },
       'changed': [],
      },
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[8.0, 3.0, 5.0], [1.0, 9.0, 2.0], [6.0, 4.0, 7.0]]],
          },
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[9.0, 8.0, 4.0], [7.0, 3.0, 1.0], [5.0, 6.0, 2.0]]],
          },
         ],
        },
       },
       'changed': [],
      },
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[5.0, 1.0, 3.0, 9.0], [2.0, 8.0, 4.0, 6.0]]],
          },
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[9.0, 4.0, 5.0, 2.0], [6.0, 1.0, 3.0, 8.0]]],
          },
         ],
        },
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'order backwards',
     'hint': 'You read the order backwards. Does that send each value back where it was?',
     'section': {
      'number': '1.8', 'title': 'The experiment that motivates this book',
      'chapter': '01_images_as_arrays',
     },
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[7.0, 1.0, 4.0]]],
          },
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[7.0, 4.0, 1.0]]],
          },
         ],
        },
       },
       'changed': [],
      },
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[8.0, 3.0, 5.0], [1.0, 9.0, 2.0], [6.0, 4.0, 7.0]]],
          },
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[2.0, 6.0, 5.0], [1.0, 3.0, 7.0], [4.0, 8.0, 9.0]]],
          },
         ],
        },
       },
       'changed': [],
      },
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[5.0, 1.0, 3.0, 9.0], [2.0, 8.0, 4.0, 6.0]]],
          },
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[8.0, 3.0, 1.0, 6.0], [2.0, 5.0, 4.0, 9.0]]],
          },
         ],
        },
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'pixels sorted',
     'hint': 'Your right panel has its pixels sorted by brightness. What is to be sorted?',
     'section': {
      'number': '1.8', 'title': 'The experiment that motivates this book',
      'chapter': '01_images_as_arrays',
     },
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[7.0, 1.0, 4.0]]],
          },
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[1.0, 4.0, 7.0]]],
          },
         ],
        },
       },
       'changed': [],
      },
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[8.0, 3.0, 5.0], [1.0, 9.0, 2.0], [6.0, 4.0, 7.0]]],
          },
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0], [7.0, 8.0, 9.0]]],
          },
         ],
        },
       },
       'changed': [],
      },
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[5.0, 1.0, 3.0, 9.0], [2.0, 8.0, 4.0, 6.0]]],
          },
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[1.0, 2.0, 3.0, 4.0], [5.0, 6.0, 8.0, 9.0]]],
          },
         ],
        },
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'nothing undone',
     'hint': 'Both of your panels show the shuffled picture. Which one is on the right?',
     'section': {
      'number': '1.8', 'title': 'The experiment that motivates this book',
      'chapter': '01_images_as_arrays',
     },
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[7.0, 1.0, 4.0]]],
          },
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[7.0, 1.0, 4.0]]],
          },
         ],
        },
       },
       'changed': [],
      },
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[8.0, 3.0, 5.0], [1.0, 9.0, 2.0], [6.0, 4.0, 7.0]]],
          },
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[8.0, 3.0, 5.0], [1.0, 9.0, 2.0], [6.0, 4.0, 7.0]]],
          },
         ],
        },
       },
       'changed': [],
      },
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[5.0, 1.0, 3.0, 9.0], [2.0, 8.0, 4.0, 6.0]]],
          },
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[5.0, 1.0, 3.0, 9.0], [2.0, 8.0, 4.0, 6.0]]],
          },
         ],
        },
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'panels the wrong way round',
     'hint': 'Your panels have changed places. Which picture is on the left?',
     'section': {
      'number': '1.8', 'title': 'The experiment that motivates this book',
      'chapter': '01_images_as_arrays',
     },
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[4.0, 7.0, 1.0]]],
          },
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[7.0, 1.0, 4.0]]],
          },
         ],
        },
       },
       'changed': [],
      },
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[3.0, 9.0, 6.0], [2.0, 8.0, 7.0], [4.0, 5.0, 1.0]]],
          },
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[8.0, 3.0, 5.0], [1.0, 9.0, 2.0], [6.0, 4.0, 7.0]]],
          },
         ],
        },
       },
       'changed': [],
      },
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[3.0, 8.0, 4.0, 5.0], [9.0, 6.0, 1.0, 2.0]]],
          },
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[5.0, 1.0, 3.0, 9.0], [2.0, 8.0, 4.0, 6.0]]],
          },
         ],
        },
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'column by column',
     'hint': 'You write the pixels down column by column. In which order does flatten go?',
     'section': {'number': '1.6', 'title': 'Flattening', 'chapter': '01_images_as_arrays'},
     'gives': [
      None,
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[8.0, 3.0, 5.0], [1.0, 9.0, 2.0], [6.0, 4.0, 7.0]]],
          },
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[1.0, 4.0, 2.0], [9.0, 8.0, 6.0], [5.0, 7.0, 3.0]]],
          },
         ],
        },
       },
       'changed': [],
      },
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[5.0, 1.0, 3.0, 9.0], [2.0, 8.0, 4.0, 6.0]]],
          },
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[1.0, 9.0, 8.0, 2.0], [4.0, 5.0, 6.0, 3.0]]],
          },
         ],
        },
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'left flat',
     'hint': 'Your right panel is a single row. What shape had the picture?',
     'section': {'number': '1.6', 'title': 'Flattening', 'chapter': '01_images_as_arrays'},
     'gives': [
      None,
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[8.0, 3.0, 5.0], [1.0, 9.0, 2.0], [6.0, 4.0, 7.0]]],
          },
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[3.0, 9.0, 6.0, 2.0, 8.0, 7.0, 4.0, 5.0, 1.0]]],
          },
         ],
        },
       },
       'changed': [],
      },
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[5.0, 1.0, 3.0, 9.0], [2.0, 8.0, 4.0, 6.0]]],
          },
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[3.0, 8.0, 4.0, 5.0, 9.0, 6.0, 1.0, 2.0]]],
          },
         ],
        },
       },
       'changed': [],
      },
     ],
    },
   ],
  },
  'q6': {
   'kind': 'written', 'title': 'Sixty-four thermometers',
   'section': {
    'number': '1.8', 'title': 'The experiment that motivates this book',
    'chapter': '01_images_as_arrays',
   },
   'points': 4, 'minutes': 12, 'difficulty': 'hard',
  },
 },
}
