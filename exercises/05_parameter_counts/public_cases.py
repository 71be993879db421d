"""What 05_parameter_counts is checked against. Written by `python make.py release`."""

ASSIGNMENT = {
 'name': '05_parameter_counts', 'title': 'Exercises for chapter 5: parameter counts',
 'questions': {
  'q1': {
   'kind': 'numbers', 'title': 'Three layers, by hand',
   'section': {'number': '5.1', 'title': 'One layer at a time', 'chapter': '05_parameter_counts'},
   'points': 3, 'minutes': 6, 'difficulty': 'easy',
   'names': ['conv_count', 'norm_count', 'dense_count'],
   'tolerance': {'conv_count': 0, 'norm_count': 0, 'dense_count': 0}, 'units': {},
   'options': {},
   'right': {
    'conv_count': '94024512c86cf7cc348e', 'norm_count': '1b46e14f64a5b5998e2d',
    'dense_count': '37c9b04fc379ebdc6386',
   },
   'mistakes': [
    {
     'name': 'bias forgotten',
     'hint': 'Your weights of the convolution are right. Is that all it learns?',
     'section': {'number': '5.1', 'title': 'One layer at a time', 'chapter': '05_parameter_counts'},
     'gives': {'conv_count': '9c00f74338aecd2569f8'},
    },
    {
     'name': 'bias per channel',
     'hint': 'You gave the convolution a bias for each colour of each filter. Who owns a bias?',
     'section': {'number': '5.1', 'title': 'One layer at a time', 'chapter': '05_parameter_counts'},
     'gives': {'conv_count': '3e79a158e0b6fdafabb9'},
    },
    {
     'name': 'channels forgotten',
     'hint': 'Your convolution is one for grey pictures. How deep is a kernel on a colour picture?',
     'section': {'number': '5.1', 'title': 'One layer at a time', 'chapter': '05_parameter_counts'},
     'gives': {'conv_count': 'c441e1332ea01590c82d'},
    },
    {
     'name': 'picture counted',
     'hint': "The picture's height and width are in your convolution's count. Do they occur in the formula?",
     'section': {'number': '5.1', 'title': 'One layer at a time', 'chapter': '05_parameter_counts'},
     'gives': {'conv_count': 'ee201a8997141c92d8b3'},
    },
    {
     'name': 'two per channel',
     'hint': 'Scale and shift are two numbers per channel. Batch normalisation keeps two more.',
     'section': {'number': '5.1', 'title': 'One layer at a time', 'chapter': '05_parameter_counts'},
     'gives': {'norm_count': '53159980b65790d70d96'},
    },
    {
     'name': 'flatten forgotten',
     'hint': 'Your dense layer reads one number per channel. What does flatten make of the whole map?',
     'section': {
      'number': '5.2', 'title': 'The MNIST network, layer by layer',
      'chapter': '05_parameter_counts',
     },
     'gives': {'dense_count': '4897980b8fd78736bf9f'},
    },
    {
     'name': 'biases of the dense layer forgotten',
     'hint': 'Your weights of the dense layer are right. Is that all it learns?',
     'section': {'number': '5.1', 'title': 'One layer at a time', 'chapter': '05_parameter_counts'},
     'gives': {'dense_count': '83e04bd4d1a14fbeb5e6'},
    },
   ],
  },
  'q2': {
   'kind': 'function', 'title': 'Any convolution layer',
   'section': {'number': '5.1', 'title': 'One layer at a time', 'chapter': '05_parameter_counts'},
   'points': 2, 'minutes': 5, 'difficulty': 'easy', 'names': ['conv_parameters'],
   'tolerance': [1e-06, 1e-09],
   'cases': [
    {'args': [3, 3, 1, 32], 'kwargs': {}, 'size': 4, 'right': 320},
    {'args': [3, 3, 32, 64], 'kwargs': {}, 'size': 4, 'right': 18496},
    {'args': [2, 5, 3, 4], 'kwargs': {}, 'size': 4, 'right': 124},
    {'args': [3, 3, 2, 5], 'kwargs': {'use_bias': False}, 'size': 5, 'right': 90},
   ],
   'mistakes': [
    {
     'name': 'bias forgotten',
     'hint': 'Your weights are right. Is there anything else that a filter learns?',
     'section': {'number': '5.1', 'title': 'One layer at a time', 'chapter': '05_parameter_counts'},
     'gives': [
      {'value': 288, 'changed': []}, {'value': 18432, 'changed': []},
      {'value': 120, 'changed': []}, None,
     ],
    },
    {
     'name': 'bias per channel',
     'hint': 'You count a bias for each channel of each filter. Who owns a bias?',
     'section': {'number': '5.1', 'title': 'One layer at a time', 'chapter': '05_parameter_counts'},
     'gives': [None, {'value': 20480, 'changed': []}, {'value': 132, 'changed': []}, None],
    },
    {
     'name': 'one bias per layer',
     'hint': 'You count one bias for the whole layer. How many feature maps need one?',
     'section': {'number': '5.1', 'title': 'One layer at a time', 'chapter': '05_parameter_counts'},
     'gives': [
      {'value': 289, 'changed': []}, {'value': 18433, 'changed': []},
      {'value': 121, 'changed': []}, None,
     ],
    },
    {
     'name': 'filters and channels swapped',
     'hint': 'You count a bias for each channel that comes in. Which side do biases sit on?',
     'section': {'number': '5.1', 'title': 'One layer at a time', 'chapter': '05_parameter_counts'},
     'gives': [
      {'value': 289, 'changed': []}, {'value': 18464, 'changed': []},
      {'value': 123, 'changed': []}, None,
     ],
    },
    {
     'name': 'channels forgotten',
     'hint': 'Your kernels are flat. How deep is a kernel that reads several channels?',
     'section': {'number': '5.1', 'title': 'One layer at a time', 'chapter': '05_parameter_counts'},
     'gives': [
      None, {'value': 640, 'changed': []}, {'value': 44, 'changed': []},
      {'value': 45, 'changed': []},
     ],
    },
    {
     'name': 'kernel taken as square',
     'hint': 'With square kernels you are right. What if height and width differ?',
     'section': {'number': '5.1', 'title': 'One layer at a time', 'chapter': '05_parameter_counts'},
     'gives': [None, None, {'value': 52, 'changed': []}, None],
    },
    {
     'name': 'bias always', 'hint': 'You count biases also where the layer has none.',
     'section': {'number': '5.1', 'title': 'One layer at a time', 'chapter': '05_parameter_counts'},
     'gives': [None, None, None, {'value': 95, 'changed': []}],
    },
   ],
  },
  'q3': {
   'kind': 'function', 'title': 'A whole network',
   'section': {
    'number': '5.2', 'title': 'The MNIST network, layer by layer',
    'chapter': '05_parameter_counts',
   },
   'points': 5, 'minutes': 20, 'difficulty': 'hard', 'names': ['layer_parameters'],
   'tolerance': [1e-06, 1e-09],
   'cases': [
    {
     'args': [[{'tuple': ['conv', 4, 3]}], {'tuple': [6, 6, 1]}], 'kwargs': {}, 'size': 6,
     'right': [40],
    },
    {
     'args': [[{'tuple': ['conv', 4, 3]}, {'tuple': ['conv', 2, 5]}], {'tuple': [6, 6, 3]}],
     'kwargs': {}, 'size': 9, 'right': [112, 202],
    },
    {
     'args': [[{'tuple': ['flatten']}, {'tuple': ['dense', 3]}], {'tuple': [2, 4, 5]}],
     'kwargs': {}, 'size': 6, 'right': [0, 123],
    },
    {
     'args': [
      [
       {'tuple': ['conv', 2, 2]}, {'tuple': ['pool']}, {'tuple': ['flatten']},
       {'tuple': ['dense', 10]},
      ],
      {'tuple': [7, 7, 1]},
     ],
     'kwargs': {}, 'size': 10, 'right': [10, 0, 0, 190],
    },
    {
     'args': [
      [
       {'tuple': ['conv', 32, 3]}, {'tuple': ['pool']}, {'tuple': ['conv', 64, 3]},
       {'tuple': ['pool']}, {'tuple': ['flatten']}, {'tuple': ['dense', 64]},
       {'tuple': ['dense', 10]},
      ],
      {'tuple': [28, 28, 1]},
     ],
     'kwargs': {}, 'size': 16, 'right': [320, 0, 18496, 0, 0, 200768, 650],
    },
   ],
   'mistakes': [
    {
     'name': 'channels stay',
     'hint': "Your second convolution reads the picture's channels. What does it read?",
     'section': {
      'number': '5.2', 'title': 'The MNIST network, layer by layer',
      'chapter': '05_parameter_counts',
     },
     'gives': [
      None, {'value': [112, 152], 'changed': []}, None,
      {'value': [10, 0, 0, 100], 'changed': []},
      {'value': [320, 0, 640, 0, 0, 3200, 650], 'changed': []},
     ],
    },
    {
     'name': 'pooling without effect',
     'hint': 'Your dense layer is too large after a pooling: what becomes of the map there?',
     'section': {
      'number': '5.2', 'title': 'The MNIST network, layer by layer',
      'chapter': '05_parameter_counts',
     },
     'gives': [
      None, None, None, {'value': [10, 0, 0, 990], 'changed': []},
      {'value': [320, 0, 18496, 0, 0, 3211328, 650], 'changed': []},
     ],
    },
    {
     'name': 'floor forgotten',
     'hint': 'Half a row cannot be pooled. What happens to the last one of an odd number?',
     'section': {
      'number': '5.2', 'title': 'The MNIST network, layer by layer',
      'chapter': '05_parameter_counts',
     },
     'gives': [
      None, None, None, {'value': [10, 0, 0, 255.0], 'changed': []},
      {'value': [320, 0, 18496, 0, 0, 200768.0, 650], 'changed': []},
     ],
    },
    {
     'name': 'rounded up',
     'hint': 'You round an odd size up. Is an odd last row kept or dropped here?',
     'section': {
      'number': '5.2', 'title': 'The MNIST network, layer by layer',
      'chapter': '05_parameter_counts',
     },
     'gives': [None, None, None, {'value': [10, 0, 0, 330], 'changed': []}, None],
    },
    {
     'name': 'only channels are flattened',
     'hint': 'Your dense layer reads one number per channel. What does flatten keep?',
     'section': {
      'number': '5.2', 'title': 'The MNIST network, layer by layer',
      'chapter': '05_parameter_counts',
     },
     'gives': [
      None, None, {'value': [0, 18], 'changed': []}, {'value': [10, 0, 0, 30], 'changed': []},
      {'value': [320, 0, 18496, 0, 0, 4160, 650], 'changed': []},
     ],
    },
    {
     'name': 'biases forgotten',
     'hint': 'Your weights are right in every layer. Is there anything else to learn?',
     'section': {'number': '5.1', 'title': 'One layer at a time', 'chapter': '05_parameter_counts'},
     'gives': [
      {'value': [36], 'changed': []}, {'value': [108, 200], 'changed': []},
      {'value': [0, 120], 'changed': []}, {'value': [8, 0, 0, 180], 'changed': []},
      {'value': [288, 0, 18432, 0, 0, 200704, 640], 'changed': []},
     ],
    },
    {
     'name': 'layers left out',
     'hint': 'Your list has no place for the layers without parameters: what do they count?',
     'section': {
      'number': '5.2', 'title': 'The MNIST network, layer by layer',
      'chapter': '05_parameter_counts',
     },
     'gives': [
      None, None, {'value': [123], 'changed': []}, {'value': [10, 190], 'changed': []},
      {'value': [320, 18496, 200768, 650], 'changed': []},
     ],
    },
   ],
  },
  'q4': {
   'kind': 'function', 'title': 'Trained and not trained',
   'section': {'number': '5.8', 'title': 'Trainable and not', 'chapter': '05_parameter_counts'},
   'points': 3, 'minutes': 10, 'difficulty': 'medium', 'names': ['split_parameters'],
   'tolerance': [1e-06, 1e-09],
   'cases': [
    {
     'args': [[{'tuple': ['conv', 320, False]}, {'tuple': ['dense', 650, False]}]],
     'kwargs': {}, 'size': 6, 'right': {'tuple': [970, 0]},
    },
    {
     'args': [[{'tuple': ['conv', 320, True]}, {'tuple': ['dense', 650, False]}]], 'kwargs': {},
     'size': 6, 'right': {'tuple': [650, 320]},
    },
    {
     'args': [[{'tuple': ['conv', 320, False]}, {'tuple': ['norm', 128, False]}]], 'kwargs': {},
     'size': 6, 'right': {'tuple': [384, 64]},
    },
    {
     'args': [[{'tuple': ['norm', 128, True]}, {'tuple': ['dense', 650, False]}]], 'kwargs': {},
     'size': 6, 'right': {'tuple': [650, 128]},
    },
   ],
   'mistakes': [
    {
     'name': 'normalisation all trained',
     'hint': 'You count all of batch normalisation as trained. Which of its numbers are?',
     'section': {'number': '5.8', 'title': 'Trainable and not', 'chapter': '05_parameter_counts'},
     'gives': [None, None, {'value': {'tuple': [448, 0]}, 'changed': []}, None],
    },
    {
     'name': 'normalisation not trained',
     'hint': 'You count batch normalisation as not trained at all. Which numbers are?',
     'section': {'number': '5.8', 'title': 'Trainable and not', 'chapter': '05_parameter_counts'},
     'gives': [None, None, {'value': {'tuple': [320, 128]}, 'changed': []}, None],
    },
    {
     'name': 'frozen normalisation half trained',
     'hint': 'Half of your frozen batch normalisation is still trained. What is frozen?',
     'section': {'number': '5.8', 'title': 'Trainable and not', 'chapter': '05_parameter_counts'},
     'gives': [None, None, None, {'value': {'tuple': [714, 64]}, 'changed': []}],
    },
    {
     'name': 'freezing ignored',
     'hint': 'You train frozen layers. What does `trainable = False` say?',
     'section': {'number': '5.8', 'title': 'Trainable and not', 'chapter': '05_parameter_counts'},
     'gives': [
      None, {'value': {'tuple': [970, 0]}, 'changed': []}, None,
      {'value': {'tuple': [714, 64]}, 'changed': []},
     ],
    },
    {
     'name': 'frozen not counted',
     'hint': 'Your frozen layers have vanished. Are their numbers still in the network?',
     'section': {'number': '5.8', 'title': 'Trainable and not', 'chapter': '05_parameter_counts'},
     'gives': [
      None, {'value': {'tuple': [650, 0]}, 'changed': []}, None,
      {'value': {'tuple': [650, 0]}, 'changed': []},
     ],
    },
    {
     'name': 'swapped', 'hint': 'Your two numbers have changed places.',
     'section': {'number': '5.8', 'title': 'Trainable and not', 'chapter': '05_parameter_counts'},
     'gives': [
      {'value': {'tuple': [0, 970]}, 'changed': []},
      {'value': {'tuple': [320, 650]}, 'changed': []},
      {'value': {'tuple': [64, 384]}, 'changed': []},
      {'value': {'tuple': [128, 650]}, 'changed': []},
     ],
    },
   ],
  },
  'q5': {
   'kind': 'figure', 'title': 'Where the parameters sit, drawn',
   'section': {'number': '5.6', 'title': 'Where the parameters sit', 'chapter': '05_parameter_counts'},
   'points': 3, 'minutes': 10, 'difficulty': 'medium', 'names': ['parameter_bars'],
   'tolerance': [1e-06, 1e-09],
   'cases': [
    {
     'args': [['conv', 'hidden', 'output'], [320, 18496, 650]], 'kwargs': {}, 'size': 6,
     'right': {
      'figure': {
       'axes': [
        {
         'x_label': '…', 'y_label': '…', 'title': '…', 'legend': False,
         'bars': [[320.0, 18496.0, 650.0]], 'names': ['conv', 'hidden', 'output'], 'lines': [],
         'pictures': [],
        },
       ],
      },
     },
    },
    {
     'args': [['first', 'second'], [10, 0]], 'kwargs': {}, 'size': 4,
     'right': {
      'figure': {
       'axes': [
        {
         'x_label': '…', 'y_label': '…', 'title': '…', 'legend': False, 'bars': [[10.0, 0.0]],
         'names': ['first', 'second'], 'lines': [], 'pictures': [],
        },
       ],
      },
     },
    },
   ],
   'mistakes': [
    {
     'name': 'added up along the way',
     'hint': 'Each of your bars holds those before it as well. What belongs to one layer?',
     'section': {'number': '5.6', 'title': 'Where the parameters sit', 'chapter': '05_parameter_counts'},
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': False,
           'bars': [[320.0, 18816.0, 19466.0]], 'names': ['conv', 'hidden', 'output'],
           'lines': [], 'pictures': [],
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
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': False,
           'bars': [[10.0, 10.0]], 'names': ['first', 'second'], 'lines': [], 'pictures': [],
          },
         ],
        },
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'shares instead of counts',
     'hint': 'Your bars show shares of the whole. How long should a bar be here?',
     'section': {'number': '5.6', 'title': 'Where the parameters sit', 'chapter': '05_parameter_counts'},
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': False,
           'bars': [[1.6438919141066475, 95.01695263536422, 3.3391554505291277]],
           'names': ['conv', 'hidden', 'output'], 'lines': [], 'pictures': [],
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
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': False,
           'bars': [[100.0, 0.0]], 'names': ['first', 'second'], 'lines': [], 'pictures': [],
          },
         ],
        },
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'sorted by length',
     'hint': 'Your bars are sorted by length. In which order does a picture pass the layers?',
     'section': {'number': '5.6', 'title': 'Where the parameters sit', 'chapter': '05_parameter_counts'},
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': False,
           'bars': [[320.0, 650.0, 18496.0]], 'names': ['conv', 'output', 'hidden'],
           'lines': [], 'pictures': [],
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
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': False, 'bars': [[0.0, 10.0]],
           'names': ['second', 'first'], 'lines': [], 'pictures': [],
          },
         ],
        },
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'line instead of bars',
     'hint': 'You draw a line from layer to layer. What lies between two layers?',
     'section': {'number': '5.6', 'title': 'Where the parameters sit', 'chapter': '05_parameter_counts'},
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': False, 'bars': [],
           'names': [], 'lines': [[[0.0, 1.0, 2.0], [320.0, 18496.0, 650.0]]], 'pictures': [],
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
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': False, 'bars': [],
           'names': [], 'lines': [[[0.0, 1.0], [10.0, 0.0]]], 'pictures': [],
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
   'kind': 'written', 'title': 'Smaller, but how?',
   'section': {'number': '5.7', 'title': 'Work and memory sit elsewhere', 'chapter': '05_parameter_counts'},
   'points': 4, 'minutes': 12, 'difficulty': 'hard',
  },
 },
}
