"""What 09_project_mnist is checked against. Written by `python make.py release`."""

ASSIGNMENT = {
 'name': '09_project_mnist', 'title': 'Exercises for chapter 9: handwritten digits',
 'questions': {
  'q1': {
   'kind': 'numbers', 'title': 'A run on paper',
   'section': {'number': '9.6', 'title': 'Evaluate', 'chapter': '09_project_mnist'},
   'points': 4, 'minutes': 9, 'difficulty': 'easy',
   'names': ['updates', 'last_batch', 'mean_percent', 'spread_points'],
   'tolerance': {'updates': 0, 'last_batch': 0, 'mean_percent': 0.004, 'spread_points': 0.002},
   'units': {'mean_percent': 'per cent', 'spread_points': 'percentage points'}, 'options': {},
   'right': {
    'updates': '409917d319292cbd8f32', 'last_batch': '2751622e2476fae1aed2',
    'mean_percent': '134e005d9906c238cf25', 'spread_points': '8f8deecca730bd7d7ee8',
   },
   'mistakes': [
    {
     'name': 'validation pictures learned from',
     'hint': 'You have too many pictures to learn from. Who takes no part in the fitting?',
     'section': {'number': '9.3', 'title': 'Preprocess', 'chapter': '09_project_mnist'},
     'gives': {'updates': 'ad0420a75d4b8c0ae34b'},
    },
    {
     'name': 'last batch forgotten',
     'hint': 'Some pictures of each epoch are left over. Do they make an update, too?',
     'section': {'number': '9.5', 'title': 'Train', 'chapter': '09_project_mnist'},
     'gives': {'updates': '9183a6bb00f9f2aee3bf'},
    },
    {
     'name': 'one epoch only', 'hint': 'That is one epoch. How often are all pictures seen?',
     'section': {'number': '9.5', 'title': 'Train', 'chapter': '09_project_mnist'},
     'gives': {'updates': '1305694ea60a0b50fa37'},
    },
    {
     'name': 'rounded once at the end',
     'hint': 'You rounded only at the end. Does a batch reach from one epoch into the next?',
     'section': {'number': '9.5', 'title': 'Train', 'chapter': '09_project_mnist'},
     'gives': {'updates': 'f47c0523bfd292ffa0f7'},
    },
    {
     'name': 'epochs times pictures',
     'hint': 'You count pictures. How many of them share one update?',
     'section': {'number': '9.5', 'title': 'Train', 'chapter': '09_project_mnist'},
     'gives': {'updates': '51be632b0c52baaa1084'},
    },
    {
     'name': 'full last batch',
     'hint': 'Your last batch is as large as the others. Is the division without a remainder?',
     'section': {'number': '9.5', 'title': 'Train', 'chapter': '09_project_mnist'},
     'gives': {'last_batch': '3d635a624cd492eaf0a4'},
    },
    {
     'name': 'what is missing in the last batch',
     'hint': 'You give what the last batch lacks. How many pictures are in it?',
     'section': {'number': '9.5', 'title': 'Train', 'chapter': '09_project_mnist'},
     'gives': {'last_batch': 'f86955d278b389c5c03d'},
    },
    {
     'name': 'a share', 'hint': 'Your mean is a share of one. In which unit was it asked for?',
     'section': {'number': '9.6', 'title': 'Evaluate', 'chapter': '09_project_mnist'},
     'gives': {'mean_percent': '0aebd100b22c0b7db571'},
    },
    {
     'name': 'error rate', 'hint': 'You give how many are wrong. What does accuracy count?',
     'section': {'number': '9.6', 'title': 'Evaluate', 'chapter': '09_project_mnist'},
     'gives': {'mean_percent': '22a11dce9dc3b6ac231d'},
    },
    {
     'name': 'errors instead of accuracy',
     'hint': 'You give a number of errors. What does accuracy count?',
     'section': {'number': '9.6', 'title': 'Evaluate', 'chapter': '09_project_mnist'},
     'gives': {'mean_percent': '78ed915e08ee40cad72c'},
    },
    {
     'name': 'divided by the number of runs',
     'hint': 'Your spread is a little too small. By what is the sum of squares divided if the mean comes from the same few runs?',
     'section': {'number': '9.6', 'title': 'Evaluate', 'chapter': '09_project_mnist'},
     'gives': {'spread_points': 'cbae78eae90339f51bf0'},
    },
    {
     'name': 'spread in errors',
     'hint': 'Your spread counts pictures. How large a part of the test set are they?',
     'section': {'number': '9.6', 'title': 'Evaluate', 'chapter': '09_project_mnist'},
     'gives': {'spread_points': '611a40d1d938e727239d'},
    },
    {
     'name': 'standard error',
     'hint': 'You divided by the root of the number of runs. Was the uncertainty of the mean asked for?',
     'section': {'number': '9.6', 'title': 'Evaluate', 'chapter': '09_project_mnist'},
     'gives': {'spread_points': '1bf068825138ff0f1cdf'},
    },
    {
     'name': 'range',
     'hint': 'You give the distance from the best run to the worst. What was asked for?',
     'section': {'number': '9.6', 'title': 'Evaluate', 'chapter': '09_project_mnist'},
     'gives': {'spread_points': 'c49a7ceb3460283540d9'},
    },
   ],
  },
  'q2': {
   'kind': 'function', 'title': 'From bytes to what the network takes',
   'section': {'number': '9.3', 'title': 'Preprocess', 'chapter': '09_project_mnist'},
   'points': 3, 'minutes': 10, 'difficulty': 'easy', 'names': ['prepare'],
   'tolerance': [1e-06, 1e-09],
   'cases': [
    {
     'args': [
      {
       'array': [[[0, 255]], [[51, 0]], [[102, 204]], [[255, 255]], [[0, 0]], [[153, 51]]],
       'dtype': 'uint8', 'shape': [6, 1, 2],
      },
      {'array': [3, 1, 4, 1, 5, 9], 'dtype': 'int64', 'shape': [6]}, 6,
     ],
     'kwargs': {}, 'size': 19,
     'right': {
      'tuple': [
       {
        'array': [
         [[[0.0], [1.0]]], [[[0.20000000298023224], [0.0]]],
         [[[0.4000000059604645], [0.800000011920929]]], [[[1.0], [1.0]]], [[[0.0], [0.0]]],
        ],
        'dtype': 'float32', 'shape': [5, 1, 2, 1],
       },
       {'array': [3, 1, 4, 1, 5], 'dtype': 'int64', 'shape': [5]},
       {
        'array': [[[[0.6000000238418579], [0.20000000298023224]]]], 'dtype': 'float32',
        'shape': [1, 1, 2, 1],
       },
       {'array': [9], 'dtype': 'int64', 'shape': [1]},
      ],
     },
    },
    {
     'args': [
      {
       'array': [[[0, 255]], [[51, 0]], [[102, 204]], [[255, 255]], [[0, 0]], [[153, 51]]],
       'dtype': 'uint8', 'shape': [6, 1, 2],
      },
      {'array': [3, 1, 4, 1, 5, 9], 'dtype': 'int64', 'shape': [6]}, 2,
     ],
     'kwargs': {}, 'size': 19,
     'right': {
      'tuple': [
       {
        'array': [
         [[[0.0], [1.0]]], [[[0.20000000298023224], [0.0]]],
         [[[0.4000000059604645], [0.800000011920929]]],
        ],
        'dtype': 'float32', 'shape': [3, 1, 2, 1],
       },
       {'array': [3, 1, 4], 'dtype': 'int64', 'shape': [3]},
       {
        'array': [[[[1.0], [1.0]]], [[[0.0], [0.0]]], [[[0.6000000238418579], [0.20000000298023224]]]],
        'dtype': 'float32', 'shape': [3, 1, 2, 1],
       },
       {'array': [1, 5, 9], 'dtype': 'int64', 'shape': [3]},
      ],
     },
    },
    {
     'args': [
      {
       'array': [[[0, 51], [102, 0]], [[204, 0], [0, 153]], [[51, 51], [0, 102]]],
       'dtype': 'uint8', 'shape': [3, 2, 2],
      },
      {'array': [2, 7, 1], 'dtype': 'int64', 'shape': [3]}, 3,
     ],
     'kwargs': {}, 'size': 16,
     'right': {
      'tuple': [
       {
        'array': [
         [[[0.0], [0.20000000298023224]], [[0.4000000059604645], [0.0]]],
         [[[0.800000011920929], [0.0]], [[0.0], [0.6000000238418579]]],
        ],
        'dtype': 'float32', 'shape': [2, 2, 2, 1],
       },
       {'array': [2, 7], 'dtype': 'int64', 'shape': [2]},
       {
        'array': [[[[0.20000000298023224], [0.20000000298023224]], [[0.0], [0.4000000059604645]]]],
        'dtype': 'float32', 'shape': [1, 2, 2, 1],
       },
       {'array': [1], 'dtype': 'int64', 'shape': [1]},
      ],
     },
    },
    {
     'args': [
      {
       'array': [[[0, 255]], [[51, 0]], [[102, 204]], [[255, 255]], [[0, 0]]], 'dtype': 'uint8',
       'shape': [5, 1, 2],
      },
      {'array': [2, 0, 6, 8, 4], 'dtype': 'int64', 'shape': [5]}, 2,
     ],
     'kwargs': {}, 'size': 16,
     'right': {
      'tuple': [
       {
        'array': [
         [[[0.0], [1.0]]], [[[0.20000000298023224], [0.0]]],
         [[[0.4000000059604645], [0.800000011920929]]],
        ],
        'dtype': 'float32', 'shape': [3, 1, 2, 1],
       },
       {'array': [2, 0, 6], 'dtype': 'int64', 'shape': [3]},
       {
        'array': [[[[1.0], [1.0]]], [[[0.0], [0.0]]]], 'dtype': 'float32',
        'shape': [2, 1, 2, 1],
       },
       {'array': [8, 4], 'dtype': 'int64', 'shape': [2]},
      ],
     },
    },
   ],
   'mistakes': [
    {
     'name': 'no channel axis',
     'hint': 'Your numbers are right. Which axis does a convolution layer still miss?',
     'section': {'number': '9.3', 'title': 'Preprocess', 'chapter': '09_project_mnist'},
     'gives': [
      {
       'value': {
        'tuple': [
         {
          'array': [[[0.0, 1.0]], [[0.2, 0.0]], [[0.4, 0.8]], [[1.0, 1.0]], [[0.0, 0.0]]],
          'dtype': 'float64', 'shape': [5, 1, 2],
         },
         {'array': [3, 1, 4, 1, 5], 'dtype': 'int64', 'shape': [5]},
         {'array': [[[0.6, 0.2]]], 'dtype': 'float64', 'shape': [1, 1, 2]},
         {'array': [9], 'dtype': 'int64', 'shape': [1]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [[[0.0, 1.0]], [[0.2, 0.0]], [[0.4, 0.8]]], 'dtype': 'float64',
          'shape': [3, 1, 2],
         },
         {'array': [3, 1, 4], 'dtype': 'int64', 'shape': [3]},
         {
          'array': [[[1.0, 1.0]], [[0.0, 0.0]], [[0.6, 0.2]]], 'dtype': 'float64',
          'shape': [3, 1, 2],
         },
         {'array': [1, 5, 9], 'dtype': 'int64', 'shape': [3]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [[[0.0, 0.2], [0.4, 0.0]], [[0.8, 0.0], [0.0, 0.6]]], 'dtype': 'float64',
          'shape': [2, 2, 2],
         },
         {'array': [2, 7], 'dtype': 'int64', 'shape': [2]},
         {'array': [[[0.2, 0.2], [0.0, 0.4]]], 'dtype': 'float64', 'shape': [1, 2, 2]},
         {'array': [1], 'dtype': 'int64', 'shape': [1]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [[[0.0, 1.0]], [[0.2, 0.0]], [[0.4, 0.8]]], 'dtype': 'float64',
          'shape': [3, 1, 2],
         },
         {'array': [2, 0, 6], 'dtype': 'int64', 'shape': [3]},
         {'array': [[[1.0, 1.0]], [[0.0, 0.0]]], 'dtype': 'float64', 'shape': [2, 1, 2]},
         {'array': [8, 4], 'dtype': 'int64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'channel axis second',
     'hint': "Your channel axis is not the last one. Where do Keras's channels belong?",
     'section': {'number': '9.3', 'title': 'Preprocess', 'chapter': '09_project_mnist'},
     'gives': [
      {
       'value': {
        'tuple': [
         {
          'array': [[[[0.0, 1.0]]], [[[0.2, 0.0]]], [[[0.4, 0.8]]], [[[1.0, 1.0]]], [[[0.0, 0.0]]]],
          'dtype': 'float64', 'shape': [5, 1, 1, 2],
         },
         {'array': [3, 1, 4, 1, 5], 'dtype': 'int64', 'shape': [5]},
         {'array': [[[[0.6, 0.2]]]], 'dtype': 'float64', 'shape': [1, 1, 1, 2]},
         {'array': [9], 'dtype': 'int64', 'shape': [1]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [[[[0.0, 1.0]]], [[[0.2, 0.0]]], [[[0.4, 0.8]]]], 'dtype': 'float64',
          'shape': [3, 1, 1, 2],
         },
         {'array': [3, 1, 4], 'dtype': 'int64', 'shape': [3]},
         {
          'array': [[[[1.0, 1.0]]], [[[0.0, 0.0]]], [[[0.6, 0.2]]]], 'dtype': 'float64',
          'shape': [3, 1, 1, 2],
         },
         {'array': [1, 5, 9], 'dtype': 'int64', 'shape': [3]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [[[[0.0, 0.2], [0.4, 0.0]]], [[[0.8, 0.0], [0.0, 0.6]]]], 'dtype': 'float64',
          'shape': [2, 1, 2, 2],
         },
         {'array': [2, 7], 'dtype': 'int64', 'shape': [2]},
         {'array': [[[[0.2, 0.2], [0.0, 0.4]]]], 'dtype': 'float64', 'shape': [1, 1, 2, 2]},
         {'array': [1], 'dtype': 'int64', 'shape': [1]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [[[[0.0, 1.0]]], [[[0.2, 0.0]]], [[[0.4, 0.8]]]], 'dtype': 'float64',
          'shape': [3, 1, 1, 2],
         },
         {'array': [2, 0, 6], 'dtype': 'int64', 'shape': [3]},
         {'array': [[[[1.0, 1.0]]], [[[0.0, 0.0]]]], 'dtype': 'float64', 'shape': [2, 1, 1, 2]},
         {'array': [8, 4], 'dtype': 'int64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'not rescaled',
     'hint': 'Your numbers are still bytes. Which range does the network want?',
     'section': {'number': '9.3', 'title': 'Preprocess', 'chapter': '09_project_mnist'},
     'gives': [
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[0.0], [255.0]]], [[[51.0], [0.0]]], [[[102.0], [204.0]]], [[[255.0], [255.0]]],
           [[[0.0], [0.0]]],
          ],
          'dtype': 'float64', 'shape': [5, 1, 2, 1],
         },
         {'array': [3, 1, 4, 1, 5], 'dtype': 'int64', 'shape': [5]},
         {'array': [[[[153.0], [51.0]]]], 'dtype': 'float64', 'shape': [1, 1, 2, 1]},
         {'array': [9], 'dtype': 'int64', 'shape': [1]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [[[[0.0], [255.0]]], [[[51.0], [0.0]]], [[[102.0], [204.0]]]],
          'dtype': 'float64', 'shape': [3, 1, 2, 1],
         },
         {'array': [3, 1, 4], 'dtype': 'int64', 'shape': [3]},
         {
          'array': [[[[255.0], [255.0]]], [[[0.0], [0.0]]], [[[153.0], [51.0]]]],
          'dtype': 'float64', 'shape': [3, 1, 2, 1],
         },
         {'array': [1, 5, 9], 'dtype': 'int64', 'shape': [3]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [[[[0.0], [51.0]], [[102.0], [0.0]]], [[[204.0], [0.0]], [[0.0], [153.0]]]],
          'dtype': 'float64', 'shape': [2, 2, 2, 1],
         },
         {'array': [2, 7], 'dtype': 'int64', 'shape': [2]},
         {
          'array': [[[[51.0], [51.0]], [[0.0], [102.0]]]], 'dtype': 'float64',
          'shape': [1, 2, 2, 1],
         },
         {'array': [1], 'dtype': 'int64', 'shape': [1]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [[[[0.0], [255.0]]], [[[51.0], [0.0]]], [[[102.0], [204.0]]]],
          'dtype': 'float64', 'shape': [3, 1, 2, 1],
         },
         {'array': [2, 0, 6], 'dtype': 'int64', 'shape': [3]},
         {
          'array': [[[[255.0], [255.0]]], [[[0.0], [0.0]]]], 'dtype': 'float64',
          'shape': [2, 1, 2, 1],
         },
         {'array': [8, 4], 'dtype': 'int64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'divided by 256',
     'hint': 'White does not become exactly 1. What is the largest byte?',
     'section': {'number': '9.3', 'title': 'Preprocess', 'chapter': '09_project_mnist'},
     'gives': [
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[0.0], [0.99609375]]], [[[0.19921875], [0.0]]], [[[0.3984375], [0.796875]]],
           [[[0.99609375], [0.99609375]]], [[[0.0], [0.0]]],
          ],
          'dtype': 'float64', 'shape': [5, 1, 2, 1],
         },
         {'array': [3, 1, 4, 1, 5], 'dtype': 'int64', 'shape': [5]},
         {'array': [[[[0.59765625], [0.19921875]]]], 'dtype': 'float64', 'shape': [1, 1, 2, 1]},
         {'array': [9], 'dtype': 'int64', 'shape': [1]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [[[[0.0], [0.99609375]]], [[[0.19921875], [0.0]]], [[[0.3984375], [0.796875]]]],
          'dtype': 'float64', 'shape': [3, 1, 2, 1],
         },
         {'array': [3, 1, 4], 'dtype': 'int64', 'shape': [3]},
         {
          'array': [[[[0.99609375], [0.99609375]]], [[[0.0], [0.0]]], [[[0.59765625], [0.19921875]]]],
          'dtype': 'float64', 'shape': [3, 1, 2, 1],
         },
         {'array': [1, 5, 9], 'dtype': 'int64', 'shape': [3]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[0.0], [0.19921875]], [[0.3984375], [0.0]]],
           [[[0.796875], [0.0]], [[0.0], [0.59765625]]],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 1],
         },
         {'array': [2, 7], 'dtype': 'int64', 'shape': [2]},
         {
          'array': [[[[0.19921875], [0.19921875]], [[0.0], [0.3984375]]]], 'dtype': 'float64',
          'shape': [1, 2, 2, 1],
         },
         {'array': [1], 'dtype': 'int64', 'shape': [1]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [[[[0.0], [0.99609375]]], [[[0.19921875], [0.0]]], [[[0.3984375], [0.796875]]]],
          'dtype': 'float64', 'shape': [3, 1, 2, 1],
         },
         {'array': [2, 0, 6], 'dtype': 'int64', 'shape': [3]},
         {
          'array': [[[[0.99609375], [0.99609375]]], [[[0.0], [0.0]]]], 'dtype': 'float64',
          'shape': [2, 1, 2, 1],
         },
         {'array': [8, 4], 'dtype': 'int64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'whole number division',
     'hint': 'Nearly all your pixels are 0. Which division keeps the fractions?',
     'section': {'number': '9.3', 'title': 'Preprocess', 'chapter': '09_project_mnist'},
     'gives': [
      {
       'value': {
        'tuple': [
         {
          'array': [[[[0], [1]]], [[[0], [0]]], [[[0], [0]]], [[[1], [1]]], [[[0], [0]]]],
          'dtype': 'uint8', 'shape': [5, 1, 2, 1],
         },
         {'array': [3, 1, 4, 1, 5], 'dtype': 'int64', 'shape': [5]},
         {'array': [[[[0], [0]]]], 'dtype': 'uint8', 'shape': [1, 1, 2, 1]},
         {'array': [9], 'dtype': 'int64', 'shape': [1]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [[[[0], [1]]], [[[0], [0]]], [[[0], [0]]]], 'dtype': 'uint8',
          'shape': [3, 1, 2, 1],
         },
         {'array': [3, 1, 4], 'dtype': 'int64', 'shape': [3]},
         {
          'array': [[[[1], [1]]], [[[0], [0]]], [[[0], [0]]]], 'dtype': 'uint8',
          'shape': [3, 1, 2, 1],
         },
         {'array': [1, 5, 9], 'dtype': 'int64', 'shape': [3]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [[[[0], [0]], [[0], [0]]], [[[0], [0]], [[0], [0]]]], 'dtype': 'uint8',
          'shape': [2, 2, 2, 1],
         },
         {'array': [2, 7], 'dtype': 'int64', 'shape': [2]},
         {'array': [[[[0], [0]], [[0], [0]]]], 'dtype': 'uint8', 'shape': [1, 2, 2, 1]},
         {'array': [1], 'dtype': 'int64', 'shape': [1]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [[[[0], [1]]], [[[0], [0]]], [[[0], [0]]]], 'dtype': 'uint8',
          'shape': [3, 1, 2, 1],
         },
         {'array': [2, 0, 6], 'dtype': 'int64', 'shape': [3]},
         {'array': [[[[1], [1]]], [[[0], [0]]]], 'dtype': 'uint8', 'shape': [2, 1, 2, 1]},
         {'array': [8, 4], 'dtype': 'int64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'divided by the brightest',
     'hint': 'You divide by the brightest pixel there is. Is it white in every data set?',
     'section': {'number': '9.3', 'title': 'Preprocess', 'chapter': '09_project_mnist'},
     'gives': [
      None, None,
      {
       'value': {
        'tuple': [
         {
          'array': [[[[0.0], [0.25]], [[0.5], [0.0]]], [[[1.0], [0.0]], [[0.0], [0.75]]]],
          'dtype': 'float64', 'shape': [2, 2, 2, 1],
         },
         {'array': [2, 7], 'dtype': 'int64', 'shape': [2]},
         {
          'array': [[[[0.25], [0.25]], [[0.0], [0.5]]]], 'dtype': 'float64',
          'shape': [1, 2, 2, 1],
         },
         {'array': [1], 'dtype': 'int64', 'shape': [1]},
        ],
       },
       'changed': [],
      },
      None,
     ],
    },
    {
     'name': 'first part for validation',
     'hint': 'You set the first pictures apart. Which ones should it be?',
     'section': {'number': '9.3', 'title': 'Preprocess', 'chapter': '09_project_mnist'},
     'gives': [
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[0.20000000298023224], [0.0]]], [[[0.4000000059604645], [0.800000011920929]]],
           [[[1.0], [1.0]]], [[[0.0], [0.0]]], [[[0.6000000238418579], [0.20000000298023224]]],
          ],
          'dtype': 'float32', 'shape': [5, 1, 2, 1],
         },
         {'array': [1, 4, 1, 5, 9], 'dtype': 'int64', 'shape': [5]},
         {'array': [[[[0.0], [1.0]]]], 'dtype': 'float32', 'shape': [1, 1, 2, 1]},
         {'array': [3], 'dtype': 'int64', 'shape': [1]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [[[[1.0], [1.0]]], [[[0.0], [0.0]]], [[[0.6000000238418579], [0.20000000298023224]]]],
          'dtype': 'float32', 'shape': [3, 1, 2, 1],
         },
         {'array': [1, 5, 9], 'dtype': 'int64', 'shape': [3]},
         {
          'array': [
           [[[0.0], [1.0]]], [[[0.20000000298023224], [0.0]]],
           [[[0.4000000059604645], [0.800000011920929]]],
          ],
          'dtype': 'float32', 'shape': [3, 1, 2, 1],
         },
         {'array': [3, 1, 4], 'dtype': 'int64', 'shape': [3]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[0.800000011920929], [0.0]], [[0.0], [0.6000000238418579]]],
           [[[0.20000000298023224], [0.20000000298023224]], [[0.0], [0.4000000059604645]]],
          ],
          'dtype': 'float32', 'shape': [2, 2, 2, 1],
         },
         {'array': [7, 1], 'dtype': 'int64', 'shape': [2]},
         {
          'array': [[[[0.0], [0.20000000298023224]], [[0.4000000059604645], [0.0]]]],
          'dtype': 'float32', 'shape': [1, 2, 2, 1],
         },
         {'array': [2], 'dtype': 'int64', 'shape': [1]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [[[[0.4000000059604645], [0.800000011920929]]], [[[1.0], [1.0]]], [[[0.0], [0.0]]]],
          'dtype': 'float32', 'shape': [3, 1, 2, 1],
         },
         {'array': [6, 8, 4], 'dtype': 'int64', 'shape': [3]},
         {
          'array': [[[[0.0], [1.0]]], [[[0.20000000298023224], [0.0]]]], 'dtype': 'float32',
          'shape': [2, 1, 2, 1],
         },
         {'array': [2, 0], 'dtype': 'int64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'part taken for a count',
     'hint': 'You set `part` pictures apart. Is it a number of pictures?',
     'section': {'number': '9.3', 'title': 'Preprocess', 'chapter': '09_project_mnist'},
     'gives': [
      {
       'value': {
        'tuple': [
         {'array': [], 'dtype': 'float32', 'shape': [0, 1, 2, 1]},
         {'array': [], 'dtype': 'int64', 'shape': [0]},
         {
          'array': [
           [[[0.0], [1.0]]], [[[0.20000000298023224], [0.0]]],
           [[[0.4000000059604645], [0.800000011920929]]], [[[1.0], [1.0]]], [[[0.0], [0.0]]],
           [[[0.6000000238418579], [0.20000000298023224]]],
          ],
          'dtype': 'float32', 'shape': [6, 1, 2, 1],
         },
         {'array': [3, 1, 4, 1, 5, 9], 'dtype': 'int64', 'shape': [6]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[0.0], [1.0]]], [[[0.20000000298023224], [0.0]]],
           [[[0.4000000059604645], [0.800000011920929]]], [[[1.0], [1.0]]],
          ],
          'dtype': 'float32', 'shape': [4, 1, 2, 1],
         },
         {'array': [3, 1, 4, 1], 'dtype': 'int64', 'shape': [4]},
         {
          'array': [[[[0.0], [0.0]]], [[[0.6000000238418579], [0.20000000298023224]]]],
          'dtype': 'float32', 'shape': [2, 1, 2, 1],
         },
         {'array': [5, 9], 'dtype': 'int64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {'array': [], 'dtype': 'float32', 'shape': [0, 2, 2, 1]},
         {'array': [], 'dtype': 'int64', 'shape': [0]},
         {
          'array': [
           [[[0.0], [0.20000000298023224]], [[0.4000000059604645], [0.0]]],
           [[[0.800000011920929], [0.0]], [[0.0], [0.6000000238418579]]],
           [[[0.20000000298023224], [0.20000000298023224]], [[0.0], [0.4000000059604645]]],
          ],
          'dtype': 'float32', 'shape': [3, 2, 2, 1],
         },
         {'array': [2, 7, 1], 'dtype': 'int64', 'shape': [3]},
        ],
       },
       'changed': [],
      },
      None,
     ],
    },
    {
     'name': 'validation not taken away',
     'hint': 'Your validation pictures are learned from as well. What is set apart?',
     'section': {'number': '9.3', 'title': 'Preprocess', 'chapter': '09_project_mnist'},
     'gives': [
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[0.0], [1.0]]], [[[0.20000000298023224], [0.0]]],
           [[[0.4000000059604645], [0.800000011920929]]], [[[1.0], [1.0]]], [[[0.0], [0.0]]],
           [[[0.6000000238418579], [0.20000000298023224]]],
          ],
          'dtype': 'float32', 'shape': [6, 1, 2, 1],
         },
         {'array': [3, 1, 4, 1, 5, 9], 'dtype': 'int64', 'shape': [6]},
         {
          'array': [[[[0.6000000238418579], [0.20000000298023224]]]], 'dtype': 'float32',
          'shape': [1, 1, 2, 1],
         },
         {'array': [9], 'dtype': 'int64', 'shape': [1]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[0.0], [1.0]]], [[[0.20000000298023224], [0.0]]],
           [[[0.4000000059604645], [0.800000011920929]]], [[[1.0], [1.0]]], [[[0.0], [0.0]]],
           [[[0.6000000238418579], [0.20000000298023224]]],
          ],
          'dtype': 'float32', 'shape': [6, 1, 2, 1],
         },
         {'array': [3, 1, 4, 1, 5, 9], 'dtype': 'int64', 'shape': [6]},
         {
          'array': [[[[1.0], [1.0]]], [[[0.0], [0.0]]], [[[0.6000000238418579], [0.20000000298023224]]]],
          'dtype': 'float32', 'shape': [3, 1, 2, 1],
         },
         {'array': [1, 5, 9], 'dtype': 'int64', 'shape': [3]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[0.0], [0.20000000298023224]], [[0.4000000059604645], [0.0]]],
           [[[0.800000011920929], [0.0]], [[0.0], [0.6000000238418579]]],
           [[[0.20000000298023224], [0.20000000298023224]], [[0.0], [0.4000000059604645]]],
          ],
          'dtype': 'float32', 'shape': [3, 2, 2, 1],
         },
         {'array': [2, 7, 1], 'dtype': 'int64', 'shape': [3]},
         {
          'array': [[[[0.20000000298023224], [0.20000000298023224]], [[0.0], [0.4000000059604645]]]],
          'dtype': 'float32', 'shape': [1, 2, 2, 1],
         },
         {'array': [1], 'dtype': 'int64', 'shape': [1]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[0.0], [1.0]]], [[[0.20000000298023224], [0.0]]],
           [[[0.4000000059604645], [0.800000011920929]]], [[[1.0], [1.0]]], [[[0.0], [0.0]]],
          ],
          'dtype': 'float32', 'shape': [5, 1, 2, 1],
         },
         {'array': [2, 0, 6, 8, 4], 'dtype': 'int64', 'shape': [5]},
         {
          'array': [[[[1.0], [1.0]]], [[[0.0], [0.0]]]], 'dtype': 'float32',
          'shape': [2, 1, 2, 1],
         },
         {'array': [8, 4], 'dtype': 'int64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'rounded up',
     'hint': 'Your validation set is too large. With whom does the remainder stay?',
     'section': {'number': '9.3', 'title': 'Preprocess', 'chapter': '09_project_mnist'},
     'gives': [
      None, None, None,
      {
       'value': {
        'tuple': [
         {
          'array': [[[[0.0], [1.0]]], [[[0.20000000298023224], [0.0]]]], 'dtype': 'float32',
          'shape': [2, 1, 2, 1],
         },
         {'array': [2, 0], 'dtype': 'int64', 'shape': [2]},
         {
          'array': [[[[0.4000000059604645], [0.800000011920929]]], [[[1.0], [1.0]]], [[[0.0], [0.0]]]],
          'dtype': 'float32', 'shape': [3, 1, 2, 1],
         },
         {'array': [6, 8, 4], 'dtype': 'int64', 'shape': [3]},
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'pictures first',
     'hint': 'Pictures and labels come in another order here. Which array is the second?',
     'section': {'number': '9.3', 'title': 'Preprocess', 'chapter': '09_project_mnist'},
     'gives': [
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[0.0], [1.0]]], [[[0.20000000298023224], [0.0]]],
           [[[0.4000000059604645], [0.800000011920929]]], [[[1.0], [1.0]]], [[[0.0], [0.0]]],
          ],
          'dtype': 'float32', 'shape': [5, 1, 2, 1],
         },
         {
          'array': [[[[0.6000000238418579], [0.20000000298023224]]]], 'dtype': 'float32',
          'shape': [1, 1, 2, 1],
         },
         {'array': [3, 1, 4, 1, 5], 'dtype': 'int64', 'shape': [5]},
         {'array': [9], 'dtype': 'int64', 'shape': [1]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[0.0], [1.0]]], [[[0.20000000298023224], [0.0]]],
           [[[0.4000000059604645], [0.800000011920929]]],
          ],
          'dtype': 'float32', 'shape': [3, 1, 2, 1],
         },
         {
          'array': [[[[1.0], [1.0]]], [[[0.0], [0.0]]], [[[0.6000000238418579], [0.20000000298023224]]]],
          'dtype': 'float32', 'shape': [3, 1, 2, 1],
         },
         {'array': [3, 1, 4], 'dtype': 'int64', 'shape': [3]},
         {'array': [1, 5, 9], 'dtype': 'int64', 'shape': [3]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[0.0], [0.20000000298023224]], [[0.4000000059604645], [0.0]]],
           [[[0.800000011920929], [0.0]], [[0.0], [0.6000000238418579]]],
          ],
          'dtype': 'float32', 'shape': [2, 2, 2, 1],
         },
         {
          'array': [[[[0.20000000298023224], [0.20000000298023224]], [[0.0], [0.4000000059604645]]]],
          'dtype': 'float32', 'shape': [1, 2, 2, 1],
         },
         {'array': [2, 7], 'dtype': 'int64', 'shape': [2]},
         {'array': [1], 'dtype': 'int64', 'shape': [1]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[0.0], [1.0]]], [[[0.20000000298023224], [0.0]]],
           [[[0.4000000059604645], [0.800000011920929]]],
          ],
          'dtype': 'float32', 'shape': [3, 1, 2, 1],
         },
         {
          'array': [[[[1.0], [1.0]]], [[[0.0], [0.0]]]], 'dtype': 'float32',
          'shape': [2, 1, 2, 1],
         },
         {'array': [2, 0, 6], 'dtype': 'int64', 'shape': [3]},
         {'array': [8, 4], 'dtype': 'int64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
     ],
    },
   ],
  },
  'q3': {
   'kind': 'choice', 'title': 'Which number goes into the report?',
   'section': {'number': '9.3', 'title': 'Preprocess', 'chapter': '09_project_mnist'},
   'points': 3, 'minutes': 5, 'difficulty': 'medium', 'names': ['rate', 'reported', 'why'],
   'tolerance': {'rate': 0, 'reported': 0, 'why': 0}, 'units': {},
   'options': {'rate': ['a', 'b', 'c', 'd'], 'reported': ['a', 'b', 'c', 'd'], 'why': ['a', 'b', 'c', 'd']},
   'right': {
    'rate': '763a018dbe444dc039ea', 'reported': '861286857130fcef46c7',
    'why': 'e7875cc8bf3293c2ffd2',
   },
   'mistakes': [
    {
     'name': 'chosen by the test set',
     'hint': 'You chose by the test column. What is wrong with the number that comes of it?',
     'section': {'number': '9.3', 'title': 'Preprocess', 'chapter': '09_project_mnist'},
     'gives': {'rate': '8b1fe96b816475acbbb0', 'reported': 'f4df5d313953db32d8a9'},
    },
    {
     'name': 'chosen by the training set',
     'hint': 'You chose by the training column. Is a network better that knows its pictures by heart?',
     'section': {'number': '9.5', 'title': 'Train', 'chapter': '09_project_mnist'},
     'gives': {'rate': '8b1fe96b816475acbbb0', 'reported': '3f39a6e7a1dffca61bd0'},
    },
    {
     'name': 'learning rate of the test or training set',
     'hint': 'By which column did you choose, and what is that column for?',
     'section': {'number': '9.3', 'title': 'Preprocess', 'chapter': '09_project_mnist'},
     'gives': {'rate': '8b1fe96b816475acbbb0'},
    },
    {
     'name': 'smallest rate',
     'hint': 'A small rate is careful, but by which column is a choice made?',
     'section': {'number': '9.3', 'title': 'Preprocess', 'chapter': '09_project_mnist'},
     'gives': {'rate': '4774513529365c04952a'},
    },
    {
     'name': 'smallest gap',
     'hint': 'Three numbers close together look fine, but which of them is it that counts for the choice?',
     'section': {'number': '9.3', 'title': 'Preprocess', 'chapter': '09_project_mnist'},
     'gives': {'rate': '194a9c5275b88e64211d'},
    },
    {
     'name': 'validation accuracy reported',
     'hint': 'You report the number by which the choice was made. Is it on average too high or too low?',
     'section': {'number': '9.6', 'title': 'Evaluate', 'chapter': '09_project_mnist'},
     'gives': {'reported': '92d6599f8b820c0bf25f'},
    },
    {
     'name': 'test accuracy of another rate',
     'hint': 'You report the test accuracy of another row. To which network does it belong?',
     'section': {'number': '9.6', 'title': 'Evaluate', 'chapter': '09_project_mnist'},
     'gives': {'reported': 'f4df5d313953db32d8a9'},
    },
    {
     'name': 'training accuracy reported',
     'hint': 'The network has learned these pictures. Does that say how it reads others?',
     'section': {'number': '9.5', 'title': 'Train', 'chapter': '09_project_mnist'},
     'gives': {'reported': '3f39a6e7a1dffca61bd0'},
    },
    {
     'name': 'right numbers, highest as reason',
     'hint': 'Your two choices are right. Is the number that you report the highest one of its column?',
     'section': {'number': '9.3', 'title': 'Preprocess', 'chapter': '09_project_mnist'},
     'gives': {'why': '7242f5e66c340a140c55'},
    },
    {
     'name': 'right numbers, lowest as reason',
     'hint': 'Your two choices are right. Would you report it, too, if it were the higher of the two?',
     'section': {'number': '9.3', 'title': 'Preprocess', 'chapter': '09_project_mnist'},
     'gives': {'why': '59f8f65d4cc8ddab9eaf'},
    },
    {
     'name': 'right numbers, choice as reason',
     'hint': 'Your two choices are right. By which column did you choose: by the one you report?',
     'section': {'number': '9.3', 'title': 'Preprocess', 'chapter': '09_project_mnist'},
     'gives': {'why': '7fea5ff6ae6d69c5e045'},
    },
   ],
  },
  'q4': {
   'kind': 'function', 'title': 'Sure and wrong',
   'section': {'number': '9.7', 'title': 'The mistakes', 'chapter': '09_project_mnist'},
   'points': 3, 'minutes': 11, 'difficulty': 'medium', 'names': ['surest_mistakes'],
   'tolerance': [1e-06, 1e-09],
   'cases': [
    {
     'args': [
      {
       'array': [[0.9, 0.1], [0.2, 0.8], [0.35, 0.65], [0.7, 0.3]], 'dtype': 'float64',
       'shape': [4, 2],
      },
      {'array': [0, 0, 0, 1], 'dtype': 'int64', 'shape': [4]}, 2,
     ],
     'kwargs': {}, 'size': 13, 'right': {'array': [1, 3], 'dtype': 'int64', 'shape': [2]},
    },
    {
     'args': [
      {
       'array': [
        [0.05, 0.94, 0.01], [0.38, 0.02, 0.6], [0.05, 0.05, 0.9], [0.45, 0.15, 0.4],
        [0.02, 0.98, 0.0], [0.8, 0.08, 0.12],
       ],
       'dtype': 'float64', 'shape': [6, 3],
      },
      {'array': [1, 0, 1, 2, 1, 2], 'dtype': 'int64', 'shape': [6]}, 2,
     ],
     'kwargs': {}, 'size': 25, 'right': {'array': [2, 5], 'dtype': 'int64', 'shape': [2]},
    },
    {
     'args': [
      {
       'array': [
        [0.05, 0.94, 0.01], [0.38, 0.02, 0.6], [0.05, 0.05, 0.9], [0.45, 0.15, 0.4],
        [0.02, 0.98, 0.0], [0.8, 0.08, 0.12],
       ],
       'dtype': 'float64', 'shape': [6, 3],
      },
      {'array': [2, 1, 1, 2, 1, 0], 'dtype': 'int64', 'shape': [6]}, 3,
     ],
     'kwargs': {}, 'size': 25, 'right': {'array': [0, 2, 1], 'dtype': 'int64', 'shape': [3]},
    },
    {
     'args': [
      {
       'array': [
        [0.05, 0.94, 0.01], [0.38, 0.02, 0.6], [0.05, 0.05, 0.9], [0.45, 0.15, 0.4],
        [0.02, 0.98, 0.0], [0.8, 0.08, 0.12],
       ],
       'dtype': 'float64', 'shape': [6, 3],
      },
      {'array': [1, 2, 1, 0, 1, 2], 'dtype': 'int64', 'shape': [6]}, 5,
     ],
     'kwargs': {}, 'size': 25, 'right': {'array': [2, 5], 'dtype': 'int64', 'shape': [2]},
    },
   ],
   'mistakes': [
    {
     'name': 'right ones as well',
     'hint': 'Some of your pictures were read rightly. Which ones are asked for?',
     'section': {'number': '9.7', 'title': 'The mistakes', 'chapter': '09_project_mnist'},
     'gives': [
      {'value': {'array': [0, 1], 'dtype': 'int64', 'shape': [2]}, 'changed': []},
      {'value': {'array': [4, 0], 'dtype': 'int64', 'shape': [2]}, 'changed': []},
      {'value': {'array': [4, 0, 2], 'dtype': 'int64', 'shape': [3]}, 'changed': []},
      {'value': {'array': [4, 0, 2, 5, 1], 'dtype': 'int64', 'shape': [5]}, 'changed': []},
     ],
    },
    {
     'name': 'least certain first',
     'hint': 'You begin with the least certain mistake. Which end comes first?',
     'section': {'number': '9.7', 'title': 'The mistakes', 'chapter': '09_project_mnist'},
     'gives': [
      {'value': {'array': [2, 3], 'dtype': 'int64', 'shape': [2]}, 'changed': []},
      {'value': {'array': [3, 1], 'dtype': 'int64', 'shape': [2]}, 'changed': []},
      {'value': {'array': [3, 1, 2], 'dtype': 'int64', 'shape': [3]}, 'changed': []},
      {'value': {'array': [5, 2], 'dtype': 'int64', 'shape': [2]}, 'changed': []},
     ],
    },
    {
     'name': 'places among the mistakes',
     'hint': 'Your numbers are places in a list of mistakes. In which list are they wanted?',
     'section': {'number': '9.7', 'title': 'The mistakes', 'chapter': '09_project_mnist'},
     'gives': [
      {'value': {'array': [0, 2], 'dtype': 'int64', 'shape': [2]}, 'changed': []},
      {'value': {'array': [1, 3], 'dtype': 'int64', 'shape': [2]}, 'changed': []}, None,
      {'value': {'array': [0, 1], 'dtype': 'int64', 'shape': [2]}, 'changed': []},
     ],
    },
    {
     'name': 'by the probability of the right class',
     'hint': 'With two classes you are right. Whose probability says how certain it was?',
     'section': {'number': '9.7', 'title': 'The mistakes', 'chapter': '09_project_mnist'},
     'gives': [
      None, None,
      {'value': {'array': [0, 1, 2], 'dtype': 'int64', 'shape': [3]}, 'changed': []}, None,
     ],
    },
    {
     'name': 'mistakes among the surest',
     'hint': 'You look for mistakes among the surest answers only. What comes first?',
     'section': {'number': '9.7', 'title': 'The mistakes', 'chapter': '09_project_mnist'},
     'gives': [
      {'value': {'array': [1], 'dtype': 'int64', 'shape': [1]}, 'changed': []},
      {'value': {'array': [], 'dtype': 'int64', 'shape': [0]}, 'changed': []},
      {'value': {'array': [0, 2], 'dtype': 'int64', 'shape': [2]}, 'changed': []}, None,
     ],
    },
    {
     'name': 'in the order of the pictures',
     'hint': 'Your mistakes stand in the order of the test set. In which should they stand?',
     'section': {'number': '9.7', 'title': 'The mistakes', 'chapter': '09_project_mnist'},
     'gives': [
      {'value': {'array': [1, 2], 'dtype': 'int64', 'shape': [2]}, 'changed': []},
      {'value': {'array': [1, 2], 'dtype': 'int64', 'shape': [2]}, 'changed': []},
      {'value': {'array': [0, 1, 2], 'dtype': 'int64', 'shape': [3]}, 'changed': []}, None,
     ],
    },
    {
     'name': 'all mistakes',
     'hint': 'Your places are right, but there are too many. How many are asked for?',
     'section': {'number': '9.7', 'title': 'The mistakes', 'chapter': '09_project_mnist'},
     'gives': [
      {'value': {'array': [1, 3, 2], 'dtype': 'int64', 'shape': [3]}, 'changed': []},
      {'value': {'array': [2, 5, 1, 3], 'dtype': 'int64', 'shape': [4]}, 'changed': []},
      {'value': {'array': [0, 2, 1, 3], 'dtype': 'int64', 'shape': [4]}, 'changed': []}, None,
     ],
    },
    {
     'name': 'probabilities instead of places',
     'hint': 'You return probabilities. What is asked for of each mistake?',
     'section': {'number': '9.7', 'title': 'The mistakes', 'chapter': '09_project_mnist'},
     'gives': [
      {'value': {'array': [0.8, 0.7], 'dtype': 'float64', 'shape': [2]}, 'changed': []},
      {'value': {'array': [0.9, 0.8], 'dtype': 'float64', 'shape': [2]}, 'changed': []},
      {'value': {'array': [0.94, 0.9, 0.6], 'dtype': 'float64', 'shape': [3]}, 'changed': []},
      {'value': {'array': [0.9, 0.8], 'dtype': 'float64', 'shape': [2]}, 'changed': []},
     ],
    },
   ],
  },
  'q5': {
   'kind': 'figure', 'title': 'The curves of a run',
   'section': {'number': '9.5', 'title': 'Train', 'chapter': '09_project_mnist'}, 'points': 3,
   'minutes': 12, 'difficulty': 'medium', 'names': ['draw_curves'], 'tolerance': [1e-06, 1e-09],
   'cases': [
    {
     'args': [
      {
       'dict': [
        ['loss', [0.9, 0.5, 0.3, 0.2]], ['val_loss', [0.7, 0.45, 0.5, 0.6]],
        ['accuracy', [0.7, 0.8, 0.9, 0.95]], ['val_accuracy', [0.75, 0.82, 0.85, 0.84]],
       ],
      },
     ],
     'kwargs': {}, 'size': 16,
     'right': {
      'figure': {
       'axes': [
        {
         'x_label': '…', 'y_label': '…', 'title': '', 'legend': True, 'bars': [], 'names': [],
         'lines': [
          [[1.0, 2.0, 3.0, 4.0], [0.9, 0.5, 0.3, 0.2]],
          [[1.0, 2.0, 3.0, 4.0], [0.7, 0.45, 0.5, 0.6]], [[3.0, 3.0], [0.0, 1.0]],
         ],
         'pictures': [],
        },
        {
         'x_label': '…', 'y_label': '…', 'title': '', 'legend': True, 'bars': [], 'names': [],
         'lines': [
          [[1.0, 2.0, 3.0, 4.0], [0.7, 0.8, 0.9, 0.95]],
          [[1.0, 2.0, 3.0, 4.0], [0.75, 0.82, 0.85, 0.84]], [[3.0, 3.0], [0.0, 1.0]],
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
       'dict': [
        ['loss', [0.8, 0.4, 0.5]], ['val_loss', [0.6, 0.5, 0.4]], ['accuracy', [0.6, 0.8, 0.7]],
        ['val_accuracy', [0.9, 0.7, 0.9]],
       ],
      },
     ],
     'kwargs': {}, 'size': 12,
     'right': {
      'figure': {
       'axes': [
        {
         'x_label': '…', 'y_label': '…', 'title': '', 'legend': True, 'bars': [], 'names': [],
         'lines': [
          [[1.0, 2.0, 3.0], [0.8, 0.4, 0.5]], [[1.0, 2.0, 3.0], [0.6, 0.5, 0.4]],
          [[1.0, 1.0], [0.0, 1.0]],
         ],
         'pictures': [],
        },
        {
         'x_label': '…', 'y_label': '…', 'title': '', 'legend': True, 'bars': [], 'names': [],
         'lines': [
          [[1.0, 2.0, 3.0], [0.6, 0.8, 0.7]], [[1.0, 2.0, 3.0], [0.9, 0.7, 0.9]],
          [[1.0, 1.0], [0.0, 1.0]],
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
     'name': 'epochs from zero',
     'hint': 'All your lines begin at 0. Which number has the first epoch?',
     'section': {'number': '9.5', 'title': 'Train', 'chapter': '09_project_mnist'},
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '', 'legend': True, 'bars': [], 'names': [],
           'lines': [
            [[0.0, 1.0, 2.0, 3.0], [0.9, 0.5, 0.3, 0.2]],
            [[0.0, 1.0, 2.0, 3.0], [0.7, 0.45, 0.5, 0.6]], [[2.0, 2.0], [0.0, 1.0]],
           ],
           'pictures': [],
          },
          {
           'x_label': '…', 'y_label': '…', 'title': '', 'legend': True, 'bars': [], 'names': [],
           'lines': [
            [[0.0, 1.0, 2.0, 3.0], [0.7, 0.8, 0.9, 0.95]],
            [[0.0, 1.0, 2.0, 3.0], [0.75, 0.82, 0.85, 0.84]], [[2.0, 2.0], [0.0, 1.0]],
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
           'x_label': '…', 'y_label': '…', 'title': '', 'legend': True, 'bars': [], 'names': [],
           'lines': [
            [[0.0, 1.0, 2.0], [0.8, 0.4, 0.5]], [[0.0, 1.0, 2.0], [0.6, 0.5, 0.4]],
            [[0.0, 0.0], [0.0, 1.0]],
           ],
           'pictures': [],
          },
          {
           'x_label': '…', 'y_label': '…', 'title': '', 'legend': True, 'bars': [], 'names': [],
           'lines': [
            [[0.0, 1.0, 2.0], [0.6, 0.8, 0.7]], [[0.0, 1.0, 2.0], [0.9, 0.7, 0.9]],
            [[0.0, 0.0], [0.0, 1.0]],
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
     'name': 'kept epoch from zero',
     'hint': 'Your curves are right. Is the kept epoch counted as the curves are?',
     'section': {'number': '9.5', 'title': 'Train', 'chapter': '09_project_mnist'},
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '', 'legend': True, 'bars': [], 'names': [],
           'lines': [
            [[1.0, 2.0, 3.0, 4.0], [0.9, 0.5, 0.3, 0.2]],
            [[1.0, 2.0, 3.0, 4.0], [0.7, 0.45, 0.5, 0.6]], [[2.0, 2.0], [0.0, 1.0]],
           ],
           'pictures': [],
          },
          {
           'x_label': '…', 'y_label': '…', 'title': '', 'legend': True, 'bars': [], 'names': [],
           'lines': [
            [[1.0, 2.0, 3.0, 4.0], [0.7, 0.8, 0.9, 0.95]],
            [[1.0, 2.0, 3.0, 4.0], [0.75, 0.82, 0.85, 0.84]], [[2.0, 2.0], [0.0, 1.0]],
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
           'x_label': '…', 'y_label': '…', 'title': '', 'legend': True, 'bars': [], 'names': [],
           'lines': [
            [[1.0, 2.0, 3.0], [0.8, 0.4, 0.5]], [[1.0, 2.0, 3.0], [0.6, 0.5, 0.4]],
            [[0.0, 0.0], [0.0, 1.0]],
           ],
           'pictures': [],
          },
          {
           'x_label': '…', 'y_label': '…', 'title': '', 'legend': True, 'bars': [], 'names': [],
           'lines': [
            [[1.0, 2.0, 3.0], [0.6, 0.8, 0.7]], [[1.0, 2.0, 3.0], [0.9, 0.7, 0.9]],
            [[0.0, 0.0], [0.0, 1.0]],
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
     'name': 'by the validation loss',
     'hint': 'You mark the lowest validation loss. By what is the epoch chosen here?',
     'section': {'number': '9.5', 'title': 'Train', 'chapter': '09_project_mnist'},
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '', 'legend': True, 'bars': [], 'names': [],
           'lines': [
            [[1.0, 2.0, 3.0, 4.0], [0.9, 0.5, 0.3, 0.2]],
            [[1.0, 2.0, 3.0, 4.0], [0.7, 0.45, 0.5, 0.6]], [[2.0, 2.0], [0.0, 1.0]],
           ],
           'pictures': [],
          },
          {
           'x_label': '…', 'y_label': '…', 'title': '', 'legend': True, 'bars': [], 'names': [],
           'lines': [
            [[1.0, 2.0, 3.0, 4.0], [0.7, 0.8, 0.9, 0.95]],
            [[1.0, 2.0, 3.0, 4.0], [0.75, 0.82, 0.85, 0.84]], [[2.0, 2.0], [0.0, 1.0]],
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
           'x_label': '…', 'y_label': '…', 'title': '', 'legend': True, 'bars': [], 'names': [],
           'lines': [
            [[1.0, 2.0, 3.0], [0.8, 0.4, 0.5]], [[1.0, 2.0, 3.0], [0.6, 0.5, 0.4]],
            [[3.0, 3.0], [0.0, 1.0]],
           ],
           'pictures': [],
          },
          {
           'x_label': '…', 'y_label': '…', 'title': '', 'legend': True, 'bars': [], 'names': [],
           'lines': [
            [[1.0, 2.0, 3.0], [0.6, 0.8, 0.7]], [[1.0, 2.0, 3.0], [0.9, 0.7, 0.9]],
            [[3.0, 3.0], [0.0, 1.0]],
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
     'name': 'by the training accuracy',
     'hint': 'You mark the epoch that is best on the training pictures. Who is to choose?',
     'section': {'number': '9.5', 'title': 'Train', 'chapter': '09_project_mnist'},
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '', 'legend': True, 'bars': [], 'names': [],
           'lines': [
            [[1.0, 2.0, 3.0, 4.0], [0.9, 0.5, 0.3, 0.2]],
            [[1.0, 2.0, 3.0, 4.0], [0.7, 0.45, 0.5, 0.6]], [[4.0, 4.0], [0.0, 1.0]],
           ],
           'pictures': [],
          },
          {
           'x_label': '…', 'y_label': '…', 'title': '', 'legend': True, 'bars': [], 'names': [],
           'lines': [
            [[1.0, 2.0, 3.0, 4.0], [0.7, 0.8, 0.9, 0.95]],
            [[1.0, 2.0, 3.0, 4.0], [0.75, 0.82, 0.85, 0.84]], [[4.0, 4.0], [0.0, 1.0]],
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
           'x_label': '…', 'y_label': '…', 'title': '', 'legend': True, 'bars': [], 'names': [],
           'lines': [
            [[1.0, 2.0, 3.0], [0.8, 0.4, 0.5]], [[1.0, 2.0, 3.0], [0.6, 0.5, 0.4]],
            [[2.0, 2.0], [0.0, 1.0]],
           ],
           'pictures': [],
          },
          {
           'x_label': '…', 'y_label': '…', 'title': '', 'legend': True, 'bars': [], 'names': [],
           'lines': [
            [[1.0, 2.0, 3.0], [0.6, 0.8, 0.7]], [[1.0, 2.0, 3.0], [0.9, 0.7, 0.9]],
            [[2.0, 2.0], [0.0, 1.0]],
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
     'name': 'last of equals',
     'hint': 'You mark the last of equally good epochs. Which of them is kept?',
     'section': {'number': '9.5', 'title': 'Train', 'chapter': '09_project_mnist'},
     'gives': [
      None,
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '', 'legend': True, 'bars': [], 'names': [],
           'lines': [
            [[1.0, 2.0, 3.0], [0.8, 0.4, 0.5]], [[1.0, 2.0, 3.0], [0.6, 0.5, 0.4]],
            [[3.0, 3.0], [0.0, 1.0]],
           ],
           'pictures': [],
          },
          {
           'x_label': '…', 'y_label': '…', 'title': '', 'legend': True, 'bars': [], 'names': [],
           'lines': [
            [[1.0, 2.0, 3.0], [0.6, 0.8, 0.7]], [[1.0, 2.0, 3.0], [0.9, 0.7, 0.9]],
            [[3.0, 3.0], [0.0, 1.0]],
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
     'name': 'last epoch',
     'hint': 'You mark the last epoch. Is it the one whose weights are kept?',
     'section': {'number': '9.5', 'title': 'Train', 'chapter': '09_project_mnist'},
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '', 'legend': True, 'bars': [], 'names': [],
           'lines': [
            [[1.0, 2.0, 3.0, 4.0], [0.9, 0.5, 0.3, 0.2]],
            [[1.0, 2.0, 3.0, 4.0], [0.7, 0.45, 0.5, 0.6]], [[4.0, 4.0], [0.0, 1.0]],
           ],
           'pictures': [],
          },
          {
           'x_label': '…', 'y_label': '…', 'title': '', 'legend': True, 'bars': [], 'names': [],
           'lines': [
            [[1.0, 2.0, 3.0, 4.0], [0.7, 0.8, 0.9, 0.95]],
            [[1.0, 2.0, 3.0, 4.0], [0.75, 0.82, 0.85, 0.84]], [[4.0, 4.0], [0.0, 1.0]],
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
           'x_label': '…', 'y_label': '…', 'title': '', 'legend': True, 'bars': [], 'names': [],
           'lines': [
            [[1.0, 2.0, 3.0], [0.8, 0.4, 0.5]], [[1.0, 2.0, 3.0], [0.6, 0.5, 0.4]],
            [[3.0, 3.0], [0.0, 1.0]],
           ],
           'pictures': [],
          },
          {
           'x_label': '…', 'y_label': '…', 'title': '', 'legend': True, 'bars': [], 'names': [],
           'lines': [
            [[1.0, 2.0, 3.0], [0.6, 0.8, 0.7]], [[1.0, 2.0, 3.0], [0.9, 0.7, 0.9]],
            [[3.0, 3.0], [0.0, 1.0]],
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
     'name': 'lines swapped',
     'hint': 'Your two lines have changed places. Which one is drawn first?',
     'section': {'number': '9.5', 'title': 'Train', 'chapter': '09_project_mnist'},
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '', 'legend': True, 'bars': [], 'names': [],
           'lines': [
            [[1.0, 2.0, 3.0, 4.0], [0.7, 0.45, 0.5, 0.6]],
            [[1.0, 2.0, 3.0, 4.0], [0.9, 0.5, 0.3, 0.2]], [[3.0, 3.0], [0.0, 1.0]],
           ],
           'pictures': [],
          },
          {
           'x_label': '…', 'y_label': '…', 'title': '', 'legend': True, 'bars': [], 'names': [],
           'lines': [
            [[1.0, 2.0, 3.0, 4.0], [0.75, 0.82, 0.85, 0.84]],
            [[1.0, 2.0, 3.0, 4.0], [0.7, 0.8, 0.9, 0.95]], [[3.0, 3.0], [0.0, 1.0]],
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
           'x_label': '…', 'y_label': '…', 'title': '', 'legend': True, 'bars': [], 'names': [],
           'lines': [
            [[1.0, 2.0, 3.0], [0.6, 0.5, 0.4]], [[1.0, 2.0, 3.0], [0.8, 0.4, 0.5]],
            [[1.0, 1.0], [0.0, 1.0]],
           ],
           'pictures': [],
          },
          {
           'x_label': '…', 'y_label': '…', 'title': '', 'legend': True, 'bars': [], 'names': [],
           'lines': [
            [[1.0, 2.0, 3.0], [0.9, 0.7, 0.9]], [[1.0, 2.0, 3.0], [0.6, 0.8, 0.7]],
            [[1.0, 1.0], [0.0, 1.0]],
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
     'name': 'panels swapped', 'hint': 'Your panels have changed places. What is on the left?',
     'section': {'number': '9.5', 'title': 'Train', 'chapter': '09_project_mnist'},
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '', 'legend': True, 'bars': [], 'names': [],
           'lines': [
            [[1.0, 2.0, 3.0, 4.0], [0.7, 0.8, 0.9, 0.95]],
            [[1.0, 2.0, 3.0, 4.0], [0.75, 0.82, 0.85, 0.84]], [[3.0, 3.0], [0.0, 1.0]],
           ],
           'pictures': [],
          },
          {
           'x_label': '…', 'y_label': '…', 'title': '', 'legend': True, 'bars': [], 'names': [],
           'lines': [
            [[1.0, 2.0, 3.0, 4.0], [0.9, 0.5, 0.3, 0.2]],
            [[1.0, 2.0, 3.0, 4.0], [0.7, 0.45, 0.5, 0.6]], [[3.0, 3.0], [0.0, 1.0]],
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
           'x_label': '…', 'y_label': '…', 'title': '', 'legend': True, 'bars': [], 'names': [],
           'lines': [
            [[1.0, 2.0, 3.0], [0.6, 0.8, 0.7]], [[1.0, 2.0, 3.0], [0.9, 0.7, 0.9]],
            [[1.0, 1.0], [0.0, 1.0]],
           ],
           'pictures': [],
          },
          {
           'x_label': '…', 'y_label': '…', 'title': '', 'legend': True, 'bars': [], 'names': [],
           'lines': [
            [[1.0, 2.0, 3.0], [0.8, 0.4, 0.5]], [[1.0, 2.0, 3.0], [0.6, 0.5, 0.4]],
            [[1.0, 1.0], [0.0, 1.0]],
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
  'q6': {
   'kind': 'written', 'title': 'Three puzzles',
   'section': {'number': '9.8', 'title': 'A published result, repeated', 'chapter': '09_project_mnist'},
   'points': 4, 'minutes': 12, 'difficulty': 'hard',
  },
 },
}
