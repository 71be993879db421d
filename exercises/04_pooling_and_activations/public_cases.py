"""What 04_pooling_and_activations is checked against. Written by `python make.py release`."""

from math import inf, nan

ASSIGNMENT = {
 'name': '04_pooling_and_activations',
 'title': 'Exercises for chapter 4: pooling and activations',
 'questions': {
  'q1': {
   'kind': 'numbers', 'title': 'Windows that overlap, by hand',
   'section': {'number': '4.1', 'title': 'Pooling by hand', 'chapter': '04_pooling_and_activations'},
   'points': 4, 'minutes': 8, 'difficulty': 'easy',
   'names': ['values_left', 'top_right_max', 'bottom_left_mean', 'global_mean'],
   'tolerance': {'values_left': 0, 'top_right_max': 0, 'bottom_left_mean': 0.01, 'global_mean': 0.01},
   'units': {}, 'options': {},
   'right': {
    'values_left': '87234154ed0b9a6abd00', 'top_right_max': '927e3695dc240c4ba2ac',
    'bottom_left_mean': 'e51e7503af2a3803f150', 'global_mean': 'eaa2b102ad6fef246710',
   },
   'mistakes': [
    {
     'name': 'windows side by side',
     'hint': 'You moved on by a whole window. How far does the stride take it?',
     'section': {'number': '4.1', 'title': 'Pooling by hand', 'chapter': '04_pooling_and_activations'},
     'gives': {'values_left': '223f583a369044f2eead'},
    },
    {
     'name': 'a step of one',
     'hint': 'You count a window at every place. How far is it from one window to the next?',
     'section': {'number': '4.1', 'title': 'Pooling by hand', 'chapter': '04_pooling_and_activations'},
     'gives': {'values_left': '3c279488f0192e372dc5'},
    },
    {
     'name': 'one side only',
     'hint': 'You counted along one side. In how many directions does the window move?',
     'section': {'number': '4.1', 'title': 'Pooling by hand', 'chapter': '04_pooling_and_activations'},
     'gives': {'values_left': '11d6deaf7ed74ba1f271'},
    },
    {
     'name': 'smaller window',
     'hint': 'Your value is the largest of 2×2 pixels. How large is the window here?',
     'section': {'number': '4.1', 'title': 'Pooling by hand', 'chapter': '04_pooling_and_activations'},
     'gives': {'top_right_max': '7980f3274c84e3d469e9'},
    },
    {
     'name': 'window one place too far left',
     'hint': 'Your window begins in column 1. Where does the second one begin, counted from 0?',
     'section': {'number': '4.1', 'title': 'Pooling by hand', 'chapter': '04_pooling_and_activations'},
     'gives': {'top_right_max': '769e7b0d851f985cd6ff'},
    },
    {
     'name': 'mean for max',
     'hint': "Your value is the window's mean. Which kind is asked for first?",
     'section': {'number': '4.1', 'title': 'Pooling by hand', 'chapter': '04_pooling_and_activations'},
     'gives': {'top_right_max': 'ee0cd5dc6a7870694340'},
    },
    {
     'name': 'rows and columns swapped',
     'hint': 'Your value stands bottom left. Which rows and columns does the window top right cover?',
     'section': {'number': '4.1', 'title': 'Pooling by hand', 'chapter': '04_pooling_and_activations'},
     'gives': {'top_right_max': '7b83119fcc9acc0fc13d'},
    },
    {
     'name': 'largest of the map',
     'hint': 'Your value is the largest of the whole map. Is it inside this window?',
     'section': {'number': '4.1', 'title': 'Pooling by hand', 'chapter': '04_pooling_and_activations'},
     'gives': {'top_right_max': 'b2a8cdf7d172dc8711fd'},
    },
    {
     'name': 'divided by four',
     'hint': 'Your sum is right. How many numbers does a window of 3×3 hold?',
     'section': {'number': '4.1', 'title': 'Pooling by hand', 'chapter': '04_pooling_and_activations'},
     'gives': {'bottom_left_mean': '0c6095784bb7074ee348'},
    },
    {
     'name': 'sum for mean', 'hint': 'Your value is a sum. What is missing for a mean?',
     'section': {'number': '4.1', 'title': 'Pooling by hand', 'chapter': '04_pooling_and_activations'},
     'gives': {'bottom_left_mean': '60be3522ccfe5ef480fa'},
    },
    {
     'name': 'max for mean',
     'hint': "Your value is the window's largest. Which kind is asked for here?",
     'section': {'number': '4.1', 'title': 'Pooling by hand', 'chapter': '04_pooling_and_activations'},
     'gives': {'bottom_left_mean': 'f3168e2072ff3c4db015'},
    },
    {
     'name': 'sign forgotten',
     'hint': 'One number of this window is negative. Did you take it off?',
     'section': {'number': '4.1', 'title': 'Pooling by hand', 'chapter': '04_pooling_and_activations'},
     'gives': {'bottom_left_mean': 'fe4a7ad68ac8cee70482'},
    },
    {
     'name': 'negative number as nothing',
     'hint': 'You took the negative number for 0. Is there a ReLU in this question?',
     'section': {'number': '4.5', 'title': 'Activations', 'chapter': '04_pooling_and_activations'},
     'gives': {'bottom_left_mean': 'da7c04dbd1d75c2091fd'},
    },
    {
     'name': 'zeros not counted',
     'hint': 'You left the zeros out when you divided. Are they values of the window?',
     'section': {'number': '4.1', 'title': 'Pooling by hand', 'chapter': '04_pooling_and_activations'},
     'gives': {'bottom_left_mean': '2b6103f9bfdb429ae08b'},
    },
    {
     'name': 'sum of the map',
     'hint': 'Your value is a sum. By how many numbers must it be divided?',
     'section': {'number': '4.1', 'title': 'Pooling by hand', 'chapter': '04_pooling_and_activations'},
     'gives': {'global_mean': '00e4fd60fcdec0e89ea7'},
    },
    {
     'name': 'global max',
     'hint': "Your value is the map's largest. Which kind of pooling is asked for?",
     'section': {'number': '4.1', 'title': 'Pooling by hand', 'chapter': '04_pooling_and_activations'},
     'gives': {'global_mean': '9b5f8f2916214577c4e8'},
    },
    {
     'name': 'mean of what was max pooled',
     'hint': 'You took the mean of four largest values. Which numbers does global pooling read?',
     'section': {'number': '4.1', 'title': 'Pooling by hand', 'chapter': '04_pooling_and_activations'},
     'gives': {'global_mean': 'afdfeda02eebada08ba1'},
    },
    {
     'name': 'mean of means',
     'hint': 'You took the mean of the pooled means. Do overlapping windows count each pixel once?',
     'section': {'number': '4.1', 'title': 'Pooling by hand', 'chapter': '04_pooling_and_activations'},
     'gives': {'global_mean': '7b3a07505c50f286427c'},
    },
   ],
  },
  'q2': {
   'kind': 'choice', 'title': 'May the two change places?',
   'section': {
    'number': '4.4', 'title': 'The sub-steps of a hidden block',
    'chapter': '04_pooling_and_activations',
   },
   'points': 2, 'minutes': 6, 'difficulty': 'medium', 'names': ['block', 'why'],
   'tolerance': {'block': 0, 'why': 0}, 'units': {},
   'options': {'block': ['a', 'b', 'c', 'd'], 'why': ['a', 'b', 'c', 'd']},
   'right': {'block': '7e2f213582f9da0579a9', 'why': 'ae714d095d12bee9eae8'},
   'mistakes': [
    {
     'name': 'relu and max',
     'hint': 'Take a window with 3 and −1. What comes out of it in either order?',
     'section': {
      'number': '4.4', 'title': 'The sub-steps of a hidden block',
      'chapter': '04_pooling_and_activations',
     },
     'gives': {'block': 'b432ebcc3876b122db75'},
    },
    {
     'name': 'sigmoid',
     'hint': 'Look at the curve of the sigmoid. Does a larger value ever become the smaller one?',
     'section': {'number': '4.5', 'title': 'Activations', 'chapter': '04_pooling_and_activations'},
     'gives': {'block': 'ea39629b947e26d370c4'},
    },
    {
     'name': 'tanh',
     'hint': 'Look at the curve of tanh. Does a larger value ever become the smaller one?',
     'section': {'number': '4.5', 'title': 'Activations', 'chapter': '04_pooling_and_activations'},
     'gives': {'block': '41d13f30712cd0597b3a'},
    },
    {
     'name': 'right block, bounded as reason',
     'hint': 'Your block is right. Is the activation in it bounded?',
     'section': {'number': '4.5', 'title': 'Activations', 'chapter': '04_pooling_and_activations'},
     'gives': {'block': '7e2f213582f9da0579a9', 'why': 'dd16c6a4674dd42150fd'},
    },
    {
     'name': 'right block, weights as reason',
     'hint': 'Your block is right. How many weights has a pooling layer?',
     'section': {
      'number': '4.3', 'title': 'What pooling does, and what it does not',
      'chapter': '04_pooling_and_activations',
     },
     'gives': {'block': '7e2f213582f9da0579a9', 'why': 'e89ab7d97476fcc779d5'},
    },
    {
     'name': 'right block, size as reason',
     'hint': 'Your block is right. Do the two kinds of pooling give maps of different size?',
     'section': {'number': '4.1', 'title': 'Pooling by hand', 'chapter': '04_pooling_and_activations'},
     'gives': {'block': '7e2f213582f9da0579a9', 'why': '1716dd301a5dd9bb47ac'},
    },
   ],
  },
  'q3': {
   'kind': 'function', 'title': 'Any pooling layer',
   'section': {'number': '4.1', 'title': 'Pooling by hand', 'chapter': '04_pooling_and_activations'},
   'points': 4, 'minutes': 13, 'difficulty': 'medium', 'names': ['pool'],
   'tolerance': [1e-06, 1e-09],
   'cases': [
    {
     'args': [
      {
       'array': [[[2], [7], [1], [0]], [[3], [4], [5], [2]], [[0], [1], [9], [6]], [[8], [1], [3], [2]]],
       'dtype': 'int64', 'shape': [4, 4, 1],
      },
      2, 2, 'max',
     ],
     'kwargs': {}, 'size': 19,
     'right': {'array': [[[7.0], [5.0]], [[8.0], [9.0]]], 'dtype': 'float64', 'shape': [2, 2, 1]},
    },
    {
     'args': [
      {
       'array': [[[-3], [-1], [-7], [-2]], [[-4], [-6], [-5], [-8]]], 'dtype': 'int64',
       'shape': [2, 4, 1],
      },
      2, 2, 'max',
     ],
     'kwargs': {}, 'size': 11,
     'right': {'array': [[[-1.0], [-2.0]]], 'dtype': 'float64', 'shape': [1, 2, 1]},
    },
    {
     'args': [
      {
       'array': [[[2], [7], [1], [0]], [[3], [4], [5], [2]], [[0], [1], [9], [6]], [[8], [1], [3], [2]]],
       'dtype': 'int64', 'shape': [4, 4, 1],
      },
      2, 2, 'mean',
     ],
     'kwargs': {}, 'size': 19,
     'right': {'array': [[[4.0], [2.0]], [[2.5], [5.0]]], 'dtype': 'float64', 'shape': [2, 2, 1]},
    },
    {
     'args': [
      {
       'array': [
        [[2, -5], [7, -1], [1, 7], [0, -1]], [[3, -3], [4, 5], [5, 13], [2, 1]],
        [[0, 9], [1, 3], [9, -3], [6, -3]], [[8, -1], [1, 1], [3, -5], [2, 11]],
       ],
       'dtype': 'int64', 'shape': [4, 4, 2],
      },
      2, 2, 'max',
     ],
     'kwargs': {}, 'size': 35,
     'right': {
      'array': [[[7.0, 5.0], [5.0, 13.0]], [[8.0, 9.0], [9.0, 11.0]]], 'dtype': 'float64',
      'shape': [2, 2, 2],
     },
    },
    {
     'args': [
      {
       'array': [
        [[2, -5], [7, -1], [1, 7], [0, -1]], [[3, -3], [4, 5], [5, 13], [2, 1]],
        [[0, 9], [1, 3], [9, -3], [6, -3]], [[8, -1], [1, 1], [3, -5], [2, 11]],
       ],
       'dtype': 'int64', 'shape': [4, 4, 2],
      },
      2, 2, 'mean',
     ],
     'kwargs': {}, 'size': 35,
     'right': {
      'array': [[[4.0, -1.0], [2.0, 5.0]], [[2.5, 3.0], [5.0, 0.0]]], 'dtype': 'float64',
      'shape': [2, 2, 2],
     },
    },
    {
     'args': [
      {
       'array': [
        [[1], [8], [0], [2], [9]], [[5], [2], [6], [5], [1]], [[7], [0], [2], [1], [3]],
        [[2], [7], [1], [0], [4]], [[2], [1], [0], [10], [12]],
       ],
       'dtype': 'int64', 'shape': [5, 5, 1],
      },
      3, 1, 'max',
     ],
     'kwargs': {}, 'size': 28,
     'right': {
      'array': [[[8.0], [8.0], [9.0]], [[7.0], [7.0], [6.0]], [[7.0], [10.0], [12.0]]],
      'dtype': 'float64', 'shape': [3, 3, 1],
     },
    },
    {
     'args': [
      {
       'array': [
        [[1], [8], [0], [2], [9]], [[5], [2], [6], [5], [1]], [[7], [0], [2], [1], [3]],
        [[2], [7], [1], [0], [4]], [[2], [1], [0], [10], [12]],
       ],
       'dtype': 'int64', 'shape': [5, 5, 1],
      },
      3, 2, 'mean',
     ],
     'kwargs': {}, 'size': 28,
     'right': {
      'array': [
       [[3.4444444444444446], [3.2222222222222223]],
       [[2.4444444444444446], [3.6666666666666665]],
      ],
      'dtype': 'float64', 'shape': [2, 2, 1],
     },
    },
    {
     'args': [
      {
       'array': [
        [[1], [8], [0], [2], [9]], [[5], [2], [6], [5], [1]], [[7], [0], [2], [1], [3]],
        [[2], [7], [1], [0], [4]], [[2], [1], [0], [10], [12]],
       ],
       'dtype': 'int64', 'shape': [5, 5, 1],
      },
      2, 2, 'max',
     ],
     'kwargs': {}, 'size': 28,
     'right': {'array': [[[8.0], [6.0]], [[7.0], [2.0]]], 'dtype': 'float64', 'shape': [2, 2, 1]},
    },
    {
     'args': [
      {
       'array': [
        [[1], [8], [0], [2], [9]], [[5], [2], [6], [5], [1]], [[7], [0], [2], [1], [3]],
        [[2], [7], [1], [0], [4]], [[2], [1], [0], [10], [12]],
       ],
       'dtype': 'int64', 'shape': [5, 5, 1],
      },
      1, 3, 'max',
     ],
     'kwargs': {}, 'size': 28,
     'right': {'array': [[[1.0], [2.0]], [[2.0], [0.0]]], 'dtype': 'float64', 'shape': [2, 2, 1]},
    },
   ],
   'mistakes': [
    {
     'name': 'moves on by its size',
     'hint': 'Your windows never overlap. How far does the stride take a window?',
     'section': {'number': '4.1', 'title': 'Pooling by hand', 'chapter': '04_pooling_and_activations'},
     'gives': [
      None, None, None, None, None,
      {'value': {'array': [[[8]]], 'dtype': 'int64', 'shape': [1, 1, 1]}, 'changed': []},
      {
       'value': {'array': [[[3.4444444444444446]]], 'dtype': 'float64', 'shape': [1, 1, 1]},
       'changed': [],
      },
      None,
      {
       'value': {
        'array': [
         [[1], [8], [0], [2], [9]], [[5], [2], [6], [5], [1]], [[7], [0], [2], [1], [3]],
         [[2], [7], [1], [0], [4]], [[2], [1], [0], [10], [12]],
        ],
        'dtype': 'int64', 'shape': [5, 5, 1],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'moves on by one',
     'hint': 'Your window stands at every place. How far does the stride take it?',
     'section': {'number': '4.1', 'title': 'Pooling by hand', 'chapter': '04_pooling_and_activations'},
     'gives': [
      {
       'value': {
        'array': [[[7], [7], [5]], [[4], [9], [9]], [[8], [9], [9]]], 'dtype': 'int64',
        'shape': [3, 3, 1],
       },
       'changed': [],
      },
      {
       'value': {'array': [[[-1], [-1], [-2]]], 'dtype': 'int64', 'shape': [1, 3, 1]},
       'changed': [],
      },
      {
       'value': {
        'array': [[[4.0], [4.25], [2.0]], [[2.0], [4.75], [5.5]], [[2.5], [3.5], [5.0]]],
        'dtype': 'float64', 'shape': [3, 3, 1],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [[[7, 5], [7, 13], [5, 13]], [[4, 9], [9, 13], [9, 13]], [[8, 9], [9, 3], [9, 11]]],
        'dtype': 'int64', 'shape': [3, 3, 2],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [
         [[4.0, -1.0], [4.25, 6.0], [2.0, 5.0]], [[2.0, 3.5], [4.75, 4.5], [5.5, 2.0]],
         [[2.5, 3.0], [3.5, -1.0], [5.0, 0.0]],
        ],
        'dtype': 'float64', 'shape': [3, 3, 2],
       },
       'changed': [],
      },
      None,
      {
       'value': {
        'array': [
         [[3.4444444444444446], [2.888888888888889], [3.2222222222222223]],
         [[3.5555555555555554], [2.6666666666666665], [2.5555555555555554]],
         [[2.4444444444444446], [2.4444444444444446], [3.6666666666666665]],
        ],
        'dtype': 'float64', 'shape': [3, 3, 1],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [
         [[8], [8], [6], [9]], [[7], [6], [6], [5]], [[7], [7], [2], [4]],
         [[7], [7], [10], [12]],
        ],
        'dtype': 'int64', 'shape': [4, 4, 1],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [
         [[1], [8], [0], [2], [9]], [[5], [2], [6], [5], [1]], [[7], [0], [2], [1], [3]],
         [[2], [7], [1], [0], [4]], [[2], [1], [0], [10], [12]],
        ],
        'dtype': 'int64', 'shape': [5, 5, 1],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'stride taken for size',
     'hint': 'Your windows are as large as the stride. Which number says their size?',
     'section': {'number': '4.1', 'title': 'Pooling by hand', 'chapter': '04_pooling_and_activations'},
     'gives': [
      None, None, None, None, None,
      {
       'value': {
        'array': [
         [[1], [8], [0], [2], [9]], [[5], [2], [6], [5], [1]], [[7], [0], [2], [1], [3]],
         [[2], [7], [1], [0], [4]], [[2], [1], [0], [10], [12]],
        ],
        'dtype': 'int64', 'shape': [5, 5, 1],
       },
       'changed': [],
      },
      {
       'value': {'array': [[[4.0], [3.25]], [[4.0], [1.0]]], 'dtype': 'float64', 'shape': [2, 2, 1]},
       'changed': [],
      },
      None, {'value': {'array': [[[8]]], 'dtype': 'int64', 'shape': [1, 1, 1]}, 'changed': []},
     ],
    },
    {
     'name': 'always max',
     'hint': 'You take the largest value for both kinds. What else may `kind` say?',
     'section': {'number': '4.1', 'title': 'Pooling by hand', 'chapter': '04_pooling_and_activations'},
     'gives': [
      None, None,
      {
       'value': {'array': [[[7], [5]], [[8], [9]]], 'dtype': 'int64', 'shape': [2, 2, 1]},
       'changed': [],
      },
      None,
      {
       'value': {'array': [[[7, 5], [5, 13]], [[8, 9], [9, 11]]], 'dtype': 'int64', 'shape': [2, 2, 2]},
       'changed': [],
      },
      None,
      {
       'value': {'array': [[[8], [9]], [[7], [12]]], 'dtype': 'int64', 'shape': [2, 2, 1]},
       'changed': [],
      },
      None, None,
     ],
    },
    {
     'name': 'always mean',
     'hint': 'You take the mean for both kinds. What else may `kind` say?',
     'section': {'number': '4.1', 'title': 'Pooling by hand', 'chapter': '04_pooling_and_activations'},
     'gives': [
      {
       'value': {'array': [[[4.0], [2.0]], [[2.5], [5.0]]], 'dtype': 'float64', 'shape': [2, 2, 1]},
       'changed': [],
      },
      {
       'value': {'array': [[[-3.5], [-5.5]]], 'dtype': 'float64', 'shape': [1, 2, 1]},
       'changed': [],
      },
      None,
      {
       'value': {
        'array': [[[4.0, -1.0], [2.0, 5.0]], [[2.5, 3.0], [5.0, 0.0]]], 'dtype': 'float64',
        'shape': [2, 2, 2],
       },
       'changed': [],
      },
      None,
      {
       'value': {
        'array': [
         [[3.4444444444444446], [2.888888888888889], [3.2222222222222223]],
         [[3.5555555555555554], [2.6666666666666665], [2.5555555555555554]],
         [[2.4444444444444446], [2.4444444444444446], [3.6666666666666665]],
        ],
        'dtype': 'float64', 'shape': [3, 3, 1],
       },
       'changed': [],
      },
      None,
      {
       'value': {'array': [[[4.0], [3.25]], [[4.0], [1.0]]], 'dtype': 'float64', 'shape': [2, 2, 1]},
       'changed': [],
      },
      None,
     ],
    },
    {
     'name': 'sum for mean',
     'hint': 'Your average pooling adds up. What is missing for a mean?',
     'section': {'number': '4.1', 'title': 'Pooling by hand', 'chapter': '04_pooling_and_activations'},
     'gives': [
      None, None,
      {
       'value': {'array': [[[16], [8]], [[10], [20]]], 'dtype': 'int64', 'shape': [2, 2, 1]},
       'changed': [],
      },
      None,
      {
       'value': {
        'array': [[[16, -4], [8, 20]], [[10, 12], [20, 0]]], 'dtype': 'int64',
        'shape': [2, 2, 2],
       },
       'changed': [],
      },
      None,
      {
       'value': {'array': [[[31], [29]], [[22], [33]]], 'dtype': 'int64', 'shape': [2, 2, 1]},
       'changed': [],
      },
      None, None,
     ],
    },
    {
     'name': 'always divided by four',
     'hint': 'You divide every sum by four. Is each window of 2×2?',
     'section': {'number': '4.1', 'title': 'Pooling by hand', 'chapter': '04_pooling_and_activations'},
     'gives': [
      None, None, None, None, None, None,
      {
       'value': {'array': [[[7.75], [7.25]], [[5.5], [8.25]]], 'dtype': 'float64', 'shape': [2, 2, 1]},
       'changed': [],
      },
      None, None,
     ],
    },
    {
     'name': 'compared with zero',
     'hint': 'Your largest values are never below zero. From where do you begin to compare?',
     'section': {'number': '4.1', 'title': 'Pooling by hand', 'chapter': '04_pooling_and_activations'},
     'gives': [
      None,
      {'value': {'array': [[[0], [0]]], 'dtype': 'int64', 'shape': [1, 2, 1]}, 'changed': []},
      None, None, None, None, None, None, None,
     ],
    },
    {
     'name': 'channels pooled too',
     'hint': 'Your channels have melted into one. Does pooling mix channels?',
     'section': {
      'number': '4.3', 'title': 'What pooling does, and what it does not',
      'chapter': '04_pooling_and_activations',
     },
     'gives': [
      None, None, None,
      {
       'value': {'array': [[[7], [13]], [[9], [11]]], 'dtype': 'int64', 'shape': [2, 2, 1]},
       'changed': [],
      },
      {
       'value': {'array': [[[1.5], [3.5]], [[2.75], [2.5]]], 'dtype': 'float64', 'shape': [2, 2, 1]},
       'changed': [],
      },
      None, None, None, None,
     ],
    },
    {
     'name': 'same value for all channels',
     'hint': 'All your channels hold the same values. Which values does each channel give?',
     'section': {
      'number': '4.3', 'title': 'What pooling does, and what it does not',
      'chapter': '04_pooling_and_activations',
     },
     'gives': [
      None, None, None,
      {
       'value': {'array': [[[7, 7], [13, 13]], [[9, 9], [11, 11]]], 'dtype': 'int64', 'shape': [2, 2, 2]},
       'changed': [],
      },
      {
       'value': {
        'array': [[[1.5, 1.5], [3.5, 3.5]], [[2.75, 2.75], [2.5, 2.5]]], 'dtype': 'float64',
        'shape': [2, 2, 2],
       },
       'changed': [],
      },
      None, None, None, None,
     ],
    },
    {
     'name': 'windows that stick out',
     'hint': 'A window of yours sticks out at the end. Has such a window a value here?',
     'section': {
      'number': '3.3', 'title': 'What the floor throws away',
      'chapter': '03_padding_and_stride',
     },
     'gives': [
      None, None, None, None, None,
      {
       'value': {
        'array': [
         [[8], [8], [9], [9], [9]], [[7], [7], [6], [5], [4]], [[7], [10], [12], [12], [12]],
         [[7], [10], [12], [12], [12]], [[2], [10], [12], [12], [12]],
        ],
        'dtype': 'int64', 'shape': [5, 5, 1],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [
         [[3.4444444444444446], [3.2222222222222223], [4.333333333333333]],
         [[2.4444444444444446], [3.6666666666666665], [6.333333333333333]],
         [[1.0], [7.333333333333333], [12.0]],
        ],
        'dtype': 'float64', 'shape': [3, 3, 1],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [[[8], [6], [9]], [[7], [2], [4]], [[2], [10], [12]]], 'dtype': 'int64',
        'shape': [3, 3, 1],
       },
       'changed': [],
      },
      None,
     ],
    },
    {
     'name': 'first value kept',
     'hint': 'You keep the first value of each window. What stands for the whole window?',
     'section': {'number': '4.1', 'title': 'Pooling by hand', 'chapter': '04_pooling_and_activations'},
     'gives': [
      {
       'value': {'array': [[[2], [1]], [[0], [9]]], 'dtype': 'int64', 'shape': [2, 2, 1]},
       'changed': [],
      },
      {'value': {'array': [[[-3], [-7]]], 'dtype': 'int64', 'shape': [1, 2, 1]}, 'changed': []},
      {
       'value': {'array': [[[2], [1]], [[0], [9]]], 'dtype': 'int64', 'shape': [2, 2, 1]},
       'changed': [],
      },
      {
       'value': {'array': [[[2, -5], [1, 7]], [[0, 9], [9, -3]]], 'dtype': 'int64', 'shape': [2, 2, 2]},
       'changed': [],
      },
      {
       'value': {'array': [[[2, -5], [1, 7]], [[0, 9], [9, -3]]], 'dtype': 'int64', 'shape': [2, 2, 2]},
       'changed': [],
      },
      {
       'value': {
        'array': [[[1], [8], [0]], [[5], [2], [6]], [[7], [0], [2]]], 'dtype': 'int64',
        'shape': [3, 3, 1],
       },
       'changed': [],
      },
      {
       'value': {'array': [[[1], [0]], [[7], [2]]], 'dtype': 'int64', 'shape': [2, 2, 1]},
       'changed': [],
      },
      {
       'value': {'array': [[[1], [0]], [[7], [2]]], 'dtype': 'int64', 'shape': [2, 2, 1]},
       'changed': [],
      },
      None,
     ],
    },
   ],
  },
  'q4': {
   'kind': 'function', 'title': 'A softmax for a batch',
   'section': {
    'number': '4.6', 'title': 'The head: flatten, dense, softmax',
    'chapter': '04_pooling_and_activations',
   },
   'points': 3, 'minutes': 9, 'difficulty': 'medium', 'names': ['softmax_rows'],
   'tolerance': [1e-06, 1e-09],
   'cases': [
    {
     'args': [{'array': [[2.0, 0.0, 1.0]], 'dtype': 'float64', 'shape': [1, 3]}], 'kwargs': {},
     'size': 3,
     'right': {
      'array': [[0.6652409557748218, 0.09003057317038046, 0.24472847105479764]],
      'dtype': 'float64', 'shape': [1, 3],
     },
    },
    {
     'args': [{'array': [[1.0, 3.0], [0.5, -1.0], [2.0, 2.0]], 'dtype': 'float64', 'shape': [3, 2]}],
     'kwargs': {}, 'size': 6,
     'right': {
      'array': [
       [0.11920292202211755, 0.8807970779778823], [0.8175744761936437, 0.18242552380635632],
       [0.5, 0.5],
      ],
      'dtype': 'float64', 'shape': [3, 2],
     },
    },
    {
     'args': [{'array': [[900.0, 902.0, 0.0]], 'dtype': 'float64', 'shape': [1, 3]}],
     'kwargs': {}, 'size': 3,
     'right': {
      'array': [[0.11920292202211755, 0.8807970779778823, 0.0]], 'dtype': 'float64',
      'shape': [1, 3],
     },
    },
    {
     'args': [{'array': [[-1500.0, -1499.0]], 'dtype': 'float64', 'shape': [1, 2]}],
     'kwargs': {}, 'size': 2,
     'right': {'array': [[0.2689414213699951, 0.7310585786300049]], 'dtype': 'float64', 'shape': [1, 2]},
    },
    {
     'args': [{'array': [[1200.0, 1203.0], [4.0, 5.0]], 'dtype': 'float64', 'shape': [2, 2]}],
     'kwargs': {}, 'size': 4,
     'right': {
      'array': [[0.04742587317756679, 0.9525741268224334], [0.2689414213699951, 0.7310585786300049]],
      'dtype': 'float64', 'shape': [2, 2],
     },
    },
   ],
   'mistakes': [
    {
     'name': 'as the formula says',
     'hint': 'With small scores you are right. What is e to the power of a thousand?',
     'section': {
      'number': '4.6', 'title': 'The head: flatten, dense, softmax',
      'chapter': '04_pooling_and_activations',
     },
     'gives': [
      None, None,
      {
       'value': {'array': [[nan, nan, 0.0]], 'dtype': 'float64', 'shape': [1, 3]},
       'changed': [],
      },
      {'value': {'array': [[nan, nan]], 'dtype': 'float64', 'shape': [1, 2]}, 'changed': []},
      {
       'value': {
        'array': [[nan, nan], [0.2689414213699951, 0.7310585786300049]], 'dtype': 'float64',
        'shape': [2, 2],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'largest of the whole batch',
     'hint': 'You take the same number off every picture. What remains of one far below it?',
     'section': {
      'number': '4.6', 'title': 'The head: flatten, dense, softmax',
      'chapter': '04_pooling_and_activations',
     },
     'gives': [
      None, None, None, None,
      {
       'value': {
        'array': [[0.04742587317756679, 0.9525741268224334], [nan, nan]], 'dtype': 'float64',
        'shape': [2, 2],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'one sum for the batch',
     'hint': 'Your whole batch adds up to 1. What is to add up to it?',
     'section': {
      'number': '4.6', 'title': 'The head: flatten, dense, softmax',
      'chapter': '04_pooling_and_activations',
     },
     'gives': [
      None,
      {
       'value': {
        'array': [
         [0.06864602586035237, 0.5072293360507878], [0.04163591935173002, 0.009290229352878626],
         [0.18659924469212555, 0.18659924469212555],
        ],
        'dtype': 'float64', 'shape': [3, 2],
       },
       'changed': [],
      },
      None, None,
      {
       'value': {
        'array': [[0.04742587317756679, 0.9525741268224334], [0.0, 0.0]], 'dtype': 'float64',
        'shape': [2, 2],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'softmax of the columns',
     'hint': 'Your columns add up to 1. What does a column hold?',
     'section': {
      'number': '4.6', 'title': 'The head: flatten, dense, softmax',
      'chapter': '04_pooling_and_activations',
     },
     'gives': [
      {
       'value': {'array': [[1.0, 1.0, 1.0]], 'dtype': 'float64', 'shape': [1, 3]},
       'changed': [],
      },
      {
       'value': {
        'array': [
         [0.23122389762214907, 0.7213991842739687], [0.14024438316608848, 0.013212886953789414],
         [0.6285317192117624, 0.26538792877224193],
        ],
        'dtype': 'float64', 'shape': [3, 2],
       },
       'changed': [],
      },
      {
       'value': {'array': [[1.0, 1.0, 1.0]], 'dtype': 'float64', 'shape': [1, 3]},
       'changed': [],
      },
      {'value': {'array': [[1.0, 1.0]], 'dtype': 'float64', 'shape': [1, 2]}, 'changed': []},
      {
       'value': {'array': [[1.0, 1.0], [0.0, 0.0]], 'dtype': 'float64', 'shape': [2, 2]},
       'changed': [],
      },
     ],
    },
    {
     'name': 'exponential forgotten',
     'hint': 'You divide the scores by their sum. Which step makes them positive first?',
     'section': {
      'number': '4.6', 'title': 'The head: flatten, dense, softmax',
      'chapter': '04_pooling_and_activations',
     },
     'gives': [
      {
       'value': {
        'array': [[0.6666666666666666, 0.0, 0.3333333333333333]], 'dtype': 'float64',
        'shape': [1, 3],
       },
       'changed': [],
      },
      {
       'value': {'array': [[0.25, 0.75], [-1.0, 2.0], [0.5, 0.5]], 'dtype': 'float64', 'shape': [3, 2]},
       'changed': [],
      },
      {
       'value': {
        'array': [[0.49944506104328523, 0.5005549389567148, 0.0]], 'dtype': 'float64',
        'shape': [1, 3],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [[0.5001667222407469, 0.49983327775925307]], 'dtype': 'float64',
        'shape': [1, 2],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [[0.4993757802746567, 0.5006242197253433], [0.4444444444444444, 0.5555555555555556]],
        'dtype': 'float64', 'shape': [2, 2],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'divided by the largest',
     'hint': 'You divide by the largest power. What do the probabilities of a row add up to?',
     'section': {
      'number': '4.6', 'title': 'The head: flatten, dense, softmax',
      'chapter': '04_pooling_and_activations',
     },
     'gives': [
      {
       'value': {
        'array': [[1.0, 0.1353352832366127, 0.36787944117144233]], 'dtype': 'float64',
        'shape': [1, 3],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [[0.1353352832366127, 1.0], [1.0, 0.22313016014842982], [1.0, 1.0]],
        'dtype': 'float64', 'shape': [3, 2],
       },
       'changed': [],
      },
      {
       'value': {'array': [[0.1353352832366127, 1.0, 0.0]], 'dtype': 'float64', 'shape': [1, 3]},
       'changed': [],
      },
      {
       'value': {'array': [[0.36787944117144233, 1.0]], 'dtype': 'float64', 'shape': [1, 2]},
       'changed': [],
      },
      {
       'value': {
        'array': [[0.049787068367863944, 1.0], [0.36787944117144233, 1.0]], 'dtype': 'float64',
        'shape': [2, 2],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'scores divided by the largest',
     'hint': 'You divide the scores by the largest. Which step leaves a softmax unchanged?',
     'section': {
      'number': '4.6', 'title': 'The head: flatten, dense, softmax',
      'chapter': '04_pooling_and_activations',
     },
     'gives': [
      {
       'value': {
        'array': [[0.506480391055654, 0.18632372322584756, 0.3071958857184984]],
        'dtype': 'float64', 'shape': [1, 3],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [
         [0.33924363123418283, 0.6607563687658172], [0.9525741268224331, 0.04742587317756679],
         [0.5, 0.5],
        ],
        'dtype': 'float64', 'shape': [3, 2],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [[0.4217779478811129, 0.4227141915545582, 0.1555078605643289]],
        'dtype': 'float64', 'shape': [1, 3],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [[0.5001667778457161, 0.49983322215428394]], 'dtype': 'float64',
        'shape': [1, 2],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [[0.4993765589265827, 0.5006234410734174], [0.45016600268752216, 0.5498339973124778]],
        'dtype': 'float64', 'shape': [2, 2],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'sigmoid of each',
     'hint': 'Each of your values knows its own score only. Who else takes part?',
     'section': {
      'number': '4.6', 'title': 'The head: flatten, dense, softmax',
      'chapter': '04_pooling_and_activations',
     },
     'gives': [
      {
       'value': {
        'array': [[0.8807970779778823, 0.5, 0.7310585786300049]], 'dtype': 'float64',
        'shape': [1, 3],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [
         [0.7310585786300049, 0.9525741268224334], [0.6224593312018546, 0.2689414213699951],
         [0.8807970779778823, 0.8807970779778823],
        ],
        'dtype': 'float64', 'shape': [3, 2],
       },
       'changed': [],
      },
      {
       'value': {'array': [[1.0, 1.0, 0.5]], 'dtype': 'float64', 'shape': [1, 3]},
       'changed': [],
      },
      {'value': {'array': [[0.0, 0.0]], 'dtype': 'float64', 'shape': [1, 2]}, 'changed': []},
      {
       'value': {
        'array': [[1.0, 1.0], [0.9820137900379085, 0.9933071490757153]], 'dtype': 'float64',
        'shape': [2, 2],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'winner takes all',
     'hint': 'You name the winner only. What does a softmax give to the other classes?',
     'section': {
      'number': '4.6', 'title': 'The head: flatten, dense, softmax',
      'chapter': '04_pooling_and_activations',
     },
     'gives': [
      {
       'value': {'array': [[1.0, 0.0, 0.0]], 'dtype': 'float64', 'shape': [1, 3]},
       'changed': [],
      },
      {
       'value': {'array': [[0.0, 1.0], [1.0, 0.0], [1.0, 1.0]], 'dtype': 'float64', 'shape': [3, 2]},
       'changed': [],
      },
      {
       'value': {'array': [[0.0, 1.0, 0.0]], 'dtype': 'float64', 'shape': [1, 3]},
       'changed': [],
      },
      {'value': {'array': [[0.0, 1.0]], 'dtype': 'float64', 'shape': [1, 2]}, 'changed': []},
      {
       'value': {'array': [[0.0, 1.0], [0.0, 1.0]], 'dtype': 'float64', 'shape': [2, 2]},
       'changed': [],
      },
     ],
    },
    {
     'name': 'logarithm of it', 'hint': 'You return logarithms. Which numbers add up to 1?',
     'section': {
      'number': '4.6', 'title': 'The head: flatten, dense, softmax',
      'chapter': '04_pooling_and_activations',
     },
     'gives': [
      {
       'value': {
        'array': [[-0.4076059644443804, -2.4076059644443806, -1.4076059644443804]],
        'dtype': 'float64', 'shape': [1, 3],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [
         [-2.1269280110429727, -0.1269280110429726],
         [-0.20141327798275246, -1.7014132779827524],
         [-0.6931471805599453, -0.6931471805599453],
        ],
        'dtype': 'float64', 'shape': [3, 2],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [[-2.1269280110429727, -0.1269280110429726, -902.126928011043]],
        'dtype': 'float64', 'shape': [1, 3],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [[-1.3132616875182228, -0.31326168751822286]], 'dtype': 'float64',
        'shape': [1, 2],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [
         [-3.048587351573742, -0.04858735157374196],
         [-1.3132616875182228, -0.31326168751822286],
        ],
        'dtype': 'float64', 'shape': [2, 2],
       },
       'changed': [],
      },
     ],
    },
   ],
  },
  'q5': {
   'kind': 'figure', 'title': 'Two ways back up, drawn',
   'section': {'number': '4.2', 'title': 'The other direction', 'chapter': '04_pooling_and_activations'},
   'points': 3, 'minutes': 12, 'difficulty': 'hard', 'names': ['two_ways_up'],
   'tolerance': [1e-06, 1e-09],
   'cases': [
    {
     'args': [{'array': [[3, 1, 8, 2], [4, 7, 5, 6]], 'dtype': 'int64', 'shape': [2, 4]}, 2],
     'kwargs': {}, 'size': 9,
     'right': {
      'figure': {
       'axes': [
        {
         'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
         'lines': [], 'pictures': [[[7.0, 7.0, 8.0, 8.0], [7.0, 7.0, 8.0, 8.0]]],
        },
        {
         'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
         'lines': [], 'pictures': [[[0.0, 0.0, 8.0, 0.0], [0.0, 7.0, 0.0, 0.0]]],
        },
       ],
      },
     },
    },
    {
     'args': [
      {
       'array': [[-5, -2, -9, 4], [-8, -3, 6, -1], [7, -6, -7, -4], [1, 2, -11, -10]],
       'dtype': 'int64', 'shape': [4, 4],
      },
      2,
     ],
     'kwargs': {}, 'size': 17,
     'right': {
      'figure': {
       'axes': [
        {
         'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
         'lines': [],
         'pictures': [
          [
           [-2.0, -2.0, 6.0, 6.0], [-2.0, -2.0, 6.0, 6.0], [7.0, 7.0, -4.0, -4.0],
           [7.0, 7.0, -4.0, -4.0],
          ],
         ],
        },
        {
         'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
         'lines': [],
         'pictures': [
          [
           [0.0, -2.0, 0.0, 0.0], [0.0, 0.0, 6.0, 0.0], [7.0, 0.0, 0.0, -4.0],
           [0.0, 0.0, 0.0, 0.0],
          ],
         ],
        },
       ],
      },
     },
    },
    {
     'args': [
      {
       'array': [[7, -2, 2, 25, 3, -4], [0, 17, 4, -1, 12, -3], [1, 8, 5, 6, 9, 20]],
       'dtype': 'int64', 'shape': [3, 6],
      },
      3,
     ],
     'kwargs': {}, 'size': 19,
     'right': {
      'figure': {
       'axes': [
        {
         'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
         'lines': [],
         'pictures': [
          [
           [17.0, 17.0, 17.0, 25.0, 25.0, 25.0], [17.0, 17.0, 17.0, 25.0, 25.0, 25.0],
           [17.0, 17.0, 17.0, 25.0, 25.0, 25.0],
          ],
         ],
        },
        {
         'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
         'lines': [],
         'pictures': [
          [
           [0.0, 0.0, 0.0, 25.0, 0.0, 0.0], [0.0, 17.0, 0.0, 0.0, 0.0, 0.0],
           [0.0, 0.0, 0.0, 0.0, 0.0, 0.0],
          ],
         ],
        },
       ],
      },
     },
    },
   ],
   'mistakes': [
    {
     'name': 'panels swapped',
     'hint': 'Your panels have changed places. Which way up is on the left?',
     'section': {'number': '4.2', 'title': 'The other direction', 'chapter': '04_pooling_and_activations'},
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[0.0, 0.0, 8.0, 0.0], [0.0, 7.0, 0.0, 0.0]]],
          },
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[7.0, 7.0, 8.0, 8.0], [7.0, 7.0, 8.0, 8.0]]],
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
           'lines': [],
           'pictures': [
            [
             [0.0, -2.0, 0.0, 0.0], [0.0, 0.0, 6.0, 0.0], [7.0, 0.0, 0.0, -4.0],
             [0.0, 0.0, 0.0, 0.0],
            ],
           ],
          },
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [],
           'pictures': [
            [
             [-2.0, -2.0, 6.0, 6.0], [-2.0, -2.0, 6.0, 6.0], [7.0, 7.0, -4.0, -4.0],
             [7.0, 7.0, -4.0, -4.0],
            ],
           ],
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
           'lines': [],
           'pictures': [
            [
             [0.0, 0.0, 0.0, 25.0, 0.0, 0.0], [0.0, 17.0, 0.0, 0.0, 0.0, 0.0],
             [0.0, 0.0, 0.0, 0.0, 0.0, 0.0],
            ],
           ],
          },
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [],
           'pictures': [
            [
             [17.0, 17.0, 17.0, 25.0, 25.0, 25.0], [17.0, 17.0, 17.0, 25.0, 25.0, 25.0],
             [17.0, 17.0, 17.0, 25.0, 25.0, 25.0],
            ],
           ],
          },
         ],
        },
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'whole map repeated',
     'hint': 'Your left panel repeats the map as a whole. What is to be repeated?',
     'section': {'number': '4.2', 'title': 'The other direction', 'chapter': '04_pooling_and_activations'},
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[7.0, 8.0, 7.0, 8.0], [7.0, 8.0, 7.0, 8.0]]],
          },
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[0.0, 0.0, 8.0, 0.0], [0.0, 7.0, 0.0, 0.0]]],
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
           'lines': [],
           'pictures': [
            [
             [-2.0, 6.0, -2.0, 6.0], [7.0, -4.0, 7.0, -4.0], [-2.0, 6.0, -2.0, 6.0],
             [7.0, -4.0, 7.0, -4.0],
            ],
           ],
          },
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [],
           'pictures': [
            [
             [0.0, -2.0, 0.0, 0.0], [0.0, 0.0, 6.0, 0.0], [7.0, 0.0, 0.0, -4.0],
             [0.0, 0.0, 0.0, 0.0],
            ],
           ],
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
           'lines': [],
           'pictures': [
            [
             [17.0, 25.0, 17.0, 25.0, 17.0, 25.0], [17.0, 25.0, 17.0, 25.0, 17.0, 25.0],
             [17.0, 25.0, 17.0, 25.0, 17.0, 25.0],
            ],
           ],
          },
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [],
           'pictures': [
            [
             [0.0, 0.0, 0.0, 25.0, 0.0, 0.0], [0.0, 17.0, 0.0, 0.0, 0.0, 0.0],
             [0.0, 0.0, 0.0, 0.0, 0.0, 0.0],
            ],
           ],
          },
         ],
        },
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'pooled only',
     'hint': 'Your left panel is still small. What does up-sampling do to each value?',
     'section': {'number': '4.2', 'title': 'The other direction', 'chapter': '04_pooling_and_activations'},
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[7.0, 8.0]]],
          },
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[0.0, 0.0, 8.0, 0.0], [0.0, 7.0, 0.0, 0.0]]],
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
           'lines': [], 'pictures': [[[-2.0, 6.0], [7.0, -4.0]]],
          },
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [],
           'pictures': [
            [
             [0.0, -2.0, 0.0, 0.0], [0.0, 0.0, 6.0, 0.0], [7.0, 0.0, 0.0, -4.0],
             [0.0, 0.0, 0.0, 0.0],
            ],
           ],
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
           'lines': [], 'pictures': [[[17.0, 25.0]]],
          },
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [],
           'pictures': [
            [
             [0.0, 0.0, 0.0, 25.0, 0.0, 0.0], [0.0, 17.0, 0.0, 0.0, 0.0, 0.0],
             [0.0, 0.0, 0.0, 0.0, 0.0, 0.0],
            ],
           ],
          },
         ],
        },
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'means repeated',
     'hint': 'Your left panel holds means. Which kind of pooling was there?',
     'section': {'number': '4.1', 'title': 'Pooling by hand', 'chapter': '04_pooling_and_activations'},
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[3.75, 3.75, 5.25, 5.25], [3.75, 3.75, 5.25, 5.25]]],
          },
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[0.0, 0.0, 8.0, 0.0], [0.0, 7.0, 0.0, 0.0]]],
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
           'lines': [],
           'pictures': [
            [
             [-4.5, -4.5, 0.0, 0.0], [-4.5, -4.5, 0.0, 0.0], [1.0, 1.0, -8.0, -8.0],
             [1.0, 1.0, -8.0, -8.0],
            ],
           ],
          },
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [],
           'pictures': [
            [
             [0.0, -2.0, 0.0, 0.0], [0.0, 0.0, 6.0, 0.0], [7.0, 0.0, 0.0, -4.0],
             [0.0, 0.0, 0.0, 0.0],
            ],
           ],
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
           'lines': [],
           'pictures': [
            [
             [
              4.666666666666667, 4.666666666666667, 4.666666666666667, 7.444444444444445,
              7.444444444444445, 7.444444444444445,
             ],
             [
              4.666666666666667, 4.666666666666667, 4.666666666666667, 7.444444444444445,
              7.444444444444445, 7.444444444444445,
             ],
             [
              4.666666666666667, 4.666666666666667, 4.666666666666667, 7.444444444444445,
              7.444444444444445, 7.444444444444445,
             ],
            ],
           ],
          },
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [],
           'pictures': [
            [
             [0.0, 0.0, 0.0, 25.0, 0.0, 0.0], [0.0, 17.0, 0.0, 0.0, 0.0, 0.0],
             [0.0, 0.0, 0.0, 0.0, 0.0, 0.0],
            ],
           ],
          },
         ],
        },
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'put back top left',
     'hint': 'Your right panel puts each value top left. Where was it found?',
     'section': {'number': '4.2', 'title': 'The other direction', 'chapter': '04_pooling_and_activations'},
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[7.0, 7.0, 8.0, 8.0], [7.0, 7.0, 8.0, 8.0]]],
          },
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[7.0, 0.0, 8.0, 0.0], [0.0, 0.0, 0.0, 0.0]]],
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
           'lines': [],
           'pictures': [
            [
             [-2.0, -2.0, 6.0, 6.0], [-2.0, -2.0, 6.0, 6.0], [7.0, 7.0, -4.0, -4.0],
             [7.0, 7.0, -4.0, -4.0],
            ],
           ],
          },
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [],
           'pictures': [
            [
             [-2.0, 0.0, 6.0, 0.0], [0.0, 0.0, 0.0, 0.0], [7.0, 0.0, -4.0, 0.0],
             [0.0, 0.0, 0.0, 0.0],
            ],
           ],
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
           'lines': [],
           'pictures': [
            [
             [17.0, 17.0, 17.0, 25.0, 25.0, 25.0], [17.0, 17.0, 17.0, 25.0, 25.0, 25.0],
             [17.0, 17.0, 17.0, 25.0, 25.0, 25.0],
            ],
           ],
          },
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [],
           'pictures': [
            [
             [17.0, 0.0, 0.0, 25.0, 0.0, 0.0], [0.0, 0.0, 0.0, 0.0, 0.0, 0.0],
             [0.0, 0.0, 0.0, 0.0, 0.0, 0.0],
            ],
           ],
          },
         ],
        },
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'nothing lost',
     'hint': 'Your right panel is the map before pooling. Which values has pooling lost?',
     'section': {'number': '4.2', 'title': 'The other direction', 'chapter': '04_pooling_and_activations'},
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[7.0, 7.0, 8.0, 8.0], [7.0, 7.0, 8.0, 8.0]]],
          },
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[3.0, 1.0, 8.0, 2.0], [4.0, 7.0, 5.0, 6.0]]],
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
           'lines': [],
           'pictures': [
            [
             [-2.0, -2.0, 6.0, 6.0], [-2.0, -2.0, 6.0, 6.0], [7.0, 7.0, -4.0, -4.0],
             [7.0, 7.0, -4.0, -4.0],
            ],
           ],
          },
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [],
           'pictures': [
            [
             [-5.0, -2.0, -9.0, 4.0], [-8.0, -3.0, 6.0, -1.0], [7.0, -6.0, -7.0, -4.0],
             [1.0, 2.0, -11.0, -10.0],
            ],
           ],
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
           'lines': [],
           'pictures': [
            [
             [17.0, 17.0, 17.0, 25.0, 25.0, 25.0], [17.0, 17.0, 17.0, 25.0, 25.0, 25.0],
             [17.0, 17.0, 17.0, 25.0, 25.0, 25.0],
            ],
           ],
          },
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [],
           'pictures': [
            [
             [7.0, -2.0, 2.0, 25.0, 3.0, -4.0], [0.0, 17.0, 4.0, -1.0, 12.0, -3.0],
             [1.0, 8.0, 5.0, 6.0, 9.0, 20.0],
            ],
           ],
          },
         ],
        },
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'places turned',
     'hint': 'Your winners have rows and columns swapped inside a window. Which comes first?',
     'section': {'number': '4.2', 'title': 'The other direction', 'chapter': '04_pooling_and_activations'},
     'gives': [
      None,
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [],
           'pictures': [
            [
             [-2.0, -2.0, 6.0, 6.0], [-2.0, -2.0, 6.0, 6.0], [7.0, 7.0, -4.0, -4.0],
             [7.0, 7.0, -4.0, -4.0],
            ],
           ],
          },
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [],
           'pictures': [
            [
             [0.0, 0.0, 0.0, 6.0], [-2.0, 0.0, 0.0, 0.0], [7.0, 0.0, 0.0, 0.0],
             [0.0, 0.0, -4.0, 0.0],
            ],
           ],
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
     'name': 'negative winners lost',
     'hint': 'Your right panel has no negative value. Can one be the largest of its window?',
     'section': {'number': '4.2', 'title': 'The other direction', 'chapter': '04_pooling_and_activations'},
     'gives': [
      None,
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [],
           'pictures': [
            [
             [-2.0, -2.0, 6.0, 6.0], [-2.0, -2.0, 6.0, 6.0], [7.0, 7.0, -4.0, -4.0],
             [7.0, 7.0, -4.0, -4.0],
            ],
           ],
          },
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [],
           'pictures': [
            [
             [0.0, 0.0, 0.0, 0.0], [0.0, 0.0, 6.0, 0.0], [7.0, 0.0, 0.0, 0.0],
             [0.0, 0.0, 0.0, 0.0],
            ],
           ],
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
     'name': 'ones at the places',
     'hint': 'Your right panel says where the winners stood. What else is put back?',
     'section': {'number': '4.2', 'title': 'The other direction', 'chapter': '04_pooling_and_activations'},
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[7.0, 7.0, 8.0, 8.0], [7.0, 7.0, 8.0, 8.0]]],
          },
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[0.0, 0.0, 1.0, 0.0], [0.0, 1.0, 0.0, 0.0]]],
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
           'lines': [],
           'pictures': [
            [
             [-2.0, -2.0, 6.0, 6.0], [-2.0, -2.0, 6.0, 6.0], [7.0, 7.0, -4.0, -4.0],
             [7.0, 7.0, -4.0, -4.0],
            ],
           ],
          },
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [],
           'pictures': [
            [
             [0.0, 1.0, 0.0, 0.0], [0.0, 0.0, 1.0, 0.0], [1.0, 0.0, 0.0, 1.0],
             [0.0, 0.0, 0.0, 0.0],
            ],
           ],
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
           'lines': [],
           'pictures': [
            [
             [17.0, 17.0, 17.0, 25.0, 25.0, 25.0], [17.0, 17.0, 17.0, 25.0, 25.0, 25.0],
             [17.0, 17.0, 17.0, 25.0, 25.0, 25.0],
            ],
           ],
          },
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [],
           'pictures': [
            [
             [0.0, 0.0, 0.0, 1.0, 0.0, 0.0], [0.0, 1.0, 0.0, 0.0, 0.0, 0.0],
             [0.0, 0.0, 0.0, 0.0, 0.0, 0.0],
            ],
           ],
          },
         ],
        },
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'winner of the map only',
     'hint': 'Your right panel keeps one value only. How many windows have a winner?',
     'section': {'number': '4.2', 'title': 'The other direction', 'chapter': '04_pooling_and_activations'},
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[7.0, 7.0, 8.0, 8.0], [7.0, 7.0, 8.0, 8.0]]],
          },
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[0.0, 0.0, 8.0, 0.0], [0.0, 0.0, 0.0, 0.0]]],
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
           'lines': [],
           'pictures': [
            [
             [-2.0, -2.0, 6.0, 6.0], [-2.0, -2.0, 6.0, 6.0], [7.0, 7.0, -4.0, -4.0],
             [7.0, 7.0, -4.0, -4.0],
            ],
           ],
          },
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [],
           'pictures': [
            [
             [0.0, 0.0, 0.0, 0.0], [0.0, 0.0, 0.0, 0.0], [7.0, 0.0, 0.0, 0.0],
             [0.0, 0.0, 0.0, 0.0],
            ],
           ],
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
           'lines': [],
           'pictures': [
            [
             [17.0, 17.0, 17.0, 25.0, 25.0, 25.0], [17.0, 17.0, 17.0, 25.0, 25.0, 25.0],
             [17.0, 17.0, 17.0, 25.0, 25.0, 25.0],
            ],
           ],
          },
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [],
           'pictures': [
            [
             [0.0, 0.0, 0.0, 25.0, 0.0, 0.0], [0.0, 0.0, 0.0, 0.0, 0.0, 0.0],
             [0.0, 0.0, 0.0, 0.0, 0.0, 0.0],
            ],
           ],
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
   'kind': 'written', 'title': 'Eight layers that are one',
   'section': {'number': '4.5', 'title': 'Activations', 'chapter': '04_pooling_and_activations'},
   'points': 4, 'minutes': 12, 'difficulty': 'hard',
  },
 },
}
