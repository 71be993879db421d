"""What 15_cifar10_past_90 is checked against. Written by `python make.py release`."""

from math import inf, nan

ASSIGNMENT = {
 'name': '15_cifar10_past_90', 'title': 'Exercises for chapter 15: CIFAR-10 past 90 %',
 'questions': {
  'q1': {
   'kind': 'numbers', 'title': 'What will it cost? By hand',
   'section': {'number': '15.2', 'title': 'Where the time goes', 'chapter': '15_cifar10_past_90'},
   'points': 3, 'minutes': 11, 'difficulty': 'medium',
   'names': ['first', 'second', 'third', 'seconds', 'share'],
   'tolerance': {'first': 0, 'second': 0, 'third': 0, 'seconds': 0.3, 'share': 0.01},
   'units': {'seconds': 'seconds', 'share': 'per cent'}, 'options': {},
   'right': {
    'first': 'e8173d46e1edc030a151', 'second': 'fdace022d8ca75a633fe',
    'third': 'a6d39750d6ebc862d44c', 'seconds': '31b067eb47f1248ea363',
    'share': 'd0b46d0c6a578f4d25a3',
   },
   'mistakes': [
    {
     'name': 'frozen costs nothing',
     'hint': 'Your frozen layer costs nothing. Where does the second layer get its input from?',
     'section': {'number': '15.2', 'title': 'Where the time goes', 'chapter': '15_cifar10_past_90'},
     'gives': {'first': '9eeb8b8636f83002ab54'},
    },
    {
     'name': 'first with multiply-adds as one',
     'hint': 'Your first layer has half of its operations. Of what does a multiply-add consist?',
     'section': {'number': '15.2', 'title': 'Where the time goes', 'chapter': '15_cifar10_past_90'},
     'gives': {'first': '03f7eb808a4056ad103b'},
    },
    {
     'name': 'frozen layer trained',
     'hint': "You count two passes for the first layer. Who would use the second one's result?",
     'section': {'number': '15.2', 'title': 'Where the time goes', 'chapter': '15_cifar10_past_90'},
     'gives': {'first': '3faf43f8de62e67cccb6'},
    },
    {
     'name': 'three passes for the first',
     'hint': 'You count the first layer as if it were trained, and its input too. Which passes are needed?',
     'section': {'number': '15.2', 'title': 'Where the time goes', 'chapter': '15_cifar10_past_90'},
     'gives': {'first': 'aa2ec3a4b4a428e95aaf'},
    },
    {
     'name': 'first layer padded',
     'hint': 'Your first layer gives as many places as came in. Which padding has it got?',
     'section': {'number': '3.5', 'title': 'Valid, same, full', 'chapter': '03_padding_and_stride'},
     'gives': {'first': '533f0b78860556975bb6'},
    },
    {
     'name': 'gradient nobody needs',
     'hint': 'You send a gradient on from the second layer. Can anyone before it learn from it?',
     'section': {'number': '15.2', 'title': 'Where the time goes', 'chapter': '15_cifar10_past_90'},
     'gives': {'second': '576b23811b6569e53b4d'},
    },
    {
     'name': 'half of the second',
     'hint': 'Your second layer has half of its operations. Did you count the way back, and both halves of a multiply-add?',
     'section': {'number': '15.2', 'title': 'Where the time goes', 'chapter': '15_cifar10_past_90'},
     'gives': {'second': '65ded6d1e50bb959a40c'},
    },
    {
     'name': 'multiply-adds of the second',
     'hint': 'You give the multiply-adds of one pass through the second layer. What else is there to do?',
     'section': {'number': '15.2', 'title': 'Where the time goes', 'chapter': '15_cifar10_past_90'},
     'gives': {'second': '75627ce95835e3d361a7'},
    },
    {
     'name': 'second reads one channel',
     'hint': 'Your second layer reads a single channel. How many does the first one hand on?',
     'section': {
      'number': '5.7', 'title': 'Work and memory sit elsewhere',
      'chapter': '05_parameter_counts',
     },
     'gives': {'second': 'a7717d0cb92042dc0054'},
    },
    {
     'name': 'third forward only',
     'hint': 'Your third layer goes forward only. What does a training step do afterwards?',
     'section': {'number': '15.2', 'title': 'Where the time goes', 'chapter': '15_cifar10_past_90'},
     'gives': {'third': 'f9331f67d42e893b3eba'},
    },
    {
     'name': 'backward counted once',
     'hint': 'Your third layer goes back as cheaply as forward. Of what does it need gradients?',
     'section': {'number': '15.2', 'title': 'Where the time goes', 'chapter': '15_cifar10_past_90'},
     'gives': {'third': 'c11a5a05614ce8ccda28'},
    },
    {
     'name': 'third with multiply-adds as one',
     'hint': 'Your third layer has half of its operations. Of what does a multiply-add consist?',
     'section': {'number': '15.2', 'title': 'Where the time goes', 'chapter': '15_cifar10_past_90'},
     'gives': {'third': 'ad4a953a66a03226c49a'},
    },
    {
     'name': 'pooling overlooked',
     'hint': 'Your third layer works on maps that are too large. What comes just before it?',
     'section': {
      'number': '5.7', 'title': 'Work and memory sit elsewhere',
      'chapter': '05_parameter_counts',
     },
     'gives': {'third': 'd3b7c7ed020fc7ffcb5e'},
    },
    {
     'name': 'seconds for going forward',
     'hint': 'Your seconds are those of asking only. Which passes belong to training?',
     'section': {'number': '15.2', 'title': 'Where the time goes', 'chapter': '15_cifar10_past_90'},
     'gives': {'seconds': '099eaa43d21dea1dd46f'},
    },
    {
     'name': 'three passes for all',
     'hint': 'Your seconds count three passes for every layer. Which of them can be saved at the beginning?',
     'section': {'number': '15.2', 'title': 'Where the time goes', 'chapter': '15_cifar10_past_90'},
     'gives': {'seconds': 'a88233020d231f9155bc'},
    },
    {
     'name': 'seconds with multiply-adds as one',
     'hint': 'Your training is twice too fast. Were operations counted in the rate, or multiply-adds?',
     'section': {'number': '15.2', 'title': 'Where the time goes', 'chapter': '15_cifar10_past_90'},
     'gives': {'seconds': '56a15512229971e68045'},
    },
    {
     'name': 'one epoch',
     'hint': 'Your seconds are those of one epoch. How often is each picture seen?',
     'section': {'number': '15.2', 'title': 'Where the time goes', 'chapter': '15_cifar10_past_90'},
     'gives': {'seconds': '080c3322138548dd681d'},
    },
    {
     'name': 'at the peak',
     'hint': 'Your seconds are those of a machine at its peak. Which rate was measured in training?',
     'section': {'number': '15.2', 'title': 'Where the time goes', 'chapter': '15_cifar10_past_90'},
     'gives': {'seconds': '435a2ad8b8b4ab048aec'},
    },
    {
     'name': 'share the wrong way up',
     'hint': 'Your share is above the whole. Which of the two rates is the peak?',
     'section': {'number': '15.2', 'title': 'Where the time goes', 'chapter': '15_cifar10_past_90'},
     'gives': {'share': 'a614481428390caa681d'},
    },
    {
     'name': 'not in per cent',
     'hint': 'Your share is a fraction. In which unit was it asked for?',
     'section': {'number': '15.2', 'title': 'Where the time goes', 'chapter': '15_cifar10_past_90'},
     'gives': {'share': 'b20faacf2aa0a40981d0'},
    },
    {
     'name': 'share that is lost',
     'hint': 'You give what is lost. Which part of the peak is used?',
     'section': {'number': '15.2', 'title': 'Where the time goes', 'chapter': '15_cifar10_past_90'},
     'gives': {'share': 'd422b1a5f1f2c41daa7d'},
    },
   ],
  },
  'q2': {
   'kind': 'choice', 'title': 'Stopped after ten minutes',
   'section': {'number': '15.5', 'title': 'One cycle', 'chapter': '15_cifar10_past_90'},
   'points': 2, 'minutes': 6, 'difficulty': 'easy', 'names': ['rate', 'remedy'],
   'tolerance': {'rate': 0, 'remedy': 0}, 'units': {},
   'options': {'rate': ['a', 'b', 'c', 'd'], 'remedy': ['a', 'b', 'c', 'd']},
   'right': {'rate': '781addb6b961012caf31', 'remedy': '9757a983acb0bb60b474'},
   'mistakes': [
    {
     'name': 'rises all the time',
     'hint': 'Your rate takes the whole hour to rise. In which part of the steps does it do so?',
     'section': {'number': '15.5', 'title': 'One cycle', 'chapter': '15_cifar10_past_90'},
     'gives': {'rate': '2ad435b7d153dcd2cfc0'},
    },
    {
     'name': 'falls from the start',
     'hint': 'Your rate is falling already. How many minutes does the way up take?',
     'section': {'number': '15.5', 'title': 'One cycle', 'chapter': '15_cifar10_past_90'},
     'gives': {'rate': 'a14cedf3f6a6119c4cd7'},
    },
    {
     'name': 'ends with the program',
     'hint': 'From what does a schedule know how many steps there will be, and was it told of the end?',
     'section': {'number': '15.5', 'title': 'One cycle', 'chapter': '15_cifar10_past_90'},
     'gives': {'rate': '5e655f826ecfb311015e'},
    },
    {
     'name': 'best of the ten minutes',
     'hint': 'Your rate is right. Was there any epoch in those ten minutes with small steps?',
     'section': {'number': '15.5', 'title': 'One cycle', 'chapter': '15_cifar10_past_90'},
     'gives': {'rate': '781addb6b961012caf31', 'remedy': '5a2a819acdbe6045018b'},
    },
    {
     'name': 'higher peak',
     'hint': 'Your rate is right. What do steps six times as large do, and where would they end?',
     'section': {'number': '15.5', 'title': 'One cycle', 'chapter': '15_cifar10_past_90'},
     'gives': {'rate': '781addb6b961012caf31', 'remedy': 'c32ebb9b553fe03c0e71'},
    },
    {
     'name': 'constant peak',
     'hint': 'Your rate is right. What are the last, small steps of a training good for?',
     'section': {'number': '15.5', 'title': 'One cycle', 'chapter': '15_cifar10_past_90'},
     'gives': {'rate': '781addb6b961012caf31', 'remedy': '9b86e35e3b6a1908b3b4'},
    },
   ],
  },
  'q3': {
   'kind': 'function', 'title': 'What an epoch sees',
   'section': {'number': '15.8', 'title': 'Flips and shifts', 'chapter': '15_cifar10_past_90'},
   'points': 4, 'minutes': 12, 'difficulty': 'medium', 'names': ['epoch_data'],
   'tolerance': [1e-06, 1e-09],
   'cases': [
    {
     'args': [
      {
       'array': [
        [[[1], [2], [3]], [[4], [5], [6]]], [[[7], [8], [9]], [[10], [11], [12]]],
        [[[13], [14], [15]], [[16], [17], [18]]], [[[19], [20], [21]], [[22], [23], [24]]],
       ],
       'dtype': 'int64', 'shape': [4, 2, 3, 1],
      },
      {'array': [2, 0, 1, 1], 'dtype': 'int64', 'shape': [4]}, 1,
      {'array': [True, False, False, True], 'dtype': 'bool', 'shape': [4]}, 3, 0.0,
     ],
     'kwargs': {}, 'size': 35,
     'right': {
      'tuple': [
       {
        'array': [
         [[[3], [2], [1]], [[6], [5], [4]]], [[[7], [8], [9]], [[10], [11], [12]]],
         [[[13], [14], [15]], [[16], [17], [18]]], [[[21], [20], [19]], [[24], [23], [22]]],
        ],
        'dtype': 'int64', 'shape': [4, 2, 3, 1],
       },
       {
        'array': [[0.0, 0.0, 1.0], [1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 1.0, 0.0]],
        'dtype': 'float64', 'shape': [4, 3],
       },
      ],
     },
    },
    {
     'args': [
      {
       'array': [
        [[[1], [2], [3]], [[4], [5], [6]]], [[[7], [8], [9]], [[10], [11], [12]]],
        [[[13], [14], [15]], [[16], [17], [18]]], [[[19], [20], [21]], [[22], [23], [24]]],
       ],
       'dtype': 'int64', 'shape': [4, 2, 3, 1],
      },
      {'array': [2, 0, 1, 1], 'dtype': 'int64', 'shape': [4]}, 2,
      {'array': [True, False, False, True], 'dtype': 'bool', 'shape': [4]}, 3, 0.0,
     ],
     'kwargs': {}, 'size': 35,
     'right': {
      'tuple': [
       {
        'array': [
         [[[1], [2], [3]], [[4], [5], [6]]], [[[9], [8], [7]], [[12], [11], [10]]],
         [[[15], [14], [13]], [[18], [17], [16]]], [[[19], [20], [21]], [[22], [23], [24]]],
        ],
        'dtype': 'int64', 'shape': [4, 2, 3, 1],
       },
       {
        'array': [[0.0, 0.0, 1.0], [1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 1.0, 0.0]],
        'dtype': 'float64', 'shape': [4, 3],
       },
      ],
     },
    },
    {
     'args': [
      {
       'array': [
        [[[0, 1, 2], [3, 4, 5]], [[6, 7, 8], [9, 10, 11]]],
        [[[12, 13, 14], [15, 16, 17]], [[18, 19, 20], [21, 22, 23]]],
       ],
       'dtype': 'int64', 'shape': [2, 2, 2, 3],
      },
      {'array': [1, 3], 'dtype': 'int64', 'shape': [2]}, 7,
      {'array': [False, True], 'dtype': 'bool', 'shape': [2]}, 4, 0.0,
     ],
     'kwargs': {}, 'size': 31,
     'right': {
      'tuple': [
       {
        'array': [
         [[[0, 1, 2], [3, 4, 5]], [[6, 7, 8], [9, 10, 11]]],
         [[[15, 16, 17], [12, 13, 14]], [[21, 22, 23], [18, 19, 20]]],
        ],
        'dtype': 'int64', 'shape': [2, 2, 2, 3],
       },
       {
        'array': [[0.0, 1.0, 0.0, 0.0], [0.0, 0.0, 0.0, 1.0]], 'dtype': 'float64',
        'shape': [2, 4],
       },
      ],
     },
    },
    {
     'args': [
      {
       'array': [
        [[[0, 1, 2], [3, 4, 5]], [[6, 7, 8], [9, 10, 11]]],
        [[[12, 13, 14], [15, 16, 17]], [[18, 19, 20], [21, 22, 23]]],
       ],
       'dtype': 'int64', 'shape': [2, 2, 2, 3],
      },
      {'array': [1, 3], 'dtype': 'int64', 'shape': [2]}, 1,
      {'array': [False, True], 'dtype': 'bool', 'shape': [2]}, 4, 0.5,
     ],
     'kwargs': {}, 'size': 31,
     'right': {
      'tuple': [
       {
        'array': [
         [[[0, 1, 2], [3, 4, 5]], [[6, 7, 8], [9, 10, 11]]],
         [[[15, 16, 17], [12, 13, 14]], [[21, 22, 23], [18, 19, 20]]],
        ],
        'dtype': 'int64', 'shape': [2, 2, 2, 3],
       },
       {
        'array': [[0.125, 0.625, 0.125, 0.125], [0.125, 0.125, 0.125, 0.625]],
        'dtype': 'float64', 'shape': [2, 4],
       },
      ],
     },
    },
    {
     'args': [
      {
       'array': [
        [[[0, 1, 2], [3, 4, 5]], [[6, 7, 8], [9, 10, 11]]],
        [[[12, 13, 14], [15, 16, 17]], [[18, 19, 20], [21, 22, 23]]],
       ],
       'dtype': 'int64', 'shape': [2, 2, 2, 3],
      },
      {'array': [0, 2], 'dtype': 'int64', 'shape': [2]}, 4,
      {'array': [False, True], 'dtype': 'bool', 'shape': [2]}, 5, 0.25,
     ],
     'kwargs': {}, 'size': 31,
     'right': {
      'tuple': [
       {
        'array': [
         [[[3, 4, 5], [0, 1, 2]], [[9, 10, 11], [6, 7, 8]]],
         [[[12, 13, 14], [15, 16, 17]], [[18, 19, 20], [21, 22, 23]]],
        ],
        'dtype': 'int64', 'shape': [2, 2, 2, 3],
       },
       {
        'array': [[0.8, 0.05, 0.05, 0.05, 0.05], [0.05, 0.05, 0.8, 0.05, 0.05]],
        'dtype': 'float64', 'shape': [2, 5],
       },
      ],
     },
    },
   ],
   'mistakes': [
    {
     'name': 'upside down',
     'hint': 'Your pictures stand on their heads. Which axis counts the columns?',
     'section': {'number': '15.8', 'title': 'Flips and shifts', 'chapter': '15_cifar10_past_90'},
     'gives': [
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[4], [5], [6]], [[1], [2], [3]]], [[[7], [8], [9]], [[10], [11], [12]]],
           [[[13], [14], [15]], [[16], [17], [18]]], [[[22], [23], [24]], [[19], [20], [21]]],
          ],
          'dtype': 'int64', 'shape': [4, 2, 3, 1],
         },
         {
          'array': [[0.0, 0.0, 1.0], [1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 1.0, 0.0]],
          'dtype': 'float64', 'shape': [4, 3],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[1], [2], [3]], [[4], [5], [6]]], [[[10], [11], [12]], [[7], [8], [9]]],
           [[[16], [17], [18]], [[13], [14], [15]]], [[[19], [20], [21]], [[22], [23], [24]]],
          ],
          'dtype': 'int64', 'shape': [4, 2, 3, 1],
         },
         {
          'array': [[0.0, 0.0, 1.0], [1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 1.0, 0.0]],
          'dtype': 'float64', 'shape': [4, 3],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[0, 1, 2], [3, 4, 5]], [[6, 7, 8], [9, 10, 11]]],
           [[[18, 19, 20], [21, 22, 23]], [[12, 13, 14], [15, 16, 17]]],
          ],
          'dtype': 'int64', 'shape': [2, 2, 2, 3],
         },
         {
          'array': [[0.0, 1.0, 0.0, 0.0], [0.0, 0.0, 0.0, 1.0]], 'dtype': 'float64',
          'shape': [2, 4],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[0, 1, 2], [3, 4, 5]], [[6, 7, 8], [9, 10, 11]]],
           [[[18, 19, 20], [21, 22, 23]], [[12, 13, 14], [15, 16, 17]]],
          ],
          'dtype': 'int64', 'shape': [2, 2, 2, 3],
         },
         {
          'array': [[0.125, 0.625, 0.125, 0.125], [0.125, 0.125, 0.125, 0.625]],
          'dtype': 'float64', 'shape': [2, 4],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[6, 7, 8], [9, 10, 11]], [[0, 1, 2], [3, 4, 5]]],
           [[[12, 13, 14], [15, 16, 17]], [[18, 19, 20], [21, 22, 23]]],
          ],
          'dtype': 'int64', 'shape': [2, 2, 2, 3],
         },
         {
          'array': [[0.8, 0.05, 0.05, 0.05, 0.05], [0.05, 0.05, 0.8, 0.05, 0.05]],
          'dtype': 'float64', 'shape': [2, 5],
         },
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'half turn',
     'hint': 'Your pictures are turned by half. Along how many axes does a mirror swap?',
     'section': {'number': '15.8', 'title': 'Flips and shifts', 'chapter': '15_cifar10_past_90'},
     'gives': [
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[6], [5], [4]], [[3], [2], [1]]], [[[7], [8], [9]], [[10], [11], [12]]],
           [[[13], [14], [15]], [[16], [17], [18]]], [[[24], [23], [22]], [[21], [20], [19]]],
          ],
          'dtype': 'int64', 'shape': [4, 2, 3, 1],
         },
         {
          'array': [[0.0, 0.0, 1.0], [1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 1.0, 0.0]],
          'dtype': 'float64', 'shape': [4, 3],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[1], [2], [3]], [[4], [5], [6]]], [[[12], [11], [10]], [[9], [8], [7]]],
           [[[18], [17], [16]], [[15], [14], [13]]], [[[19], [20], [21]], [[22], [23], [24]]],
          ],
          'dtype': 'int64', 'shape': [4, 2, 3, 1],
         },
         {
          'array': [[0.0, 0.0, 1.0], [1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 1.0, 0.0]],
          'dtype': 'float64', 'shape': [4, 3],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[0, 1, 2], [3, 4, 5]], [[6, 7, 8], [9, 10, 11]]],
           [[[21, 22, 23], [18, 19, 20]], [[15, 16, 17], [12, 13, 14]]],
          ],
          'dtype': 'int64', 'shape': [2, 2, 2, 3],
         },
         {
          'array': [[0.0, 1.0, 0.0, 0.0], [0.0, 0.0, 0.0, 1.0]], 'dtype': 'float64',
          'shape': [2, 4],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[0, 1, 2], [3, 4, 5]], [[6, 7, 8], [9, 10, 11]]],
           [[[21, 22, 23], [18, 19, 20]], [[15, 16, 17], [12, 13, 14]]],
          ],
          'dtype': 'int64', 'shape': [2, 2, 2, 3],
         },
         {
          'array': [[0.125, 0.625, 0.125, 0.125], [0.125, 0.125, 0.125, 0.625]],
          'dtype': 'float64', 'shape': [2, 4],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[9, 10, 11], [6, 7, 8]], [[3, 4, 5], [0, 1, 2]]],
           [[[12, 13, 14], [15, 16, 17]], [[18, 19, 20], [21, 22, 23]]],
          ],
          'dtype': 'int64', 'shape': [2, 2, 2, 3],
         },
         {
          'array': [[0.8, 0.05, 0.05, 0.05, 0.05], [0.05, 0.05, 0.8, 0.05, 0.05]],
          'dtype': 'float64', 'shape': [2, 5],
         },
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'colors swapped',
     'hint': 'You swap the colours and leave all pixels in place. What is the last axis?',
     'section': {'number': '15.8', 'title': 'Flips and shifts', 'chapter': '15_cifar10_past_90'},
     'gives': [
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[1], [2], [3]], [[4], [5], [6]]], [[[7], [8], [9]], [[10], [11], [12]]],
           [[[13], [14], [15]], [[16], [17], [18]]], [[[19], [20], [21]], [[22], [23], [24]]],
          ],
          'dtype': 'int64', 'shape': [4, 2, 3, 1],
         },
         {
          'array': [[0.0, 0.0, 1.0], [1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 1.0, 0.0]],
          'dtype': 'float64', 'shape': [4, 3],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[1], [2], [3]], [[4], [5], [6]]], [[[7], [8], [9]], [[10], [11], [12]]],
           [[[13], [14], [15]], [[16], [17], [18]]], [[[19], [20], [21]], [[22], [23], [24]]],
          ],
          'dtype': 'int64', 'shape': [4, 2, 3, 1],
         },
         {
          'array': [[0.0, 0.0, 1.0], [1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 1.0, 0.0]],
          'dtype': 'float64', 'shape': [4, 3],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[0, 1, 2], [3, 4, 5]], [[6, 7, 8], [9, 10, 11]]],
           [[[14, 13, 12], [17, 16, 15]], [[20, 19, 18], [23, 22, 21]]],
          ],
          'dtype': 'int64', 'shape': [2, 2, 2, 3],
         },
         {
          'array': [[0.0, 1.0, 0.0, 0.0], [0.0, 0.0, 0.0, 1.0]], 'dtype': 'float64',
          'shape': [2, 4],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[0, 1, 2], [3, 4, 5]], [[6, 7, 8], [9, 10, 11]]],
           [[[14, 13, 12], [17, 16, 15]], [[20, 19, 18], [23, 22, 21]]],
          ],
          'dtype': 'int64', 'shape': [2, 2, 2, 3],
         },
         {
          'array': [[0.125, 0.625, 0.125, 0.125], [0.125, 0.125, 0.125, 0.625]],
          'dtype': 'float64', 'shape': [2, 4],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[2, 1, 0], [5, 4, 3]], [[8, 7, 6], [11, 10, 9]]],
           [[[12, 13, 14], [15, 16, 17]], [[18, 19, 20], [21, 22, 23]]],
          ],
          'dtype': 'int64', 'shape': [2, 2, 2, 3],
         },
         {
          'array': [[0.8, 0.05, 0.05, 0.05, 0.05], [0.05, 0.05, 0.8, 0.05, 0.05]],
          'dtype': 'float64', 'shape': [2, 5],
         },
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'same half in every epoch',
     'hint': 'Your epochs all mirror the same pictures. Whose turn is it in the next one?',
     'section': {'number': '15.8', 'title': 'Flips and shifts', 'chapter': '15_cifar10_past_90'},
     'gives': [
      None,
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[3], [2], [1]], [[6], [5], [4]]], [[[7], [8], [9]], [[10], [11], [12]]],
           [[[13], [14], [15]], [[16], [17], [18]]], [[[21], [20], [19]], [[24], [23], [22]]],
          ],
          'dtype': 'int64', 'shape': [4, 2, 3, 1],
         },
         {
          'array': [[0.0, 0.0, 1.0], [1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 1.0, 0.0]],
          'dtype': 'float64', 'shape': [4, 3],
         },
        ],
       },
       'changed': [],
      },
      None, None,
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[0, 1, 2], [3, 4, 5]], [[6, 7, 8], [9, 10, 11]]],
           [[[15, 16, 17], [12, 13, 14]], [[21, 22, 23], [18, 19, 20]]],
          ],
          'dtype': 'int64', 'shape': [2, 2, 2, 3],
         },
         {
          'array': [[0.8, 0.05, 0.05, 0.05, 0.05], [0.05, 0.05, 0.8, 0.05, 0.05]],
          'dtype': 'float64', 'shape': [2, 5],
         },
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'epochs counted from 0',
     'hint': 'Your halves have changed places. What is the number of the first epoch here?',
     'section': {'number': '15.8', 'title': 'Flips and shifts', 'chapter': '15_cifar10_past_90'},
     'gives': [
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[1], [2], [3]], [[4], [5], [6]]], [[[9], [8], [7]], [[12], [11], [10]]],
           [[[15], [14], [13]], [[18], [17], [16]]], [[[19], [20], [21]], [[22], [23], [24]]],
          ],
          'dtype': 'int64', 'shape': [4, 2, 3, 1],
         },
         {
          'array': [[0.0, 0.0, 1.0], [1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 1.0, 0.0]],
          'dtype': 'float64', 'shape': [4, 3],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[3], [2], [1]], [[6], [5], [4]]], [[[7], [8], [9]], [[10], [11], [12]]],
           [[[13], [14], [15]], [[16], [17], [18]]], [[[21], [20], [19]], [[24], [23], [22]]],
          ],
          'dtype': 'int64', 'shape': [4, 2, 3, 1],
         },
         {
          'array': [[0.0, 0.0, 1.0], [1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 1.0, 0.0]],
          'dtype': 'float64', 'shape': [4, 3],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[3, 4, 5], [0, 1, 2]], [[9, 10, 11], [6, 7, 8]]],
           [[[12, 13, 14], [15, 16, 17]], [[18, 19, 20], [21, 22, 23]]],
          ],
          'dtype': 'int64', 'shape': [2, 2, 2, 3],
         },
         {
          'array': [[0.0, 1.0, 0.0, 0.0], [0.0, 0.0, 0.0, 1.0]], 'dtype': 'float64',
          'shape': [2, 4],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[3, 4, 5], [0, 1, 2]], [[9, 10, 11], [6, 7, 8]]],
           [[[12, 13, 14], [15, 16, 17]], [[18, 19, 20], [21, 22, 23]]],
          ],
          'dtype': 'int64', 'shape': [2, 2, 2, 3],
         },
         {
          'array': [[0.125, 0.625, 0.125, 0.125], [0.125, 0.125, 0.125, 0.625]],
          'dtype': 'float64', 'shape': [2, 4],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[0, 1, 2], [3, 4, 5]], [[6, 7, 8], [9, 10, 11]]],
           [[[15, 16, 17], [12, 13, 14]], [[21, 22, 23], [18, 19, 20]]],
          ],
          'dtype': 'int64', 'shape': [2, 2, 2, 3],
         },
         {
          'array': [[0.8, 0.05, 0.05, 0.05, 0.05], [0.05, 0.05, 0.8, 0.05, 0.05]],
          'dtype': 'float64', 'shape': [2, 5],
         },
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'others never',
     'hint': 'In some of your epochs no picture is mirrored. What do the others do then?',
     'section': {'number': '15.8', 'title': 'Flips and shifts', 'chapter': '15_cifar10_past_90'},
     'gives': [
      None,
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[1], [2], [3]], [[4], [5], [6]]], [[[7], [8], [9]], [[10], [11], [12]]],
           [[[13], [14], [15]], [[16], [17], [18]]], [[[19], [20], [21]], [[22], [23], [24]]],
          ],
          'dtype': 'int64', 'shape': [4, 2, 3, 1],
         },
         {
          'array': [[0.0, 0.0, 1.0], [1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 1.0, 0.0]],
          'dtype': 'float64', 'shape': [4, 3],
         },
        ],
       },
       'changed': [],
      },
      None, None,
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[0, 1, 2], [3, 4, 5]], [[6, 7, 8], [9, 10, 11]]],
           [[[12, 13, 14], [15, 16, 17]], [[18, 19, 20], [21, 22, 23]]],
          ],
          'dtype': 'int64', 'shape': [2, 2, 2, 3],
         },
         {
          'array': [[0.8, 0.05, 0.05, 0.05, 0.05], [0.05, 0.05, 0.8, 0.05, 0.05]],
          'dtype': 'float64', 'shape': [2, 5],
         },
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'all together',
     'hint': 'All your pictures are mirrored, or none is. Which of them in this epoch?',
     'section': {'number': '15.8', 'title': 'Flips and shifts', 'chapter': '15_cifar10_past_90'},
     'gives': [
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[3], [2], [1]], [[6], [5], [4]]], [[[9], [8], [7]], [[12], [11], [10]]],
           [[[15], [14], [13]], [[18], [17], [16]]], [[[21], [20], [19]], [[24], [23], [22]]],
          ],
          'dtype': 'int64', 'shape': [4, 2, 3, 1],
         },
         {
          'array': [[0.0, 0.0, 1.0], [1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 1.0, 0.0]],
          'dtype': 'float64', 'shape': [4, 3],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[1], [2], [3]], [[4], [5], [6]]], [[[7], [8], [9]], [[10], [11], [12]]],
           [[[13], [14], [15]], [[16], [17], [18]]], [[[19], [20], [21]], [[22], [23], [24]]],
          ],
          'dtype': 'int64', 'shape': [4, 2, 3, 1],
         },
         {
          'array': [[0.0, 0.0, 1.0], [1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 1.0, 0.0]],
          'dtype': 'float64', 'shape': [4, 3],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[3, 4, 5], [0, 1, 2]], [[9, 10, 11], [6, 7, 8]]],
           [[[15, 16, 17], [12, 13, 14]], [[21, 22, 23], [18, 19, 20]]],
          ],
          'dtype': 'int64', 'shape': [2, 2, 2, 3],
         },
         {
          'array': [[0.0, 1.0, 0.0, 0.0], [0.0, 0.0, 0.0, 1.0]], 'dtype': 'float64',
          'shape': [2, 4],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[3, 4, 5], [0, 1, 2]], [[9, 10, 11], [6, 7, 8]]],
           [[[15, 16, 17], [12, 13, 14]], [[21, 22, 23], [18, 19, 20]]],
          ],
          'dtype': 'int64', 'shape': [2, 2, 2, 3],
         },
         {
          'array': [[0.125, 0.625, 0.125, 0.125], [0.125, 0.125, 0.125, 0.625]],
          'dtype': 'float64', 'shape': [2, 4],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[0, 1, 2], [3, 4, 5]], [[6, 7, 8], [9, 10, 11]]],
           [[[12, 13, 14], [15, 16, 17]], [[18, 19, 20], [21, 22, 23]]],
          ],
          'dtype': 'int64', 'shape': [2, 2, 2, 3],
         },
         {
          'array': [[0.8, 0.05, 0.05, 0.05, 0.05], [0.05, 0.05, 0.8, 0.05, 0.05]],
          'dtype': 'float64', 'shape': [2, 5],
         },
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'mirrored on top of the last epoch',
     'hint': 'Some of your pictures stay mirrored. From which pictures does an epoch start?',
     'section': {'number': '15.8', 'title': 'Flips and shifts', 'chapter': '15_cifar10_past_90'},
     'gives': [
      None,
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[3], [2], [1]], [[6], [5], [4]]], [[[9], [8], [7]], [[12], [11], [10]]],
           [[[15], [14], [13]], [[18], [17], [16]]], [[[21], [20], [19]], [[24], [23], [22]]],
          ],
          'dtype': 'int64', 'shape': [4, 2, 3, 1],
         },
         {
          'array': [[0.0, 0.0, 1.0], [1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 1.0, 0.0]],
          'dtype': 'float64', 'shape': [4, 3],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[3, 4, 5], [0, 1, 2]], [[9, 10, 11], [6, 7, 8]]],
           [[[12, 13, 14], [15, 16, 17]], [[18, 19, 20], [21, 22, 23]]],
          ],
          'dtype': 'int64', 'shape': [2, 2, 2, 3],
         },
         {
          'array': [[0.0, 1.0, 0.0, 0.0], [0.0, 0.0, 0.0, 1.0]], 'dtype': 'float64',
          'shape': [2, 4],
         },
        ],
       },
       'changed': [],
      },
      None,
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[0, 1, 2], [3, 4, 5]], [[6, 7, 8], [9, 10, 11]]],
           [[[12, 13, 14], [15, 16, 17]], [[18, 19, 20], [21, 22, 23]]],
          ],
          'dtype': 'int64', 'shape': [2, 2, 2, 3],
         },
         {
          'array': [[0.8, 0.05, 0.05, 0.05, 0.05], [0.05, 0.05, 0.8, 0.05, 0.05]],
          'dtype': 'float64', 'shape': [2, 5],
         },
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'shared by the others alone',
     'hint': "Your right class is a share short of Keras's. Among how many is s shared out?",
     'section': {'number': '15.7', 'title': 'Softer labels', 'chapter': '15_cifar10_past_90'},
     'gives': [
      None, None, None,
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[0, 1, 2], [3, 4, 5]], [[6, 7, 8], [9, 10, 11]]],
           [[[15, 16, 17], [12, 13, 14]], [[21, 22, 23], [18, 19, 20]]],
          ],
          'dtype': 'int64', 'shape': [2, 2, 2, 3],
         },
         {
          'array': [
           [0.16666666666666666, 0.5, 0.16666666666666666, 0.16666666666666666],
           [0.16666666666666666, 0.16666666666666666, 0.16666666666666666, 0.5],
          ],
          'dtype': 'float64', 'shape': [2, 4],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[3, 4, 5], [0, 1, 2]], [[9, 10, 11], [6, 7, 8]]],
           [[[12, 13, 14], [15, 16, 17]], [[18, 19, 20], [21, 22, 23]]],
          ],
          'dtype': 'int64', 'shape': [2, 2, 2, 3],
         },
         {
          'array': [[0.75, 0.0625, 0.0625, 0.0625, 0.0625], [0.0625, 0.0625, 0.75, 0.0625, 0.0625]],
          'dtype': 'float64', 'shape': [2, 5],
         },
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'right class gets no share',
     'hint': 'What do the targets of one picture add up to, in yours?',
     'section': {'number': '15.7', 'title': 'Softer labels', 'chapter': '15_cifar10_past_90'},
     'gives': [
      None, None, None,
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[0, 1, 2], [3, 4, 5]], [[6, 7, 8], [9, 10, 11]]],
           [[[15, 16, 17], [12, 13, 14]], [[21, 22, 23], [18, 19, 20]]],
          ],
          'dtype': 'int64', 'shape': [2, 2, 2, 3],
         },
         {
          'array': [[0.125, 0.5, 0.125, 0.125], [0.125, 0.125, 0.125, 0.5]], 'dtype': 'float64',
          'shape': [2, 4],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[3, 4, 5], [0, 1, 2]], [[9, 10, 11], [6, 7, 8]]],
           [[[12, 13, 14], [15, 16, 17]], [[18, 19, 20], [21, 22, 23]]],
          ],
          'dtype': 'int64', 'shape': [2, 2, 2, 3],
         },
         {
          'array': [[0.75, 0.05, 0.05, 0.05, 0.05], [0.05, 0.05, 0.75, 0.05, 0.05]],
          'dtype': 'float64', 'shape': [2, 5],
         },
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'right class gives nothing',
     'hint': 'Your right class gives nothing away. From where do the others get theirs?',
     'section': {'number': '15.7', 'title': 'Softer labels', 'chapter': '15_cifar10_past_90'},
     'gives': [
      None, None, None,
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[0, 1, 2], [3, 4, 5]], [[6, 7, 8], [9, 10, 11]]],
           [[[15, 16, 17], [12, 13, 14]], [[21, 22, 23], [18, 19, 20]]],
          ],
          'dtype': 'int64', 'shape': [2, 2, 2, 3],
         },
         {
          'array': [[0.125, 1.0, 0.125, 0.125], [0.125, 0.125, 0.125, 1.0]], 'dtype': 'float64',
          'shape': [2, 4],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[3, 4, 5], [0, 1, 2]], [[9, 10, 11], [6, 7, 8]]],
           [[[12, 13, 14], [15, 16, 17]], [[18, 19, 20], [21, 22, 23]]],
          ],
          'dtype': 'int64', 'shape': [2, 2, 2, 3],
         },
         {
          'array': [[1.0, 0.05, 0.05, 0.05, 0.05], [0.05, 0.05, 1.0, 0.05, 0.05]],
          'dtype': 'float64', 'shape': [2, 5],
         },
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'not shared out',
     'hint': 'Each of your other classes gets all of s. For how many is it meant?',
     'section': {'number': '15.7', 'title': 'Softer labels', 'chapter': '15_cifar10_past_90'},
     'gives': [
      None, None, None,
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[0, 1, 2], [3, 4, 5]], [[6, 7, 8], [9, 10, 11]]],
           [[[15, 16, 17], [12, 13, 14]], [[21, 22, 23], [18, 19, 20]]],
          ],
          'dtype': 'int64', 'shape': [2, 2, 2, 3],
         },
         {
          'array': [[0.5, 0.5, 0.5, 0.5], [0.5, 0.5, 0.5, 0.5]], 'dtype': 'float64',
          'shape': [2, 4],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[3, 4, 5], [0, 1, 2]], [[9, 10, 11], [6, 7, 8]]],
           [[[12, 13, 14], [15, 16, 17]], [[18, 19, 20], [21, 22, 23]]],
          ],
          'dtype': 'int64', 'shape': [2, 2, 2, 3],
         },
         {
          'array': [[0.75, 0.25, 0.25, 0.25, 0.25], [0.25, 0.25, 0.75, 0.25, 0.25]],
          'dtype': 'float64', 'shape': [2, 5],
         },
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'share that is kept',
     'hint': 'Your labels are the softer, the smaller s is. Which part of the label is s?',
     'section': {'number': '15.7', 'title': 'Softer labels', 'chapter': '15_cifar10_past_90'},
     'gives': [
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[3], [2], [1]], [[6], [5], [4]]], [[[7], [8], [9]], [[10], [11], [12]]],
           [[[13], [14], [15]], [[16], [17], [18]]], [[[21], [20], [19]], [[24], [23], [22]]],
          ],
          'dtype': 'int64', 'shape': [4, 2, 3, 1],
         },
         {
          'array': [
           [0.3333333333333333, 0.3333333333333333, 0.3333333333333333],
           [0.3333333333333333, 0.3333333333333333, 0.3333333333333333],
           [0.3333333333333333, 0.3333333333333333, 0.3333333333333333],
           [0.3333333333333333, 0.3333333333333333, 0.3333333333333333],
          ],
          'dtype': 'float64', 'shape': [4, 3],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[1], [2], [3]], [[4], [5], [6]]], [[[9], [8], [7]], [[12], [11], [10]]],
           [[[15], [14], [13]], [[18], [17], [16]]], [[[19], [20], [21]], [[22], [23], [24]]],
          ],
          'dtype': 'int64', 'shape': [4, 2, 3, 1],
         },
         {
          'array': [
           [0.3333333333333333, 0.3333333333333333, 0.3333333333333333],
           [0.3333333333333333, 0.3333333333333333, 0.3333333333333333],
           [0.3333333333333333, 0.3333333333333333, 0.3333333333333333],
           [0.3333333333333333, 0.3333333333333333, 0.3333333333333333],
          ],
          'dtype': 'float64', 'shape': [4, 3],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[0, 1, 2], [3, 4, 5]], [[6, 7, 8], [9, 10, 11]]],
           [[[15, 16, 17], [12, 13, 14]], [[21, 22, 23], [18, 19, 20]]],
          ],
          'dtype': 'int64', 'shape': [2, 2, 2, 3],
         },
         {
          'array': [[0.25, 0.25, 0.25, 0.25], [0.25, 0.25, 0.25, 0.25]], 'dtype': 'float64',
          'shape': [2, 4],
         },
        ],
       },
       'changed': [],
      },
      None,
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[3, 4, 5], [0, 1, 2]], [[9, 10, 11], [6, 7, 8]]],
           [[[12, 13, 14], [15, 16, 17]], [[18, 19, 20], [21, 22, 23]]],
          ],
          'dtype': 'int64', 'shape': [2, 2, 2, 3],
         },
         {
          'array': [[0.4, 0.15, 0.15, 0.15, 0.15], [0.15, 0.15, 0.4, 0.15, 0.15]],
          'dtype': 'float64', 'shape': [2, 5],
         },
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'hard labels',
     'hint': 'Your labels stay hard. What does s take from the right class?',
     'section': {'number': '15.7', 'title': 'Softer labels', 'chapter': '15_cifar10_past_90'},
     'gives': [
      None, None, None,
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[0, 1, 2], [3, 4, 5]], [[6, 7, 8], [9, 10, 11]]],
           [[[15, 16, 17], [12, 13, 14]], [[21, 22, 23], [18, 19, 20]]],
          ],
          'dtype': 'int64', 'shape': [2, 2, 2, 3],
         },
         {
          'array': [[0.0, 1.0, 0.0, 0.0], [0.0, 0.0, 0.0, 1.0]], 'dtype': 'float64',
          'shape': [2, 4],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[3, 4, 5], [0, 1, 2]], [[9, 10, 11], [6, 7, 8]]],
           [[[12, 13, 14], [15, 16, 17]], [[18, 19, 20], [21, 22, 23]]],
          ],
          'dtype': 'int64', 'shape': [2, 2, 2, 3],
         },
         {
          'array': [[1.0, 0.0, 0.0, 0.0, 0.0], [0.0, 0.0, 1.0, 0.0, 0.0]], 'dtype': 'float64',
          'shape': [2, 5],
         },
        ],
       },
       'changed': [],
      },
     ],
    },
   ],
  },
  'q4': {
   'kind': 'figure', 'title': 'Asked once, asked twice, drawn',
   'section': {'number': '15.13', 'title': 'What is still wrong', 'chapter': '15_cifar10_past_90'},
   'points': 4, 'minutes': 14, 'difficulty': 'medium', 'names': ['reliability_figure'],
   'tolerance': [1e-06, 1e-09],
   'cases': [
    {
     'args': [
      {
       'array': [
        [0.9, 0.1, 0.0], [0.2, 0.7, 0.1], [0.6, 0.1, 0.3], [0.4, 0.3, 0.3], [0.3, 0.6, 0.1],
        [0.1, 0.1, 0.8],
       ],
       'dtype': 'float64', 'shape': [6, 3],
      },
      {
       'array': [
        [0.9, 0.1, 0.0], [0.2, 0.7, 0.1], [0.6, 0.1, 0.3], [0.4, 0.3, 0.3], [0.3, 0.6, 0.1],
        [0.1, 0.1, 0.8],
       ],
       'dtype': 'float64', 'shape': [6, 3],
      },
      {'array': [0, 1, 2, 0, 1, 2], 'dtype': 'int64', 'shape': [6]}, 2,
     ],
     'kwargs': {}, 'size': 43,
     'right': {
      'figure': {
       'axes': [
        {
         'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [], 'names': [],
         'lines': [
          [[0.0, 1.0], [0.0, 1.0]], [[0.4, 0.7200000000000001], [1.0, 0.8]],
          [[0.4, 0.7200000000000001], [1.0, 0.8]],
         ],
         'pictures': [],
        },
       ],
      },
     },
    },
    {
     'args': [
      {
       'array': [
        [0.9, 0.1, 0.0], [0.2, 0.7, 0.1], [0.6, 0.1, 0.3], [0.4, 0.3, 0.3], [0.3, 0.6, 0.1],
        [0.1, 0.1, 0.8],
       ],
       'dtype': 'float64', 'shape': [6, 3],
      },
      {
       'array': [
        [0.7, 0.2, 0.1], [0.3, 0.4, 0.3], [0.1, 0.1, 0.8], [0.2, 0.5, 0.3], [0.8, 0.1, 0.1],
        [0.0, 0.1, 0.9],
       ],
       'dtype': 'float64', 'shape': [6, 3],
      },
      {'array': [0, 1, 2, 0, 1, 2], 'dtype': 'int64', 'shape': [6]}, 2,
     ],
     'kwargs': {}, 'size': 43,
     'right': {
      'figure': {
       'axes': [
        {
         'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [], 'names': [],
         'lines': [
          [[0.0, 1.0], [0.0, 1.0]], [[0.4, 0.7200000000000001], [1.0, 0.8]],
          [[0.4, 0.66], [0.0, 0.8]],
         ],
         'pictures': [],
        },
       ],
      },
     },
    },
    {
     'args': [
      {
       'array': [
        [0.9, 0.1, 0.0], [0.2, 0.7, 0.1], [0.6, 0.1, 0.3], [0.4, 0.3, 0.3], [0.3, 0.6, 0.1],
        [0.1, 0.1, 0.8],
       ],
       'dtype': 'float64', 'shape': [6, 3],
      },
      {
       'array': [
        [0.7, 0.2, 0.1], [0.3, 0.4, 0.3], [0.1, 0.1, 0.8], [0.2, 0.5, 0.3], [0.8, 0.1, 0.1],
        [0.0, 0.1, 0.9],
       ],
       'dtype': 'float64', 'shape': [6, 3],
      },
      {'array': [0, 1, 2, 0, 1, 2], 'dtype': 'int64', 'shape': [6]}, 8,
     ],
     'kwargs': {}, 'size': 43,
     'right': {
      'figure': {
       'axes': [
        {
         'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [], 'names': [],
         'lines': [
          [[0.0, 1.0], [0.0, 1.0]], [[0.4, 0.6, 0.7, 0.8, 0.9], [1.0, 0.5, 1.0, 1.0, 1.0]],
          [[0.4, 0.55, 0.8250000000000001], [0.0, 0.6666666666666666, 1.0]],
         ],
         'pictures': [],
        },
       ],
      },
     },
    },
    {
     'args': [
      {
       'array': [[0.75, 0.25, 0.0], [0.5, 0.25, 0.25], [0.625, 0.375, 0.0], [0.125, 0.875, 0.0]],
       'dtype': 'float64', 'shape': [4, 3],
      },
      {
       'array': [[0.25, 0.5, 0.25], [0.625, 0.25, 0.125], [0.875, 0.125, 0.0], [0.125, 0.375, 0.5]],
       'dtype': 'float64', 'shape': [4, 3],
      },
      {'array': [0, 1, 1, 1], 'dtype': 'int64', 'shape': [4]}, 4,
     ],
     'kwargs': {}, 'size': 29,
     'right': {
      'figure': {
       'axes': [
        {
         'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [], 'names': [],
         'lines': [
          [[0.0, 1.0], [0.0, 1.0]], [[0.5, 0.6875, 0.875], [0.0, 0.5, 1.0]],
          [[0.5, 0.6458333333333334], [1.0, 0.3333333333333333]],
         ],
         'pictures': [],
        },
       ],
      },
     },
    },
   ],
   'mistakes': [
    {
     'name': 'middles of the bins',
     'hint': 'Your points stand in the middle of their bins. What is promised in a bin?',
     'section': {
      'number': '7.8', 'title': 'Calibration in one plot',
      'chapter': '07_classification_metrics',
     },
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [],
           'lines': [[[0.0, 1.0], [0.0, 1.0]], [[0.25, 0.75], [1.0, 0.8]], [[0.25, 0.75], [1.0, 0.8]]],
           'pictures': [],
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
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [],
           'lines': [[[0.0, 1.0], [0.0, 1.0]], [[0.25, 0.75], [1.0, 0.8]], [[0.25, 0.75], [0.0, 0.8]]],
           'pictures': [],
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
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [],
           'lines': [
            [[0.0, 1.0], [0.0, 1.0]],
            [[0.4375, 0.5625, 0.6875, 0.8125, 0.9375], [1.0, 0.5, 1.0, 1.0, 1.0]],
            [[0.4375, 0.5625, 0.8125], [0.0, 0.6666666666666666, 1.0]],
           ],
           'pictures': [],
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
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [],
           'lines': [
            [[0.0, 1.0], [0.0, 1.0]], [[0.375, 0.625, 0.875], [0.0, 0.5, 1.0]],
            [[0.375, 0.625], [1.0, 0.3333333333333333]],
           ],
           'pictures': [],
          },
         ],
        },
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'confidence in the actual class',
     'hint': 'Your confidence is that in the actual class. Does the network know that class?',
     'section': {
      'number': '7.8', 'title': 'Calibration in one plot',
      'chapter': '07_classification_metrics',
     },
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [],
           'lines': [[[0.0, 1.0], [0.0, 1.0]], [[0.35, 0.75], [0.5, 1.0]], [[0.35, 0.75], [0.5, 1.0]]],
           'pictures': [],
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
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [],
           'lines': [[[0.0, 1.0], [0.0, 1.0]], [[0.35, 0.75], [0.5, 1.0]], [[0.325, 0.6875], [0.0, 1.0]]],
           'pictures': [],
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
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [],
           'lines': [
            [[0.0, 1.0], [0.0, 1.0]],
            [[0.3, 0.4, 0.6, 0.7, 0.8, 0.9], [0.0, 1.0, 1.0, 1.0, 1.0, 1.0]],
            [[0.325, 0.55, 0.8250000000000001], [0.0, 1.0, 1.0]],
           ],
           'pictures': [],
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
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [],
           'lines': [
            [[0.0, 1.0], [0.0, 1.0]], [[0.25, 0.375, 0.75, 0.875], [0.0, 0.0, 1.0, 1.0]],
            [[0.25, 0.5, 0.625], [0.0, 1.0, 1.0]],
           ],
           'pictures': [],
          },
         ],
        },
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'errors drawn',
     'hint': 'Your lines show what is wrong. Which share belongs on the diagonal?',
     'section': {
      'number': '7.8', 'title': 'Calibration in one plot',
      'chapter': '07_classification_metrics',
     },
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [],
           'lines': [
            [[0.0, 1.0], [0.0, 1.0]], [[0.4, 0.7200000000000001], [0.0, 0.19999999999999996]],
            [[0.4, 0.7200000000000001], [0.0, 0.19999999999999996]],
           ],
           'pictures': [],
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
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [],
           'lines': [
            [[0.0, 1.0], [0.0, 1.0]], [[0.4, 0.7200000000000001], [0.0, 0.19999999999999996]],
            [[0.4, 0.66], [1.0, 0.19999999999999996]],
           ],
           'pictures': [],
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
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [],
           'lines': [
            [[0.0, 1.0], [0.0, 1.0]], [[0.4, 0.6, 0.7, 0.8, 0.9], [0.0, 0.5, 0.0, 0.0, 0.0]],
            [[0.4, 0.55, 0.8250000000000001], [1.0, 0.33333333333333337, 0.0]],
           ],
           'pictures': [],
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
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [],
           'lines': [
            [[0.0, 1.0], [0.0, 1.0]], [[0.5, 0.6875, 0.875], [1.0, 0.5, 0.0]],
            [[0.5, 0.6458333333333334], [0.0, 0.6666666666666667]],
           ],
           'pictures': [],
          },
         ],
        },
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'shares of all pictures',
     'hint': 'Your heights are shares of all pictures. Which ones does a point speak of?',
     'section': {
      'number': '7.8', 'title': 'Calibration in one plot',
      'chapter': '07_classification_metrics',
     },
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [],
           'lines': [
            [[0.0, 1.0], [0.0, 1.0]],
            [[0.4, 0.7200000000000001], [0.16666666666666666, 0.6666666666666666]],
            [[0.4, 0.7200000000000001], [0.16666666666666666, 0.6666666666666666]],
           ],
           'pictures': [],
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
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [],
           'lines': [
            [[0.0, 1.0], [0.0, 1.0]],
            [[0.4, 0.7200000000000001], [0.16666666666666666, 0.6666666666666666]],
            [[0.4, 0.66], [0.0, 0.6666666666666666]],
           ],
           'pictures': [],
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
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [],
           'lines': [
            [[0.0, 1.0], [0.0, 1.0]],
            [
             [0.4, 0.6, 0.7, 0.8, 0.9],
             [
              0.16666666666666666, 0.16666666666666666, 0.16666666666666666,
              0.16666666666666666, 0.16666666666666666,
             ],
            ],
            [[0.4, 0.55, 0.8250000000000001], [0.0, 0.3333333333333333, 0.3333333333333333]],
           ],
           'pictures': [],
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
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [],
           'lines': [
            [[0.0, 1.0], [0.0, 1.0]], [[0.5, 0.6875, 0.875], [0.0, 0.25, 0.25]],
            [[0.5, 0.6458333333333334], [0.25, 0.25]],
           ],
           'pictures': [],
          },
         ],
        },
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'axes swapped',
     'hint': 'Your axes have changed places. What is below: what is promised, or kept?',
     'section': {
      'number': '7.8', 'title': 'Calibration in one plot',
      'chapter': '07_classification_metrics',
     },
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [],
           'lines': [
            [[0.0, 1.0], [0.0, 1.0]], [[1.0, 0.8], [0.4, 0.7200000000000001]],
            [[1.0, 0.8], [0.4, 0.7200000000000001]],
           ],
           'pictures': [],
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
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [],
           'lines': [
            [[0.0, 1.0], [0.0, 1.0]], [[1.0, 0.8], [0.4, 0.7200000000000001]],
            [[0.0, 0.8], [0.4, 0.66]],
           ],
           'pictures': [],
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
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [],
           'lines': [
            [[0.0, 1.0], [0.0, 1.0]], [[1.0, 0.5, 1.0, 1.0, 1.0], [0.4, 0.6, 0.7, 0.8, 0.9]],
            [[0.0, 0.6666666666666666, 1.0], [0.4, 0.55, 0.8250000000000001]],
           ],
           'pictures': [],
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
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [],
           'lines': [
            [[0.0, 1.0], [0.0, 1.0]], [[0.0, 0.5, 1.0], [0.5, 0.6875, 0.875]],
            [[1.0, 0.3333333333333333], [0.5, 0.6458333333333334]],
           ],
           'pictures': [],
          },
         ],
        },
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'empty bins at 0',
     'hint': 'Your empty bins stand at 0. What do they promise, and what do they keep?',
     'section': {
      'number': '7.8', 'title': 'Calibration in one plot',
      'chapter': '07_classification_metrics',
     },
     'gives': [
      None, None,
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [],
           'lines': [
            [[0.0, 1.0], [0.0, 1.0]],
            [[0.0, 0.0, 0.0, 0.4, 0.6, 0.7, 0.8, 0.9], [0.0, 0.0, 0.0, 1.0, 0.5, 1.0, 1.0, 1.0]],
            [
             [0.0, 0.0, 0.0, 0.4, 0.55, 0.0, 0.8250000000000001, 0.0],
             [0.0, 0.0, 0.0, 0.0, 0.6666666666666666, 0.0, 1.0, 0.0],
            ],
           ],
           'pictures': [],
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
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [],
           'lines': [
            [[0.0, 1.0], [0.0, 1.0]], [[0.0, 0.5, 0.6875, 0.875], [0.0, 0.0, 0.5, 1.0]],
            [[0.0, 0.5, 0.6458333333333334, 0.0], [0.0, 1.0, 0.3333333333333333, 0.0]],
           ],
           'pictures': [],
          },
         ],
        },
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'lower edge in the bin',
     'hint': 'Look at a confidence just on an edge. To which of its two bins does it belong?',
     'section': {
      'number': '7.8', 'title': 'Calibration in one plot',
      'chapter': '07_classification_metrics',
     },
     'gives': [
      None, None, None,
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [],
           'lines': [
            [[0.0, 1.0], [0.0, 1.0]], [[0.5625, 0.8125], [0.0, 1.0]],
            [[0.5625, 0.75], [0.6666666666666666, 0.0]],
           ],
           'pictures': [],
          },
         ],
        },
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'either is right',
     'hint': 'Your third line counts a hit if one of two answers is right. Who tells which?',
     'section': {'number': '15.9', 'title': 'Ask twice, or six times', 'chapter': '15_cifar10_past_90'},
     'gives': [
      None,
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [],
           'lines': [
            [[0.0, 1.0], [0.0, 1.0]], [[0.4, 0.7200000000000001], [1.0, 0.8]],
            [[0.4, 0.66], [1.0, 1.0]],
           ],
           'pictures': [],
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
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [],
           'lines': [
            [[0.0, 1.0], [0.0, 1.0]], [[0.4, 0.6, 0.7, 0.8, 0.9], [1.0, 0.5, 1.0, 1.0, 1.0]],
            [[0.4, 0.55, 0.8250000000000001], [1.0, 1.0, 1.0]],
           ],
           'pictures': [],
          },
         ],
        },
       },
       'changed': [],
      },
      None,
     ],
    },
    {
     'name': 'results averaged',
     'hint': 'Your third line averages what came of two answers. What is averaged instead?',
     'section': {'number': '15.9', 'title': 'Ask twice, or six times', 'chapter': '15_cifar10_past_90'},
     'gives': [
      None,
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [],
           'lines': [
            [[0.0, 1.0], [0.0, 1.0]], [[0.4, 0.7200000000000001], [1.0, 0.8]],
            [[0.45, 0.72], [0.5, 0.8]],
           ],
           'pictures': [],
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
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [],
           'lines': [
            [[0.0, 1.0], [0.0, 1.0]], [[0.4, 0.6, 0.7, 0.8, 0.9], [1.0, 0.5, 1.0, 1.0, 1.0]],
            [[0.45, 0.55, 0.7, 0.8250000000000001], [0.5, 1.0, 0.5, 1.0]],
           ],
           'pictures': [],
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
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [],
           'lines': [
            [[0.0, 1.0], [0.0, 1.0]], [[0.5, 0.6875, 0.875], [0.0, 0.5, 1.0]],
            [[0.65625], [0.25]],
           ],
           'pictures': [],
          },
         ],
        },
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'surer answer wins',
     'hint': 'In your third line the surer answer wins. What counts if there are two?',
     'section': {'number': '15.9', 'title': 'Ask twice, or six times', 'chapter': '15_cifar10_past_90'},
     'gives': [
      None,
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [],
           'lines': [
            [[0.0, 1.0], [0.0, 1.0]], [[0.4, 0.7200000000000001], [1.0, 0.8]],
            [[0.5, 0.8200000000000001], [0.0, 0.8]],
           ],
           'pictures': [],
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
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [],
           'lines': [
            [[0.0, 1.0], [0.0, 1.0]], [[0.4, 0.6, 0.7, 0.8, 0.9], [1.0, 0.5, 1.0, 1.0, 1.0]],
            [[0.5, 0.7, 0.8, 0.9], [0.0, 1.0, 0.5, 1.0]],
           ],
           'pictures': [],
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
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [],
           'lines': [
            [[0.0, 1.0], [0.0, 1.0]], [[0.5, 0.6875, 0.875], [0.0, 0.5, 1.0]],
            [[0.6875, 0.875], [0.5, 0.5]],
           ],
           'pictures': [],
          },
         ],
        },
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'mirror images alone',
     'hint': 'Your third line knows the mirror images only. Who is asked besides them?',
     'section': {'number': '15.9', 'title': 'Ask twice, or six times', 'chapter': '15_cifar10_past_90'},
     'gives': [
      None,
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [],
           'lines': [
            [[0.0, 1.0], [0.0, 1.0]], [[0.4, 0.7200000000000001], [1.0, 0.8]],
            [[0.45, 0.7999999999999999], [0.5, 0.75]],
           ],
           'pictures': [],
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
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [],
           'lines': [
            [[0.0, 1.0], [0.0, 1.0]], [[0.4, 0.6, 0.7, 0.8, 0.9], [1.0, 0.5, 1.0, 1.0, 1.0]],
            [[0.45, 0.7, 0.8, 0.9], [0.5, 1.0, 0.5, 1.0]],
           ],
           'pictures': [],
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
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [],
           'lines': [
            [[0.0, 1.0], [0.0, 1.0]], [[0.5, 0.6875, 0.875], [0.0, 0.5, 1.0]],
            [[0.5, 0.625, 0.875], [0.0, 0.0, 0.0]],
           ],
           'pictures': [],
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
  'q5': {
   'kind': 'function', 'title': 'From directions to kernels',
   'section': {'number': '15.4', 'title': 'A first layer that whitens', 'chapter': '15_cifar10_past_90'},
   'points': 4, 'minutes': 14, 'difficulty': 'hard', 'names': ['whitening_layer'],
   'tolerance': [1e-06, 1e-09],
   'cases': [
    {
     'args': [
      {
       'array': [[[[4], [2]]], [[[4], [-2]]], [[[-4], [2]]], [[[-4], [-2]]]], 'dtype': 'int64',
       'shape': [4, 1, 2, 1],
      },
      {'array': [[0.0, 1.0], [-1.0, 0.0]], 'dtype': 'float64', 'shape': [2, 2]}, 0.0,
     ],
     'kwargs': {}, 'size': 13,
     'right': {
      'tuple': [
       {
        'array': [[[[0.0, 0.25, -0.0, -0.25]], [[-0.5, 0.0, 0.5, -0.0]]]], 'dtype': 'float64',
        'shape': [1, 2, 1, 4],
       },
       {'array': [0.0, 0.0, 0.0, 0.0], 'dtype': 'float64', 'shape': [4]},
      ],
     },
    },
    {
     'args': [
      {
       'array': [[[[12], [18]]], [[[12], [14]]], [[[4], [18]]], [[[4], [14]]]],
       'dtype': 'int64', 'shape': [4, 1, 2, 1],
      },
      {'array': [[0.0, 1.0], [-1.0, 0.0]], 'dtype': 'float64', 'shape': [2, 2]}, 0.0,
     ],
     'kwargs': {}, 'size': 13,
     'right': {
      'tuple': [
       {
        'array': [[[[0.0, 0.25, -0.0, -0.25]], [[-0.5, 0.0, 0.5, -0.0]]]], 'dtype': 'float64',
        'shape': [1, 2, 1, 4],
       },
       {'array': [8.0, -2.0, -8.0, 2.0], 'dtype': 'float64', 'shape': [4]},
      ],
     },
    },
    {
     'args': [
      {
       'array': [
        [[[47.0], [5.0]], [[25.0], [3.0]]], [[[23.0], [-3.0]], [[1.0], [-5.0]]],
        [[[27.0], [-15.0]], [[13.0], [-9.0]]], [[[35.0], [9.0]], [[21.0], [15.0]]],
        [[[29.0], [-9.0]], [[11.0], [-15.0]]], [[[37.0], [15.0]], [[19.0], [9.0]]],
        [[[41.0], [3.0]], [[31.0], [5.0]]], [[[17.0], [-5.0]], [[7.0], [-3.0]]],
       ],
       'dtype': 'float64', 'shape': [8, 2, 2, 1],
      },
      {
       'array': [
        [0.5, 0.5, 0.5, 0.5], [-0.5, 0.5, -0.5, 0.5], [-0.5, -0.5, 0.5, 0.5],
        [0.5, -0.5, -0.5, 0.5],
       ],
       'dtype': 'float64', 'shape': [4, 4],
      },
      0.0,
     ],
     'kwargs': {}, 'size': 49,
     'right': {
      'tuple': [
       {
        'array': [
         [
          [[0.25, 0.125, 0.0625, 0.03125, -0.25, -0.125, -0.0625, -0.03125]],
          [[-0.25, 0.125, -0.0625, 0.03125, 0.25, -0.125, 0.0625, -0.03125]],
         ],
         [
          [[-0.25, -0.125, 0.0625, 0.03125, 0.25, 0.125, -0.0625, -0.03125]],
          [[0.25, -0.125, -0.0625, 0.03125, -0.25, 0.125, 0.0625, -0.03125]],
         ],
        ],
        'dtype': 'float64', 'shape': [2, 2, 1, 8],
       },
       {'array': [-4.0, -2.0, -3.0, -1.5, 4.0, 2.0, 3.0, 1.5], 'dtype': 'float64', 'shape': [8]},
      ],
     },
    },
    {
     'args': [
      {
       'array': [
        [[[15.0, 37.0], [9.0, 11.0]]], [[[-9.0, 29.0], [-15.0, 3.0]]],
        [[[-5.0, 17.0], [-3.0, -1.0]]], [[[3.0, 41.0], [5.0, 23.0]]],
        [[[-3.0, 23.0], [-5.0, -7.0]]], [[[5.0, 47.0], [3.0, 17.0]]],
        [[[9.0, 35.0], [15.0, 13.0]]], [[[-15.0, 27.0], [-9.0, 5.0]]],
       ],
       'dtype': 'float64', 'shape': [8, 1, 2, 2],
      },
      {
       'array': [
        [0.5, 0.5, 0.5, 0.5], [-0.5, 0.5, -0.5, 0.5], [-0.5, -0.5, 0.5, 0.5],
        [0.5, -0.5, -0.5, 0.5],
       ],
       'dtype': 'float64', 'shape': [4, 4],
      },
      12.0,
     ],
     'kwargs': {}, 'size': 49,
     'right': {
      'tuple': [
       {
        'array': [
         [
          [
           [
            0.125, 0.0944911182523068, 0.057353933467640436, 0.030542361089076306, -0.125,
            -0.0944911182523068, -0.057353933467640436, -0.030542361089076306,
           ],
           [
            -0.125, 0.0944911182523068, -0.057353933467640436, 0.030542361089076306, 0.125,
            -0.0944911182523068, 0.057353933467640436, -0.030542361089076306,
           ],
          ],
          [
           [
            -0.125, -0.0944911182523068, 0.057353933467640436, 0.030542361089076306, 0.125,
            0.0944911182523068, -0.057353933467640436, -0.030542361089076306,
           ],
           [
            0.125, -0.0944911182523068, -0.057353933467640436, 0.030542361089076306, -0.125,
            0.0944911182523068, 0.057353933467640436, -0.030542361089076306,
           ],
          ],
         ],
        ],
        'dtype': 'float64', 'shape': [1, 2, 2, 8],
       },
       {
        'array': [
         3.0, -2.267786838055363, 2.2941573387056176, -1.2216944435630523, -3.0,
         2.267786838055363, -2.2941573387056176, 1.2216944435630523,
        ],
        'dtype': 'float64', 'shape': [8],
       },
      ],
     },
    },
    {
     'args': [
      {
       'array': [
        [[[11.0], [71.0]], [[9.0], [5.0]]], [[[-9.0], [59.0]], [[-11.0], [-7.0]]],
        [[[-7.0], [53.0]], [[-5.0], [-9.0]]], [[[5.0], [73.0]], [[7.0], [11.0]]],
        [[[-5.0], [55.0]], [[-7.0], [-11.0]]], [[[7.0], [75.0]], [[5.0], [9.0]]],
        [[[9.0], [69.0]], [[11.0], [7.0]]], [[[-11.0], [57.0]], [[-9.0], [-5.0]]],
       ],
       'dtype': 'float64', 'shape': [8, 2, 2, 1],
      },
      {
       'array': [
        [0.5, 0.5, 0.5, 0.5], [-0.5, 0.5, -0.5, 0.5], [-0.5, -0.5, 0.5, 0.5],
        [0.5, -0.5, -0.5, 0.5],
       ],
       'dtype': 'float64', 'shape': [4, 4],
      },
      0.25,
     ],
     'kwargs': {}, 'size': 49,
     'right': {
      'tuple': [
       {
        'array': [
         [
          [
           [
            1.0, 0.24253562503633297, 0.12403473458920847, 0.031234752377721213, -1.0,
            -0.24253562503633297, -0.12403473458920847, -0.031234752377721213,
           ],
          ],
          [
           [
            -1.0, 0.24253562503633297, -0.12403473458920847, 0.031234752377721213, 1.0,
            -0.24253562503633297, 0.12403473458920847, -0.031234752377721213,
           ],
          ],
         ],
         [
          [
           [
            -1.0, -0.24253562503633297, 0.12403473458920847, 0.031234752377721213, 1.0,
            0.24253562503633297, -0.12403473458920847, -0.031234752377721213,
           ],
          ],
          [
           [
            1.0, -0.24253562503633297, -0.12403473458920847, 0.031234752377721213, -1.0,
            0.24253562503633297, 0.12403473458920847, -0.031234752377721213,
           ],
          ],
         ],
        ],
        'dtype': 'float64', 'shape': [2, 2, 1, 8],
       },
       {
        'array': [
         64.0, -15.52228000232531, 7.938223013709342, -1.9990241521741576, -64.0,
         15.52228000232531, -7.938223013709342, 1.9990241521741576,
        ],
        'dtype': 'float64', 'shape': [8],
       },
      ],
     },
    },
   ],
   'mistakes': [
    {
     'name': 'no bias',
     'hint': 'Your layer moves nothing. What does it give for the mean patch?',
     'section': {'number': '15.4', 'title': 'A first layer that whitens', 'chapter': '15_cifar10_past_90'},
     'gives': [
      None,
      {
       'value': {
        'tuple': [
         {
          'array': [[[[0.0, 0.25, -0.0, -0.25]], [[-0.5, 0.0, 0.5, -0.0]]]], 'dtype': 'float64',
          'shape': [1, 2, 1, 4],
         },
         {'array': [-0.0, 0.0, 0.0, -0.0], 'dtype': 'float64', 'shape': [4]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [[0.25, 0.125, 0.0625, 0.03125, -0.25, -0.125, -0.0625, -0.03125]],
            [[-0.25, 0.125, -0.0625, 0.03125, 0.25, -0.125, 0.0625, -0.03125]],
           ],
           [
            [[-0.25, -0.125, 0.0625, 0.03125, 0.25, 0.125, -0.0625, -0.03125]],
            [[0.25, -0.125, -0.0625, 0.03125, -0.25, 0.125, 0.0625, -0.03125]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 1, 8],
         },
         {
          'array': [0.0, 0.0, 0.0, 0.0, -0.0, -0.0, -0.0, -0.0], 'dtype': 'float64',
          'shape': [8],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [
             [
              0.125, 0.0944911182523068, 0.057353933467640436, 0.030542361089076306, -0.125,
              -0.0944911182523068, -0.057353933467640436, -0.030542361089076306,
             ],
             [
              -0.125, 0.0944911182523068, -0.057353933467640436, 0.030542361089076306, 0.125,
              -0.0944911182523068, 0.057353933467640436, -0.030542361089076306,
             ],
            ],
            [
             [
              -0.125, -0.0944911182523068, 0.057353933467640436, 0.030542361089076306, 0.125,
              0.0944911182523068, -0.057353933467640436, -0.030542361089076306,
             ],
             [
              0.125, -0.0944911182523068, -0.057353933467640436, 0.030542361089076306, -0.125,
              0.0944911182523068, 0.057353933467640436, -0.030542361089076306,
             ],
            ],
           ],
          ],
          'dtype': 'float64', 'shape': [1, 2, 2, 8],
         },
         {
          'array': [-0.0, 0.0, -0.0, 0.0, 0.0, -0.0, 0.0, -0.0], 'dtype': 'float64',
          'shape': [8],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [
             [
              1.0, 0.24253562503633297, 0.12403473458920847, 0.031234752377721213, -1.0,
              -0.24253562503633297, -0.12403473458920847, -0.031234752377721213,
             ],
            ],
            [
             [
              -1.0, 0.24253562503633297, -0.12403473458920847, 0.031234752377721213, 1.0,
              -0.24253562503633297, 0.12403473458920847, -0.031234752377721213,
             ],
            ],
           ],
           [
            [
             [
              -1.0, -0.24253562503633297, 0.12403473458920847, 0.031234752377721213, 1.0,
              0.24253562503633297, -0.12403473458920847, -0.031234752377721213,
             ],
            ],
            [
             [
              1.0, -0.24253562503633297, -0.12403473458920847, 0.031234752377721213, -1.0,
              0.24253562503633297, 0.12403473458920847, -0.031234752377721213,
             ],
            ],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 1, 8],
         },
         {
          'array': [-0.0, 0.0, -0.0, 0.0, 0.0, -0.0, 0.0, -0.0], 'dtype': 'float64',
          'shape': [8],
         },
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'bias with the wrong sign',
     'hint': 'Your biases push the mean further away. What should the mean patch give?',
     'section': {'number': '15.4', 'title': 'A first layer that whitens', 'chapter': '15_cifar10_past_90'},
     'gives': [
      None,
      {
       'value': {
        'tuple': [
         {
          'array': [[[[0.0, 0.25, -0.0, -0.25]], [[-0.5, 0.0, 0.5, -0.0]]]], 'dtype': 'float64',
          'shape': [1, 2, 1, 4],
         },
         {'array': [-8.0, 2.0, 8.0, -2.0], 'dtype': 'float64', 'shape': [4]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [[0.25, 0.125, 0.0625, 0.03125, -0.25, -0.125, -0.0625, -0.03125]],
            [[-0.25, 0.125, -0.0625, 0.03125, 0.25, -0.125, 0.0625, -0.03125]],
           ],
           [
            [[-0.25, -0.125, 0.0625, 0.03125, 0.25, 0.125, -0.0625, -0.03125]],
            [[0.25, -0.125, -0.0625, 0.03125, -0.25, 0.125, 0.0625, -0.03125]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 1, 8],
         },
         {
          'array': [4.0, 2.0, 3.0, 1.5, -4.0, -2.0, -3.0, -1.5], 'dtype': 'float64',
          'shape': [8],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [
             [
              0.125, 0.0944911182523068, 0.057353933467640436, 0.030542361089076306, -0.125,
              -0.0944911182523068, -0.057353933467640436, -0.030542361089076306,
             ],
             [
              -0.125, 0.0944911182523068, -0.057353933467640436, 0.030542361089076306, 0.125,
              -0.0944911182523068, 0.057353933467640436, -0.030542361089076306,
             ],
            ],
            [
             [
              -0.125, -0.0944911182523068, 0.057353933467640436, 0.030542361089076306, 0.125,
              0.0944911182523068, -0.057353933467640436, -0.030542361089076306,
             ],
             [
              0.125, -0.0944911182523068, -0.057353933467640436, 0.030542361089076306, -0.125,
              0.0944911182523068, 0.057353933467640436, -0.030542361089076306,
             ],
            ],
           ],
          ],
          'dtype': 'float64', 'shape': [1, 2, 2, 8],
         },
         {
          'array': [
           -3.0, 2.267786838055363, -2.2941573387056176, 1.2216944435630523, 3.0,
           -2.267786838055363, 2.2941573387056176, -1.2216944435630523,
          ],
          'dtype': 'float64', 'shape': [8],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [
             [
              1.0, 0.24253562503633297, 0.12403473458920847, 0.031234752377721213, -1.0,
              -0.24253562503633297, -0.12403473458920847, -0.031234752377721213,
             ],
            ],
            [
             [
              -1.0, 0.24253562503633297, -0.12403473458920847, 0.031234752377721213, 1.0,
              -0.24253562503633297, 0.12403473458920847, -0.031234752377721213,
             ],
            ],
           ],
           [
            [
             [
              -1.0, -0.24253562503633297, 0.12403473458920847, 0.031234752377721213, 1.0,
              0.24253562503633297, -0.12403473458920847, -0.031234752377721213,
             ],
            ],
            [
             [
              1.0, -0.24253562503633297, -0.12403473458920847, 0.031234752377721213, -1.0,
              0.24253562503633297, 0.12403473458920847, -0.031234752377721213,
             ],
            ],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 1, 8],
         },
         {
          'array': [
           -64.0, 15.52228000232531, -7.938223013709342, 1.9990241521741576, 64.0,
           -15.52228000232531, 7.938223013709342, -1.9990241521741576,
          ],
          'dtype': 'float64', 'shape': [8],
         },
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'bias not stretched',
     'hint': 'Your biases belong to directions that are not stretched. Are your kernels?',
     'section': {'number': '15.4', 'title': 'A first layer that whitens', 'chapter': '15_cifar10_past_90'},
     'gives': [
      None,
      {
       'value': {
        'tuple': [
         {
          'array': [[[[0.0, 0.25, -0.0, -0.25]], [[-0.5, 0.0, 0.5, -0.0]]]], 'dtype': 'float64',
          'shape': [1, 2, 1, 4],
         },
         {'array': [16.0, -8.0, -16.0, 8.0], 'dtype': 'float64', 'shape': [4]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [[0.25, 0.125, 0.0625, 0.03125, -0.25, -0.125, -0.0625, -0.03125]],
            [[-0.25, 0.125, -0.0625, 0.03125, 0.25, -0.125, 0.0625, -0.03125]],
           ],
           [
            [[-0.25, -0.125, 0.0625, 0.03125, 0.25, 0.125, -0.0625, -0.03125]],
            [[0.25, -0.125, -0.0625, 0.03125, -0.25, 0.125, 0.0625, -0.03125]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 1, 8],
         },
         {
          'array': [-8.0, -8.0, -24.0, -24.0, 8.0, 8.0, 24.0, 24.0], 'dtype': 'float64',
          'shape': [8],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [
             [
              0.125, 0.0944911182523068, 0.057353933467640436, 0.030542361089076306, -0.125,
              -0.0944911182523068, -0.057353933467640436, -0.030542361089076306,
             ],
             [
              -0.125, 0.0944911182523068, -0.057353933467640436, 0.030542361089076306, 0.125,
              -0.0944911182523068, 0.057353933467640436, -0.030542361089076306,
             ],
            ],
            [
             [
              -0.125, -0.0944911182523068, 0.057353933467640436, 0.030542361089076306, 0.125,
              0.0944911182523068, -0.057353933467640436, -0.030542361089076306,
             ],
             [
              0.125, -0.0944911182523068, -0.057353933467640436, 0.030542361089076306, -0.125,
              0.0944911182523068, 0.057353933467640436, -0.030542361089076306,
             ],
            ],
           ],
          ],
          'dtype': 'float64', 'shape': [1, 2, 2, 8],
         },
         {
          'array': [12.0, -12.0, 20.0, -20.0, -12.0, 12.0, -20.0, 20.0], 'dtype': 'float64',
          'shape': [8],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [
             [
              1.0, 0.24253562503633297, 0.12403473458920847, 0.031234752377721213, -1.0,
              -0.24253562503633297, -0.12403473458920847, -0.031234752377721213,
             ],
            ],
            [
             [
              -1.0, 0.24253562503633297, -0.12403473458920847, 0.031234752377721213, 1.0,
              -0.24253562503633297, 0.12403473458920847, -0.031234752377721213,
             ],
            ],
           ],
           [
            [
             [
              -1.0, -0.24253562503633297, 0.12403473458920847, 0.031234752377721213, 1.0,
              0.24253562503633297, -0.12403473458920847, -0.031234752377721213,
             ],
            ],
            [
             [
              1.0, -0.24253562503633297, -0.12403473458920847, 0.031234752377721213, -1.0,
              0.24253562503633297, 0.12403473458920847, -0.031234752377721213,
             ],
            ],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 1, 8],
         },
         {
          'array': [32.0, -32.0, 32.0, -32.0, -32.0, 32.0, -32.0, 32.0], 'dtype': 'float64',
          'shape': [8],
         },
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'bias not negated',
     'hint': 'Your halves have the same biases. What does a negated kernel need?',
     'section': {'number': '15.4', 'title': 'A first layer that whitens', 'chapter': '15_cifar10_past_90'},
     'gives': [
      None,
      {
       'value': {
        'tuple': [
         {
          'array': [[[[0.0, 0.25, -0.0, -0.25]], [[-0.5, 0.0, 0.5, -0.0]]]], 'dtype': 'float64',
          'shape': [1, 2, 1, 4],
         },
         {'array': [8.0, -2.0, 8.0, -2.0], 'dtype': 'float64', 'shape': [4]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [[0.25, 0.125, 0.0625, 0.03125, -0.25, -0.125, -0.0625, -0.03125]],
            [[-0.25, 0.125, -0.0625, 0.03125, 0.25, -0.125, 0.0625, -0.03125]],
           ],
           [
            [[-0.25, -0.125, 0.0625, 0.03125, 0.25, 0.125, -0.0625, -0.03125]],
            [[0.25, -0.125, -0.0625, 0.03125, -0.25, 0.125, 0.0625, -0.03125]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 1, 8],
         },
         {
          'array': [-4.0, -2.0, -3.0, -1.5, -4.0, -2.0, -3.0, -1.5], 'dtype': 'float64',
          'shape': [8],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [
             [
              0.125, 0.0944911182523068, 0.057353933467640436, 0.030542361089076306, -0.125,
              -0.0944911182523068, -0.057353933467640436, -0.030542361089076306,
             ],
             [
              -0.125, 0.0944911182523068, -0.057353933467640436, 0.030542361089076306, 0.125,
              -0.0944911182523068, 0.057353933467640436, -0.030542361089076306,
             ],
            ],
            [
             [
              -0.125, -0.0944911182523068, 0.057353933467640436, 0.030542361089076306, 0.125,
              0.0944911182523068, -0.057353933467640436, -0.030542361089076306,
             ],
             [
              0.125, -0.0944911182523068, -0.057353933467640436, 0.030542361089076306, -0.125,
              0.0944911182523068, 0.057353933467640436, -0.030542361089076306,
             ],
            ],
           ],
          ],
          'dtype': 'float64', 'shape': [1, 2, 2, 8],
         },
         {
          'array': [
           3.0, -2.267786838055363, 2.2941573387056176, -1.2216944435630523, 3.0,
           -2.267786838055363, 2.2941573387056176, -1.2216944435630523,
          ],
          'dtype': 'float64', 'shape': [8],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [
             [
              1.0, 0.24253562503633297, 0.12403473458920847, 0.031234752377721213, -1.0,
              -0.24253562503633297, -0.12403473458920847, -0.031234752377721213,
             ],
            ],
            [
             [
              -1.0, 0.24253562503633297, -0.12403473458920847, 0.031234752377721213, 1.0,
              -0.24253562503633297, 0.12403473458920847, -0.031234752377721213,
             ],
            ],
           ],
           [
            [
             [
              -1.0, -0.24253562503633297, 0.12403473458920847, 0.031234752377721213, 1.0,
              0.24253562503633297, -0.12403473458920847, -0.031234752377721213,
             ],
            ],
            [
             [
              1.0, -0.24253562503633297, -0.12403473458920847, 0.031234752377721213, -1.0,
              0.24253562503633297, 0.12403473458920847, -0.031234752377721213,
             ],
            ],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 1, 8],
         },
         {
          'array': [
           64.0, -15.52228000232531, 7.938223013709342, -1.9990241521741576, 64.0,
           -15.52228000232531, 7.938223013709342, -1.9990241521741576,
          ],
          'dtype': 'float64', 'shape': [8],
         },
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'spread about 0',
     'hint': 'Your spread is that about 0. About what does a variance measure?',
     'section': {'number': '15.4', 'title': 'A first layer that whitens', 'chapter': '15_cifar10_past_90'},
     'gives': [
      None,
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [[0.0, 0.11180339887498948, -0.0, -0.11180339887498948]],
            [[-0.062017367294604234, 0.0, 0.062017367294604234, -0.0]],
           ],
          ],
          'dtype': 'float64', 'shape': [1, 2, 1, 4],
         },
         {
          'array': [0.9922778767136677, -0.8944271909999159, -0.9922778767136677, 0.8944271909999159],
          'dtype': 'float64', 'shape': [4],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [
             [
              0.06063390625908324, 0.05590169943749474, 0.01976423537605237,
              0.01733438113203841, -0.06063390625908324, -0.05590169943749474,
              -0.01976423537605237, -0.01733438113203841,
             ],
            ],
            [
             [
              -0.06063390625908324, 0.05590169943749474, -0.01976423537605237,
              0.01733438113203841, 0.06063390625908324, -0.05590169943749474,
              0.01976423537605237, -0.01733438113203841,
             ],
            ],
           ],
           [
            [
             [
              -0.06063390625908324, -0.05590169943749474, 0.01976423537605237,
              0.01733438113203841, 0.06063390625908324, 0.05590169943749474,
              -0.01976423537605237, -0.01733438113203841,
             ],
            ],
            [
             [
              0.06063390625908324, -0.05590169943749474, -0.01976423537605237,
              0.01733438113203841, -0.06063390625908324, 0.05590169943749474,
              0.01976423537605237, -0.01733438113203841,
             ],
            ],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 1, 8],
         },
         {
          'array': [
           -0.9701425001453319, -0.8944271909999159, -0.9486832980505138, -0.8320502943378437,
           0.9701425001453319, 0.8944271909999159, 0.9486832980505138, 0.8320502943378437,
          ],
          'dtype': 'float64', 'shape': [8],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [
             [
              0.03952847075210474, 0.038124642583151166, 0.022917462425705283,
              0.01934558081335342, -0.03952847075210474, -0.038124642583151166,
              -0.022917462425705283, -0.01934558081335342,
             ],
             [
              -0.03952847075210474, 0.038124642583151166, -0.022917462425705283,
              0.01934558081335342, 0.03952847075210474, -0.038124642583151166,
              0.022917462425705283, -0.01934558081335342,
             ],
            ],
            [
             [
              -0.03952847075210474, -0.038124642583151166, 0.022917462425705283,
              0.01934558081335342, 0.03952847075210474, 0.038124642583151166,
              -0.022917462425705283, -0.01934558081335342,
             ],
             [
              0.03952847075210474, -0.038124642583151166, -0.022917462425705283,
              0.01934558081335342, -0.03952847075210474, 0.038124642583151166,
              0.022917462425705283, -0.01934558081335342,
             ],
            ],
           ],
          ],
          'dtype': 'float64', 'shape': [1, 2, 2, 8],
         },
         {
          'array': [
           0.9486832980505138, -0.914991421995628, 0.9166984970282113, -0.7738232325341368,
           -0.9486832980505138, 0.914991421995628, -0.9166984970282113, 0.7738232325341368,
          ],
          'dtype': 'float64', 'shape': [8],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [
             [
              0.015623093000542114, 0.015592675657499597, 0.015502478656928756,
              0.013974060271677285, -0.015623093000542114, -0.015592675657499597,
              -0.015502478656928756, -0.013974060271677285,
             ],
            ],
            [
             [
              -0.015623093000542114, 0.015592675657499597, -0.015502478656928756,
              0.013974060271677285, 0.015623093000542114, -0.015592675657499597,
              0.015502478656928756, -0.013974060271677285,
             ],
            ],
           ],
           [
            [
             [
              -0.015623093000542114, -0.015592675657499597, 0.015502478656928756,
              0.013974060271677285, 0.015623093000542114, 0.015592675657499597,
              -0.015502478656928756, -0.013974060271677285,
             ],
            ],
            [
             [
              0.015623093000542114, -0.015592675657499597, -0.015502478656928756,
              0.013974060271677285, -0.015623093000542114, 0.015592675657499597,
              0.015502478656928756, -0.013974060271677285,
             ],
            ],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 1, 8],
         },
         {
          'array': [
           0.9998779520346953, -0.9979312420799742, 0.9921586340434404, -0.8943398573873462,
           -0.9998779520346953, 0.9979312420799742, -0.9921586340434404, 0.8943398573873462,
          ],
          'dtype': 'float64', 'shape': [8],
         },
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'variance of a sample',
     'hint': 'Your spread is that of a sample. By how many is divided here?',
     'section': {'number': '15.4', 'title': 'A first layer that whitens', 'chapter': '15_cifar10_past_90'},
     'gives': [
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [[0.0, 0.21650635094610968, -0.0, -0.21650635094610968]],
            [[-0.43301270189221935, 0.0, 0.43301270189221935, -0.0]],
           ],
          ],
          'dtype': 'float64', 'shape': [1, 2, 1, 4],
         },
         {'array': [-0.0, -0.0, -0.0, -0.0], 'dtype': 'float64', 'shape': [4]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [[0.0, 0.21650635094610968, -0.0, -0.21650635094610968]],
            [[-0.43301270189221935, 0.0, 0.43301270189221935, -0.0]],
           ],
          ],
          'dtype': 'float64', 'shape': [1, 2, 1, 4],
         },
         {
          'array': [6.92820323027551, -1.7320508075688774, -6.92820323027551, 1.7320508075688774],
          'dtype': 'float64', 'shape': [4],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [
             [
              0.23385358667337133, 0.11692679333668567, 0.05846339666834283,
              0.029231698334171417, -0.23385358667337133, -0.11692679333668567,
              -0.05846339666834283, -0.029231698334171417,
             ],
            ],
            [
             [
              -0.23385358667337133, 0.11692679333668567, -0.05846339666834283,
              0.029231698334171417, 0.23385358667337133, -0.11692679333668567,
              0.05846339666834283, -0.029231698334171417,
             ],
            ],
           ],
           [
            [
             [
              -0.23385358667337133, -0.11692679333668567, 0.05846339666834283,
              0.029231698334171417, 0.23385358667337133, 0.11692679333668567,
              -0.05846339666834283, -0.029231698334171417,
             ],
            ],
            [
             [
              0.23385358667337133, -0.11692679333668567, -0.05846339666834283,
              0.029231698334171417, -0.23385358667337133, 0.11692679333668567,
              0.05846339666834283, -0.029231698334171417,
             ],
            ],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 1, 8],
         },
         {
          'array': [
           -3.7416573867739413, -1.8708286933869707, -2.806243040080456, -1.403121520040228,
           3.7416573867739413, 1.8708286933869707, 2.806243040080456, 1.403121520040228,
          ],
          'dtype': 'float64', 'shape': [8],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [
             [
              0.1228259211101294, 0.09085547303895389, 0.054187098194480345,
              0.028650052634287902, -0.1228259211101294, -0.09085547303895389,
              -0.054187098194480345, -0.028650052634287902,
             ],
             [
              -0.1228259211101294, 0.09085547303895389, -0.054187098194480345,
              0.028650052634287902, 0.1228259211101294, -0.09085547303895389,
              0.054187098194480345, -0.028650052634287902,
             ],
            ],
            [
             [
              -0.1228259211101294, -0.09085547303895389, 0.054187098194480345,
              0.028650052634287902, 0.1228259211101294, 0.09085547303895389,
              -0.054187098194480345, -0.028650052634287902,
             ],
             [
              0.1228259211101294, -0.09085547303895389, -0.054187098194480345,
              0.028650052634287902, -0.1228259211101294, 0.09085547303895389,
              0.054187098194480345, -0.028650052634287902,
             ],
            ],
           ],
          ],
          'dtype': 'float64', 'shape': [1, 2, 2, 8],
         },
         {
          'array': [
           2.9478221066431054, -2.180531352934893, 2.1674839277792137, -1.1460021053715161,
           -2.9478221066431054, 2.180531352934893, -2.1674839277792137, 1.1460021053715161,
          ],
          'dtype': 'float64', 'shape': [8],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [
             [
              1.0, 0.22771001702132443, 0.11613559280092207, 0.029219217203446654, -1.0,
              -0.22771001702132443, -0.11613559280092207, -0.029219217203446654,
             ],
            ],
            [
             [
              -1.0, 0.22771001702132443, -0.11613559280092207, 0.029219217203446654, 1.0,
              -0.22771001702132443, 0.11613559280092207, -0.029219217203446654,
             ],
            ],
           ],
           [
            [
             [
              -1.0, -0.22771001702132443, 0.11613559280092207, 0.029219217203446654, 1.0,
              0.22771001702132443, -0.11613559280092207, -0.029219217203446654,
             ],
            ],
            [
             [
              1.0, -0.22771001702132443, -0.11613559280092207, 0.029219217203446654, -1.0,
              0.22771001702132443, 0.11613559280092207, -0.029219217203446654,
             ],
            ],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 1, 8],
         },
         {
          'array': [
           64.0, -14.573441089364763, 7.432677939259013, -1.8700299010205859, -64.0,
           14.573441089364763, -7.432677939259013, 1.8700299010205859,
          ],
          'dtype': 'float64', 'shape': [8],
         },
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'spread of the pixels',
     'hint': 'Your spread is that of each pixel. Along what is it wanted?',
     'section': {'number': '15.4', 'title': 'A first layer that whitens', 'chapter': '15_cifar10_past_90'},
     'gives': [
      {
       'value': {
        'tuple': [
         {
          'array': [[[[0.0, 0.5, -0.0, -0.5]], [[-0.25, 0.0, 0.25, -0.0]]]], 'dtype': 'float64',
          'shape': [1, 2, 1, 4],
         },
         {'array': [-0.0, -0.0, -0.0, -0.0], 'dtype': 'float64', 'shape': [4]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [[[[0.0, 0.5, -0.0, -0.5]], [[-0.25, 0.0, 0.25, -0.0]]]], 'dtype': 'float64',
          'shape': [1, 2, 1, 4],
         },
         {'array': [4.0, -4.0, -4.0, 4.0], 'dtype': 'float64', 'shape': [4]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [
             [
              0.05423261445466404, 0.05423261445466404, 0.05423261445466404,
              0.05423261445466404, -0.05423261445466404, -0.05423261445466404,
              -0.05423261445466404, -0.05423261445466404,
             ],
            ],
            [
             [
              -0.05423261445466404, 0.05423261445466404, -0.05423261445466404,
              0.05423261445466404, 0.05423261445466404, -0.05423261445466404,
              0.05423261445466404, -0.05423261445466404,
             ],
            ],
           ],
           [
            [
             [
              -0.05423261445466404, -0.05423261445466404, 0.05423261445466404,
              0.05423261445466404, 0.05423261445466404, 0.05423261445466404,
              -0.05423261445466404, -0.05423261445466404,
             ],
            ],
            [
             [
              0.05423261445466404, -0.05423261445466404, -0.05423261445466404,
              0.05423261445466404, -0.05423261445466404, 0.05423261445466404,
              0.05423261445466404, -0.05423261445466404,
             ],
            ],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 1, 8],
         },
         {
          'array': [
           -0.8677218312746247, -0.8677218312746247, -2.603165493823874, -2.603165493823874,
           0.8677218312746247, 0.8677218312746247, 2.603165493823874, 2.603165493823874,
          ],
          'dtype': 'float64', 'shape': [8],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [
             [
              0.05076730825668096, 0.05076730825668096, 0.05076730825668096,
              0.05076730825668096, -0.05076730825668096, -0.05076730825668096,
              -0.05076730825668096, -0.05076730825668096,
             ],
             [
              -0.05076730825668096, 0.05076730825668096, -0.05076730825668096,
              0.05076730825668096, 0.05076730825668096, -0.05076730825668096,
              0.05076730825668096, -0.05076730825668096,
             ],
            ],
            [
             [
              -0.05076730825668096, -0.05076730825668096, 0.05076730825668096,
              0.05076730825668096, 0.05076730825668096, 0.05076730825668096,
              -0.05076730825668096, -0.05076730825668096,
             ],
             [
              0.05076730825668096, -0.05076730825668096, -0.05076730825668096,
              0.05076730825668096, -0.05076730825668096, 0.05076730825668096,
              0.05076730825668096, -0.05076730825668096,
             ],
            ],
           ],
          ],
          'dtype': 'float64', 'shape': [1, 2, 2, 8],
         },
         {
          'array': [
           1.218415398160343, -1.218415398160343, 2.030692330267238, -2.030692330267238,
           -1.218415398160343, 1.218415398160343, -2.030692330267238, 2.030692330267238,
          ],
          'dtype': 'float64', 'shape': [8],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [
             [
              0.06008417681261097, 0.06008417681261097, 0.06008417681261097,
              0.06008417681261097, -0.06008417681261097, -0.06008417681261097,
              -0.06008417681261097, -0.06008417681261097,
             ],
            ],
            [
             [
              -0.06008417681261097, 0.06008417681261097, -0.06008417681261097,
              0.06008417681261097, 0.06008417681261097, -0.06008417681261097,
              0.06008417681261097, -0.06008417681261097,
             ],
            ],
           ],
           [
            [
             [
              -0.06008417681261097, -0.06008417681261097, 0.06008417681261097,
              0.06008417681261097, 0.06008417681261097, 0.06008417681261097,
              -0.06008417681261097, -0.06008417681261097,
             ],
            ],
            [
             [
              0.06008417681261097, -0.06008417681261097, -0.06008417681261097,
              0.06008417681261097, -0.06008417681261097, 0.06008417681261097,
              0.06008417681261097, -0.06008417681261097,
             ],
            ],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 1, 8],
         },
         {
          'array': [
           3.845387316007102, -3.845387316007102, 3.845387316007102, -3.845387316007102,
           -3.845387316007102, 3.845387316007102, -3.845387316007102, 3.845387316007102,
          ],
          'dtype': 'float64', 'shape': [8],
         },
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'divided by the variance',
     'hint': 'You divide by the variance. Which variance would come out then?',
     'section': {'number': '15.4', 'title': 'A first layer that whitens', 'chapter': '15_cifar10_past_90'},
     'gives': [
      {
       'value': {
        'tuple': [
         {
          'array': [[[[0.0, 0.0625, -0.0, -0.0625]], [[-0.25, 0.0, 0.25, -0.0]]]],
          'dtype': 'float64', 'shape': [1, 2, 1, 4],
         },
         {'array': [-0.0, -0.0, -0.0, -0.0], 'dtype': 'float64', 'shape': [4]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [[[[0.0, 0.0625, -0.0, -0.0625]], [[-0.25, 0.0, 0.25, -0.0]]]],
          'dtype': 'float64', 'shape': [1, 2, 1, 4],
         },
         {'array': [4.0, -0.5, -4.0, 0.5], 'dtype': 'float64', 'shape': [4]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [
             [
              0.125, 0.03125, 0.0078125, 0.001953125, -0.125, -0.03125, -0.0078125,
              -0.001953125,
             ],
            ],
            [
             [
              -0.125, 0.03125, -0.0078125, 0.001953125, 0.125, -0.03125, 0.0078125,
              -0.001953125,
             ],
            ],
           ],
           [
            [
             [
              -0.125, -0.03125, 0.0078125, 0.001953125, 0.125, 0.03125, -0.0078125,
              -0.001953125,
             ],
            ],
            [
             [
              0.125, -0.03125, -0.0078125, 0.001953125, -0.125, 0.03125, 0.0078125,
              -0.001953125,
             ],
            ],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 1, 8],
         },
         {
          'array': [-2.0, -0.5, -0.375, -0.09375, 2.0, 0.5, 0.375, 0.09375], 'dtype': 'float64',
          'shape': [8],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [
             [
              0.03125, 0.017857142857142856, 0.006578947368421052, 0.0018656716417910447,
              -0.03125, -0.017857142857142856, -0.006578947368421052, -0.0018656716417910447,
             ],
             [
              -0.03125, 0.017857142857142856, -0.006578947368421052, 0.0018656716417910447,
              0.03125, -0.017857142857142856, 0.006578947368421052, -0.0018656716417910447,
             ],
            ],
            [
             [
              -0.03125, -0.017857142857142856, 0.006578947368421052, 0.0018656716417910447,
              0.03125, 0.017857142857142856, -0.006578947368421052, -0.0018656716417910447,
             ],
             [
              0.03125, -0.017857142857142856, -0.006578947368421052, 0.0018656716417910447,
              -0.03125, 0.017857142857142856, 0.006578947368421052, -0.0018656716417910447,
             ],
            ],
           ],
          ],
          'dtype': 'float64', 'shape': [1, 2, 2, 8],
         },
         {
          'array': [
           0.75, -0.42857142857142855, 0.2631578947368421, -0.07462686567164178, -0.75,
           0.42857142857142855, -0.2631578947368421, 0.07462686567164178,
          ],
          'dtype': 'float64', 'shape': [8],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [
             [
              2.0, 0.11764705882352941, 0.03076923076923077, 0.001951219512195122, -2.0,
              -0.11764705882352941, -0.03076923076923077, -0.001951219512195122,
             ],
            ],
            [
             [
              -2.0, 0.11764705882352941, -0.03076923076923077, 0.001951219512195122, 2.0,
              -0.11764705882352941, 0.03076923076923077, -0.001951219512195122,
             ],
            ],
           ],
           [
            [
             [
              -2.0, -0.11764705882352941, 0.03076923076923077, 0.001951219512195122, 2.0,
              0.11764705882352941, -0.03076923076923077, -0.001951219512195122,
             ],
            ],
            [
             [
              2.0, -0.11764705882352941, -0.03076923076923077, 0.001951219512195122, -2.0,
              0.11764705882352941, 0.03076923076923077, -0.001951219512195122,
             ],
            ],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 1, 8],
         },
         {
          'array': [
           128.0, -7.529411764705882, 1.9692307692307693, -0.1248780487804878, -128.0,
           7.529411764705882, -1.9692307692307693, 0.1248780487804878,
          ],
          'dtype': 'float64', 'shape': [8],
         },
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'multiplied',
     'hint': 'Your strong directions become stronger still. What should they become?',
     'section': {'number': '15.4', 'title': 'A first layer that whitens', 'chapter': '15_cifar10_past_90'},
     'gives': [
      {
       'value': {
        'tuple': [
         {
          'array': [[[[0.0, 4.0, -0.0, -4.0]], [[-2.0, 0.0, 2.0, -0.0]]]], 'dtype': 'float64',
          'shape': [1, 2, 1, 4],
         },
         {'array': [-0.0, -0.0, -0.0, -0.0], 'dtype': 'float64', 'shape': [4]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [[[[0.0, 4.0, -0.0, -4.0]], [[-2.0, 0.0, 2.0, -0.0]]]], 'dtype': 'float64',
          'shape': [1, 2, 1, 4],
         },
         {'array': [32.0, -32.0, -32.0, 32.0], 'dtype': 'float64', 'shape': [4]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [[1.0, 2.0, 4.0, 8.0, -1.0, -2.0, -4.0, -8.0]],
            [[-1.0, 2.0, -4.0, 8.0, 1.0, -2.0, 4.0, -8.0]],
           ],
           [
            [[-1.0, -2.0, 4.0, 8.0, 1.0, 2.0, -4.0, -8.0]],
            [[1.0, -2.0, -4.0, 8.0, -1.0, 2.0, 4.0, -8.0]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 1, 8],
         },
         {
          'array': [-16.0, -32.0, -192.0, -384.0, 16.0, 32.0, 192.0, 384.0], 'dtype': 'float64',
          'shape': [8],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [
             [
              2.0, 2.6457513110645907, 4.358898943540674, 8.18535277187245, -2.0,
              -2.6457513110645907, -4.358898943540674, -8.18535277187245,
             ],
             [
              -2.0, 2.6457513110645907, -4.358898943540674, 8.18535277187245, 2.0,
              -2.6457513110645907, 4.358898943540674, -8.18535277187245,
             ],
            ],
            [
             [
              -2.0, -2.6457513110645907, 4.358898943540674, 8.18535277187245, 2.0,
              2.6457513110645907, -4.358898943540674, -8.18535277187245,
             ],
             [
              2.0, -2.6457513110645907, -4.358898943540674, 8.18535277187245, -2.0,
              2.6457513110645907, 4.358898943540674, -8.18535277187245,
             ],
            ],
           ],
          ],
          'dtype': 'float64', 'shape': [1, 2, 2, 8],
         },
         {
          'array': [
           48.0, -63.49803146555018, 174.35595774162695, -327.41411087489803, -48.0,
           63.49803146555018, -174.35595774162695, 327.41411087489803,
          ],
          'dtype': 'float64', 'shape': [8],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [
             [
              0.25, 1.0307764064044151, 2.0155644370746373, 8.00390529679106, -0.25,
              -1.0307764064044151, -2.0155644370746373, -8.00390529679106,
             ],
            ],
            [
             [
              -0.25, 1.0307764064044151, -2.0155644370746373, 8.00390529679106, 0.25,
              -1.0307764064044151, 2.0155644370746373, -8.00390529679106,
             ],
            ],
           ],
           [
            [
             [
              -0.25, -1.0307764064044151, 2.0155644370746373, 8.00390529679106, 0.25,
              1.0307764064044151, -2.0155644370746373, -8.00390529679106,
             ],
            ],
            [
             [
              0.25, -1.0307764064044151, -2.0155644370746373, 8.00390529679106, -0.25,
              1.0307764064044151, 2.0155644370746373, -8.00390529679106,
             ],
            ],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 1, 8],
         },
         {
          'array': [
           16.0, -65.96969000988257, 128.9961239727768, -512.2499389946279, -16.0,
           65.96969000988257, -128.9961239727768, 512.2499389946279,
          ],
          'dtype': 'float64', 'shape': [8],
         },
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'not stretched',
     'hint': 'Your directions keep their length. What makes all variances alike?',
     'section': {'number': '15.4', 'title': 'A first layer that whitens', 'chapter': '15_cifar10_past_90'},
     'gives': [
      {
       'value': {
        'tuple': [
         {
          'array': [[[[0.0, 1.0, -0.0, -1.0]], [[-1.0, 0.0, 1.0, -0.0]]]], 'dtype': 'float64',
          'shape': [1, 2, 1, 4],
         },
         {'array': [-0.0, -0.0, -0.0, -0.0], 'dtype': 'float64', 'shape': [4]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [[[[0.0, 1.0, -0.0, -1.0]], [[-1.0, 0.0, 1.0, -0.0]]]], 'dtype': 'float64',
          'shape': [1, 2, 1, 4],
         },
         {'array': [16.0, -8.0, -16.0, 8.0], 'dtype': 'float64', 'shape': [4]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [[0.5, 0.5, 0.5, 0.5, -0.5, -0.5, -0.5, -0.5]],
            [[-0.5, 0.5, -0.5, 0.5, 0.5, -0.5, 0.5, -0.5]],
           ],
           [
            [[-0.5, -0.5, 0.5, 0.5, 0.5, 0.5, -0.5, -0.5]],
            [[0.5, -0.5, -0.5, 0.5, -0.5, 0.5, 0.5, -0.5]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 1, 8],
         },
         {
          'array': [-8.0, -8.0, -24.0, -24.0, 8.0, 8.0, 24.0, 24.0], 'dtype': 'float64',
          'shape': [8],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [
             [0.5, 0.5, 0.5, 0.5, -0.5, -0.5, -0.5, -0.5],
             [-0.5, 0.5, -0.5, 0.5, 0.5, -0.5, 0.5, -0.5],
            ],
            [
             [-0.5, -0.5, 0.5, 0.5, 0.5, 0.5, -0.5, -0.5],
             [0.5, -0.5, -0.5, 0.5, -0.5, 0.5, 0.5, -0.5],
            ],
           ],
          ],
          'dtype': 'float64', 'shape': [1, 2, 2, 8],
         },
         {
          'array': [12.0, -12.0, 20.0, -20.0, -12.0, 12.0, -20.0, 20.0], 'dtype': 'float64',
          'shape': [8],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [[0.5, 0.5, 0.5, 0.5, -0.5, -0.5, -0.5, -0.5]],
            [[-0.5, 0.5, -0.5, 0.5, 0.5, -0.5, 0.5, -0.5]],
           ],
           [
            [[-0.5, -0.5, 0.5, 0.5, 0.5, 0.5, -0.5, -0.5]],
            [[0.5, -0.5, -0.5, 0.5, -0.5, 0.5, 0.5, -0.5]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 1, 8],
         },
         {
          'array': [32.0, -32.0, 32.0, -32.0, -32.0, 32.0, -32.0, 32.0], 'dtype': 'float64',
          'shape': [8],
         },
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'epsilon outside the root',
     'hint': 'Your ε is added to the root. To what is it added in the chapter?',
     'section': {'number': '15.4', 'title': 'A first layer that whitens', 'chapter': '15_cifar10_past_90'},
     'gives': [
      None, None, None,
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [
             [
              0.03571428571428571, 0.03125, 0.025, 0.017857142857142856, -0.03571428571428571,
              -0.03125, -0.025, -0.017857142857142856,
             ],
             [
              -0.03571428571428571, 0.03125, -0.025, 0.017857142857142856, 0.03571428571428571,
              -0.03125, 0.025, -0.017857142857142856,
             ],
            ],
            [
             [
              -0.03571428571428571, -0.03125, 0.025, 0.017857142857142856, 0.03571428571428571,
              0.03125, -0.025, -0.017857142857142856,
             ],
             [
              0.03571428571428571, -0.03125, -0.025, 0.017857142857142856, -0.03571428571428571,
              0.03125, 0.025, -0.017857142857142856,
             ],
            ],
           ],
          ],
          'dtype': 'float64', 'shape': [1, 2, 2, 8],
         },
         {
          'array': [
           0.8571428571428571, -0.75, 1.0, -0.7142857142857142, -0.8571428571428571, 0.75, -1.0,
           0.7142857142857142,
          ],
          'dtype': 'float64', 'shape': [8],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [
             [
              2.0, 0.2222222222222222, 0.11764705882352941, 0.03076923076923077, -2.0,
              -0.2222222222222222, -0.11764705882352941, -0.03076923076923077,
             ],
            ],
            [
             [
              -2.0, 0.2222222222222222, -0.11764705882352941, 0.03076923076923077, 2.0,
              -0.2222222222222222, 0.11764705882352941, -0.03076923076923077,
             ],
            ],
           ],
           [
            [
             [
              -2.0, -0.2222222222222222, 0.11764705882352941, 0.03076923076923077, 2.0,
              0.2222222222222222, -0.11764705882352941, -0.03076923076923077,
             ],
            ],
            [
             [
              2.0, -0.2222222222222222, -0.11764705882352941, 0.03076923076923077, -2.0,
              0.2222222222222222, 0.11764705882352941, -0.03076923076923077,
             ],
            ],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 1, 8],
         },
         {
          'array': [
           128.0, -14.222222222222221, 7.529411764705882, -1.9692307692307693, -128.0,
           14.222222222222221, -7.529411764705882, 1.9692307692307693,
          ],
          'dtype': 'float64', 'shape': [8],
         },
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'epsilon forgotten',
     'hint': 'You leave ε out. What becomes of a direction along which nothing varies?',
     'section': {'number': '15.4', 'title': 'A first layer that whitens', 'chapter': '15_cifar10_past_90'},
     'gives': [
      None, None, None,
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [
             [0.25, 0.125, 0.0625, 0.03125, -0.25, -0.125, -0.0625, -0.03125],
             [-0.25, 0.125, -0.0625, 0.03125, 0.25, -0.125, 0.0625, -0.03125],
            ],
            [
             [-0.25, -0.125, 0.0625, 0.03125, 0.25, 0.125, -0.0625, -0.03125],
             [0.25, -0.125, -0.0625, 0.03125, -0.25, 0.125, 0.0625, -0.03125],
            ],
           ],
          ],
          'dtype': 'float64', 'shape': [1, 2, 2, 8],
         },
         {
          'array': [6.0, -3.0, 2.5, -1.25, -6.0, 3.0, -2.5, 1.25], 'dtype': 'float64',
          'shape': [8],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [[inf, 0.25, 0.125, 0.03125, -inf, -0.25, -0.125, -0.03125]],
            [[-inf, 0.25, -0.125, 0.03125, inf, -0.25, 0.125, -0.03125]],
           ],
           [
            [[-inf, -0.25, 0.125, 0.03125, inf, 0.25, -0.125, -0.03125]],
            [[inf, -0.25, -0.125, 0.03125, -inf, 0.25, 0.125, -0.03125]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 1, 8],
         },
         {
          'array': [nan, -16.0, 8.0, -2.0, nan, 16.0, -8.0, 2.0], 'dtype': 'float64',
          'shape': [8],
         },
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'rows for directions',
     'hint': 'You took rows for directions. In which way does `eigh` lay them out?',
     'section': {'number': '15.4', 'title': 'A first layer that whitens', 'chapter': '15_cifar10_past_90'},
     'gives': [
      {
       'value': {
        'tuple': [
         {
          'array': [[[[0.0, -0.25, -0.0, 0.25]], [[0.5, 0.0, -0.5, -0.0]]]], 'dtype': 'float64',
          'shape': [1, 2, 1, 4],
         },
         {'array': [-0.0, -0.0, -0.0, -0.0], 'dtype': 'float64', 'shape': [4]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [[[[0.0, -0.25, -0.0, 0.25]], [[0.5, 0.0, -0.5, -0.0]]]], 'dtype': 'float64',
          'shape': [1, 2, 1, 4],
         },
         {'array': [-8.0, 2.0, 8.0, -2.0], 'dtype': 'float64', 'shape': [4]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [[0.03125, -0.0625, -0.125, 0.25, -0.03125, 0.0625, 0.125, -0.25]],
            [[0.03125, 0.0625, -0.125, -0.25, -0.03125, -0.0625, 0.125, 0.25]],
           ],
           [
            [[0.03125, -0.0625, 0.125, -0.25, -0.03125, 0.0625, -0.125, 0.25]],
            [[0.03125, 0.0625, 0.125, 0.25, -0.03125, -0.0625, -0.125, -0.25]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 1, 8],
         },
         {
          'array': [-1.5, 3.0, 2.0, -4.0, 1.5, -3.0, -2.0, 4.0], 'dtype': 'float64',
          'shape': [8],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [
             [
              0.030542361089076306, -0.057353933467640436, -0.0944911182523068, 0.125,
              -0.030542361089076306, 0.057353933467640436, 0.0944911182523068, -0.125,
             ],
             [
              0.030542361089076306, 0.057353933467640436, -0.0944911182523068, -0.125,
              -0.030542361089076306, -0.057353933467640436, 0.0944911182523068, 0.125,
             ],
            ],
            [
             [
              0.030542361089076306, -0.057353933467640436, 0.0944911182523068, -0.125,
              -0.030542361089076306, 0.057353933467640436, -0.0944911182523068, 0.125,
             ],
             [
              0.030542361089076306, 0.057353933467640436, 0.0944911182523068, 0.125,
              -0.030542361089076306, -0.057353933467640436, -0.0944911182523068, -0.125,
             ],
            ],
           ],
          ],
          'dtype': 'float64', 'shape': [1, 2, 2, 8],
         },
         {
          'array': [
           -1.2216944435630523, -2.2941573387056176, 2.267786838055363, 3.0, 1.2216944435630523,
           2.2941573387056176, -2.267786838055363, -3.0,
          ],
          'dtype': 'float64', 'shape': [8],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [
             [
              0.031234752377721213, -0.12403473458920847, -0.24253562503633297, 1.0,
              -0.031234752377721213, 0.12403473458920847, 0.24253562503633297, -1.0,
             ],
            ],
            [
             [
              0.031234752377721213, 0.12403473458920847, -0.24253562503633297, -1.0,
              -0.031234752377721213, -0.12403473458920847, 0.24253562503633297, 1.0,
             ],
            ],
           ],
           [
            [
             [
              0.031234752377721213, -0.12403473458920847, 0.24253562503633297, -1.0,
              -0.031234752377721213, 0.12403473458920847, -0.24253562503633297, 1.0,
             ],
            ],
            [
             [
              0.031234752377721213, 0.12403473458920847, 0.24253562503633297, 1.0,
              -0.031234752377721213, -0.12403473458920847, -0.24253562503633297, -1.0,
             ],
            ],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 1, 8],
         },
         {
          'array': [
           -1.9990241521741576, -7.938223013709342, 15.52228000232531, 64.0, 1.9990241521741576,
           7.938223013709342, -15.52228000232531, -64.0,
          ],
          'dtype': 'float64', 'shape': [8],
         },
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'rows divided',
     'hint': 'You divide the entries of each direction by different numbers. By how many?',
     'section': {'number': '15.4', 'title': 'A first layer that whitens', 'chapter': '15_cifar10_past_90'},
     'gives': [
      {
       'value': {
        'tuple': [
         {
          'array': [[[[0.0, 0.5, -0.0, -0.5]], [[-0.25, 0.0, 0.25, -0.0]]]], 'dtype': 'float64',
          'shape': [1, 2, 1, 4],
         },
         {'array': [-0.0, -0.0, -0.0, -0.0], 'dtype': 'float64', 'shape': [4]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [[[[0.0, 0.5, -0.0, -0.5]], [[-0.25, 0.0, 0.25, -0.0]]]], 'dtype': 'float64',
          'shape': [1, 2, 1, 4],
         },
         {'array': [4.0, -4.0, -4.0, 4.0], 'dtype': 'float64', 'shape': [4]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [[0.25, 0.25, 0.25, 0.25, -0.25, -0.25, -0.25, -0.25]],
            [[-0.125, 0.125, -0.125, 0.125, 0.125, -0.125, 0.125, -0.125]],
           ],
           [
            [[-0.0625, -0.0625, 0.0625, 0.0625, 0.0625, 0.0625, -0.0625, -0.0625]],
            [[0.03125, -0.03125, -0.03125, 0.03125, -0.03125, 0.03125, 0.03125, -0.03125]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 1, 8],
         },
         {
          'array': [-7.0, -7.0, -9.0, -9.0, 7.0, 7.0, 9.0, 9.0], 'dtype': 'float64',
          'shape': [8],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [
             [0.125, 0.125, 0.125, 0.125, -0.125, -0.125, -0.125, -0.125],
             [
              -0.0944911182523068, 0.0944911182523068, -0.0944911182523068, 0.0944911182523068,
              0.0944911182523068, -0.0944911182523068, 0.0944911182523068, -0.0944911182523068,
             ],
            ],
            [
             [
              -0.057353933467640436, -0.057353933467640436, 0.057353933467640436,
              0.057353933467640436, 0.057353933467640436, 0.057353933467640436,
              -0.057353933467640436, -0.057353933467640436,
             ],
             [
              0.030542361089076306, -0.030542361089076306, -0.030542361089076306,
              0.030542361089076306, -0.030542361089076306, 0.030542361089076306,
              0.030542361089076306, -0.030542361089076306,
             ],
            ],
           ],
          ],
          'dtype': 'float64', 'shape': [1, 2, 2, 8],
         },
         {
          'array': [
           2.779376895361207, -2.779376895361207, 3.268054672786428, -3.268054672786428,
           -2.779376895361207, 2.779376895361207, -3.268054672786428, 3.268054672786428,
          ],
          'dtype': 'float64', 'shape': [8],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [[1.0, 1.0, 1.0, 1.0, -1.0, -1.0, -1.0, -1.0]],
            [
             [
              -0.24253562503633297, 0.24253562503633297, -0.24253562503633297,
              0.24253562503633297, 0.24253562503633297, -0.24253562503633297,
              0.24253562503633297, -0.24253562503633297,
             ],
            ],
           ],
           [
            [
             [
              -0.12403473458920847, -0.12403473458920847, 0.12403473458920847,
              0.12403473458920847, 0.12403473458920847, 0.12403473458920847,
              -0.12403473458920847, -0.12403473458920847,
             ],
            ],
            [
             [
              0.031234752377721213, -0.031234752377721213, -0.031234752377721213,
              0.031234752377721213, -0.031234752377721213, 0.031234752377721213,
              0.031234752377721213, -0.031234752377721213,
             ],
            ],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 1, 8],
         },
         {
          'array': [
           15.52228000232531, -15.52228000232531, 15.52228000232531, -15.52228000232531,
           -15.52228000232531, 15.52228000232531, -15.52228000232531, 15.52228000232531,
          ],
          'dtype': 'float64', 'shape': [8],
         },
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'not doubled',
     'hint': 'Half of your kernels are missing. What would the ReLU behind them lose?',
     'section': {'number': '15.4', 'title': 'A first layer that whitens', 'chapter': '15_cifar10_past_90'},
     'gives': [
      {
       'value': {
        'tuple': [
         {'array': [[[[0.0, 0.25]], [[-0.5, 0.0]]]], 'dtype': 'float64', 'shape': [1, 2, 1, 2]},
         {'array': [-0.0, -0.0], 'dtype': 'float64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {'array': [[[[0.0, 0.25]], [[-0.5, 0.0]]]], 'dtype': 'float64', 'shape': [1, 2, 1, 2]},
         {'array': [8.0, -2.0], 'dtype': 'float64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[0.25, 0.125, 0.0625, 0.03125]], [[-0.25, 0.125, -0.0625, 0.03125]]],
           [[[-0.25, -0.125, 0.0625, 0.03125]], [[0.25, -0.125, -0.0625, 0.03125]]],
          ],
          'dtype': 'float64', 'shape': [2, 2, 1, 4],
         },
         {'array': [-4.0, -2.0, -3.0, -1.5], 'dtype': 'float64', 'shape': [4]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [
             [0.125, 0.0944911182523068, 0.057353933467640436, 0.030542361089076306],
             [-0.125, 0.0944911182523068, -0.057353933467640436, 0.030542361089076306],
            ],
            [
             [-0.125, -0.0944911182523068, 0.057353933467640436, 0.030542361089076306],
             [0.125, -0.0944911182523068, -0.057353933467640436, 0.030542361089076306],
            ],
           ],
          ],
          'dtype': 'float64', 'shape': [1, 2, 2, 4],
         },
         {
          'array': [3.0, -2.267786838055363, 2.2941573387056176, -1.2216944435630523],
          'dtype': 'float64', 'shape': [4],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [[1.0, 0.24253562503633297, 0.12403473458920847, 0.031234752377721213]],
            [[-1.0, 0.24253562503633297, -0.12403473458920847, 0.031234752377721213]],
           ],
           [
            [[-1.0, -0.24253562503633297, 0.12403473458920847, 0.031234752377721213]],
            [[1.0, -0.24253562503633297, -0.12403473458920847, 0.031234752377721213]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 1, 4],
         },
         {
          'array': [64.0, -15.52228000232531, 7.938223013709342, -1.9990241521741576],
          'dtype': 'float64', 'shape': [4],
         },
        ],
       },
       'changed': [],
      },
     ],
    },
   ],
  },
  'q6': {
   'kind': 'written', 'title': 'The best of twelve',
   'section': {'number': '15.12', 'title': 'With 2, 10 or 75 minutes', 'chapter': '15_cifar10_past_90'},
   'points': 4, 'minutes': 13, 'difficulty': 'hard',
  },
 },
}
