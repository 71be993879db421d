"""What 06_color_convolution is checked against. Written by `python make.py release`."""

ASSIGNMENT = {
 'name': '06_color_convolution', 'title': 'Exercises for chapter 6: convolution in colour',
 'questions': {
  'q1': {
   'kind': 'numbers', 'title': 'One value from three channels, by hand',
   'section': {
    'number': '6.2', 'title': 'One output value, 27 products',
    'chapter': '06_color_convolution',
   },
   'points': 3, 'minutes': 6, 'difficulty': 'easy',
   'names': ['products', 'green_sum', 'output_value'],
   'tolerance': {'products': 0, 'green_sum': 0, 'output_value': 0}, 'units': {}, 'options': {},
   'right': {
    'products': '2378bc1957ac66fb886e', 'green_sum': '3b8b3bc0b572330fcd53',
    'output_value': 'ced83b6e3614b1c19911',
   },
   'mistakes': [
    {
     'name': 'one channel counted',
     'hint': 'Your products are those of a grey picture. How deep is a kernel on a colour picture?',
     'section': {
      'number': '6.1', 'title': 'A kernel is as deep as its input',
      'chapter': '06_color_convolution',
     },
     'gives': {'products': 'b32c470e20c1859e672f'},
    },
    {
     'name': 'bias counted as a product',
     'hint': 'You counted one too many. Is the bias multiplied with a pixel?',
     'section': {
      'number': '6.2', 'title': 'One output value, 27 products',
      'chapter': '06_color_convolution',
     },
     'gives': {'products': '7e6de87a400b8b7cb12b'},
    },
    {
     'name': 'green kernel turned',
     'hint': 'Your green sum is that of a turned kernel. Does a convolution layer turn it?',
     'section': {
      'number': '6.2', 'title': 'One output value, 27 products',
      'chapter': '06_color_convolution',
     },
     'gives': {'green_sum': '95467901ad8fa7ef7e67'},
    },
    {
     'name': 'bias in the green sum',
     'hint': 'There is a bias in your green sum already. When does it come in?',
     'section': {'number': '6.3', 'title': 'Channel by channel', 'chapter': '06_color_convolution'},
     'gives': {'green_sum': '361ddb7635fd0ba8f75d'},
    },
    {
     'name': 'bias forgotten',
     'hint': 'Your sum over the channels is right. What does a filter add to it?',
     'section': {
      'number': '6.2', 'title': 'One output value, 27 products',
      'chapter': '06_color_convolution',
     },
     'gives': {'output_value': 'f59399785239c5ddca76'},
    },
    {
     'name': 'bias per channel',
     'hint': 'You gave each colour a bias. How often does one output value get it?',
     'section': {'number': '6.5', 'title': 'Once, and not 1', 'chapter': '06_color_convolution'},
     'gives': {'output_value': '0cccb94448f747a06f30'},
    },
    {
     'name': 'bias per product',
     'hint': 'You added the bias to each product. How often does one output value get it?',
     'section': {
      'number': '6.2', 'title': 'One output value, 27 products',
      'chapter': '06_color_convolution',
     },
     'gives': {'output_value': 'b42c1cde8d911389d21a'},
    },
    {
     'name': 'bias taken as 1',
     'hint': 'You added 1 where the bias belongs. Which value has it here?',
     'section': {'number': '6.5', 'title': 'Once, and not 1', 'chapter': '06_color_convolution'},
     'gives': {'output_value': '7db5784c8e1255bc3bf7'},
    },
    {
     'name': 'only the first channel',
     'hint': 'Your value comes from red alone. Who else takes part?',
     'section': {
      'number': '6.2', 'title': 'One output value, 27 products',
      'chapter': '06_color_convolution',
     },
     'gives': {'output_value': '0d11eca31af56f4fc1d9'},
    },
    {
     'name': 'kernel turned',
     'hint': 'Your value is that of a turned kernel. Does a layer turn it?',
     'section': {
      'number': '6.2', 'title': 'One output value, 27 products',
      'chapter': '06_color_convolution',
     },
     'gives': {'output_value': '8a4874d613cc44952235'},
    },
   ],
  },
  'q2': {
   'kind': 'function', 'title': 'A whole layer',
   'section': {
    'number': '6.4', 'title': 'The whole layer, at stride 1 and at stride 2',
    'chapter': '06_color_convolution',
   },
   'points': 4, 'minutes': 13, 'difficulty': 'medium', 'names': ['colour_layer'],
   'tolerance': [1e-06, 1e-09],
   'cases': [
    {
     'args': [
      {
       'array': [[[1, 0], [2, 1], [0, 3]], [[0, 2], [1, 1], [2, 0]], [[3, 1], [0, 0], [1, 2]]],
       'dtype': 'int64', 'shape': [3, 3, 2],
      },
      {
       'array': [[[[1], [0]], [[0], [2]]], [[[-1], [1]], [[1], [-1]]]], 'dtype': 'int64',
       'shape': [2, 2, 2, 1],
      },
      {'array': [0], 'dtype': 'int64', 'shape': [1]},
     ],
     'kwargs': {}, 'size': 27,
     'right': {'array': [[[5.0], [10.0]], [[0.0], [0.0]]], 'dtype': 'float64', 'shape': [2, 2, 1]},
    },
    {
     'args': [
      {
       'array': [[[1, 0], [2, 1], [0, 3]], [[0, 2], [1, 1], [2, 0]], [[3, 1], [0, 0], [1, 2]]],
       'dtype': 'int64', 'shape': [3, 3, 2],
      },
      {
       'array': [[[[1, 0], [0, 1]], [[0, 2], [2, 0]]], [[[-1, 1], [1, 1]], [[1, 0], [-1, -3]]]],
       'dtype': 'int64', 'shape': [2, 2, 2, 2],
      },
      {'array': [0, 0], 'dtype': 'int64', 'shape': [2]},
     ],
     'kwargs': {}, 'size': 36,
     'right': {
      'array': [[[5.0, 3.0], [10.0, 3.0]], [[0.0, 8.0], [0.0, -1.0]]], 'dtype': 'float64',
      'shape': [2, 2, 2],
     },
    },
    {
     'args': [
      {
       'array': [[[1, 0], [2, 1], [0, 3]], [[0, 2], [1, 1], [2, 0]], [[3, 1], [0, 0], [1, 2]]],
       'dtype': 'int64', 'shape': [3, 3, 2],
      },
      {
       'array': [[[[1, 0], [0, 1]], [[0, 2], [2, 0]]], [[[-1, 1], [1, 1]], [[1, 0], [-1, -3]]]],
       'dtype': 'int64', 'shape': [2, 2, 2, 2],
      },
      {'array': [10, -4], 'dtype': 'int64', 'shape': [2]},
     ],
     'kwargs': {}, 'size': 36,
     'right': {
      'array': [[[15.0, -1.0], [20.0, -1.0]], [[10.0, 4.0], [10.0, -5.0]]], 'dtype': 'float64',
      'shape': [2, 2, 2],
     },
    },
    {
     'args': [
      {
       'array': [
        [[0, 1], [2, 3], [4, 5], [6, 0], [1, 2]], [[3, 4], [5, 6], [0, 1], [2, 3], [4, 5]],
        [[6, 0], [1, 2], [3, 4], [5, 6], [0, 1]], [[2, 3], [4, 5], [6, 0], [1, 2], [3, 4]],
       ],
       'dtype': 'int64', 'shape': [4, 5, 2],
      },
      {
       'array': [[[[1, 0], [0, 1]], [[0, 2], [2, 0]]], [[[-1, 1], [1, 1]], [[1, 0], [-1, -3]]]],
       'dtype': 'int64', 'shape': [2, 2, 2, 2],
      },
      {'array': [1, 2], 'dtype': 'int64', 'shape': [2]},
     ],
     'kwargs': {'stride': 2}, 'size': 59,
     'right': {
      'array': [[[7.0, -4.0], [5.0, 11.0]], [[11.0, -6.0], [9.0, 16.0]]], 'dtype': 'float64',
      'shape': [2, 2, 2],
     },
    },
   ],
   'mistakes': [
    {
     'name': 'bias per channel',
     'hint': 'Each of your channels brings the bias along. How often is it added?',
     'section': {'number': '6.5', 'title': 'Once, and not 1', 'chapter': '06_color_convolution'},
     'gives': [
      None, None,
      {
       'value': {
        'array': [[[25, -5], [30, -5]], [[20, 0], [20, -9]]], 'dtype': 'int64',
        'shape': [2, 2, 2],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [[[8, -2], [6, 13]], [[12, -4], [10, 18]]], 'dtype': 'int64',
        'shape': [2, 2, 2],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'biases forgotten',
     'hint': 'Without biases you are right. What does each filter add to its map?',
     'section': {
      'number': '6.4', 'title': 'The whole layer, at stride 1 and at stride 2',
      'chapter': '06_color_convolution',
     },
     'gives': [
      None, None,
      {
       'value': {'array': [[[5, 3], [10, 3]], [[0, 8], [0, -1]]], 'dtype': 'int64', 'shape': [2, 2, 2]},
       'changed': [],
      },
      {
       'value': {'array': [[[6, -6], [4, 9]], [[10, -8], [8, 14]]], 'dtype': 'int64', 'shape': [2, 2, 2]},
       'changed': [],
      },
     ],
    },
    {
     'name': 'one bias for all',
     'hint': "All your maps have the first filter's bias. How many biases are there?",
     'section': {
      'number': '6.4', 'title': 'The whole layer, at stride 1 and at stride 2',
      'chapter': '06_color_convolution',
     },
     'gives': [
      None, None,
      {
       'value': {
        'array': [[[15, 13], [20, 13]], [[10, 18], [10, 9]]], 'dtype': 'int64',
        'shape': [2, 2, 2],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [[[7, -5], [5, 10]], [[11, -7], [9, 15]]], 'dtype': 'int64',
        'shape': [2, 2, 2],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'flat kernel',
     'hint': 'All your channels meet the same slice of a kernel. How deep is a kernel?',
     'section': {
      'number': '6.1', 'title': 'A kernel is as deep as its input',
      'chapter': '06_color_convolution',
     },
     'gives': [
      {
       'value': {'array': [[[1], [3]], [[-2], [5]]], 'dtype': 'int64', 'shape': [2, 2, 1]},
       'changed': [],
      },
      {
       'value': {'array': [[[1, 8], [3, 8]], [[-2, 8], [5, 4]]], 'dtype': 'int64', 'shape': [2, 2, 2]},
       'changed': [],
      },
      {
       'value': {'array': [[[11, 4], [13, 4]], [[8, 4], [15, 0]]], 'dtype': 'int64', 'shape': [2, 2, 2]},
       'changed': [],
      },
      {
       'value': {
        'array': [[[6, 19], [14, 15]], [[11, 13], [5, 30]]], 'dtype': 'int64',
        'shape': [2, 2, 2],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'first channel only',
     'hint': 'Your maps hold the first channel only. What becomes of the other partial maps?',
     'section': {'number': '6.3', 'title': 'Channel by channel', 'chapter': '06_color_convolution'},
     'gives': [
      {
       'value': {'array': [[[2], [3]], [[-3], [2]]], 'dtype': 'int64', 'shape': [2, 2, 1]},
       'changed': [],
      },
      {
       'value': {'array': [[[2, 4], [3, 1]], [[-3, 5], [2, 4]]], 'dtype': 'int64', 'shape': [2, 2, 2]},
       'changed': [],
      },
      {
       'value': {'array': [[[12, 0], [13, -3]], [[7, 1], [12, 0]]], 'dtype': 'int64', 'shape': [2, 2, 2]},
       'changed': [],
      },
      {
       'value': {'array': [[[3, 9], [7, 14]], [[9, 6], [-1, 18]]], 'dtype': 'int64', 'shape': [2, 2, 2]},
       'changed': [],
      },
     ],
    },
    {
     'name': 'mean of channels',
     'hint': 'You take the mean of the partial maps. How are they put together?',
     'section': {'number': '6.3', 'title': 'Channel by channel', 'chapter': '06_color_convolution'},
     'gives': [
      {
       'value': {'array': [[[2.5], [5.0]], [[0.0], [0.0]]], 'dtype': 'float64', 'shape': [2, 2, 1]},
       'changed': [],
      },
      {
       'value': {
        'array': [[[2.5, 1.5], [5.0, 1.5]], [[0.0, 4.0], [0.0, -0.5]]], 'dtype': 'float64',
        'shape': [2, 2, 2],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [[[12.5, -2.5], [15.0, -2.5]], [[10.0, 0.0], [10.0, -4.5]]],
        'dtype': 'float64', 'shape': [2, 2, 2],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [[[4.0, -1.0], [3.0, 6.5]], [[6.0, -2.0], [5.0, 9.0]]], 'dtype': 'float64',
        'shape': [2, 2, 2],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'kernels turned',
     'hint': 'Your maps are those of turned kernels. Does a convolution layer turn them?',
     'section': {
      'number': '6.2', 'title': 'One output value, 27 products',
      'chapter': '06_color_convolution',
     },
     'gives': [
      {
       'value': {'array': [[[5], [8]], [[0], [-1]]], 'dtype': 'int64', 'shape': [2, 2, 1]},
       'changed': [],
      },
      {
       'value': {'array': [[[5, 4], [8, 2]], [[0, 2], [-1, 1]]], 'dtype': 'int64', 'shape': [2, 2, 2]},
       'changed': [],
      },
      {
       'value': {
        'array': [[[15, 0], [18, -2]], [[10, -2], [9, -3]]], 'dtype': 'int64',
        'shape': [2, 2, 2],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [[[14, 16], [-2, -4]], [[18, 14], [2, 15]]], 'dtype': 'int64',
        'shape': [2, 2, 2],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'stride ignored',
     'hint': 'With stride 1 you are right. At which places does the window stand otherwise?',
     'section': {
      'number': '6.4', 'title': 'The whole layer, at stride 1 and at stride 2',
      'chapter': '06_color_convolution',
     },
     'gives': [
      None, None, None,
      {
       'value': {
        'array': [
         [[7, -4], [13, 21], [5, 11], [11, -6]], [[9, 16], [8, -1], [7, -4], [13, 21]],
         [[11, -6], [17, 19], [9, 16], [8, -1]],
        ],
        'dtype': 'int64', 'shape': [3, 4, 2],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'stride only in the size',
     'hint': 'Your map has the right size, but where is the window after one step?',
     'section': {
      'number': '6.4', 'title': 'The whole layer, at stride 1 and at stride 2',
      'chapter': '06_color_convolution',
     },
     'gives': [
      None, None, None,
      {
       'value': {
        'array': [[[7, -4], [13, 21]], [[9, 16], [8, -1]]], 'dtype': 'int64',
        'shape': [2, 2, 2],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'maps first',
     'hint': "Your maps are stacked along the first axis. Where do Keras's channels belong?",
     'section': {
      'number': '6.4', 'title': 'The whole layer, at stride 1 and at stride 2',
      'chapter': '06_color_convolution',
     },
     'gives': [
      {
       'value': {'array': [[[5, 10], [0, 0]]], 'dtype': 'int64', 'shape': [1, 2, 2]},
       'changed': [],
      },
      {
       'value': {'array': [[[5, 10], [0, 0]], [[3, 3], [8, -1]]], 'dtype': 'int64', 'shape': [2, 2, 2]},
       'changed': [],
      },
      {
       'value': {
        'array': [[[15, 20], [10, 10]], [[-1, -1], [4, -5]]], 'dtype': 'int64',
        'shape': [2, 2, 2],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [[[7, 5], [11, 9]], [[-4, 11], [-6, 16]]], 'dtype': 'int64',
        'shape': [2, 2, 2],
       },
       'changed': [],
      },
     ],
    },
   ],
  },
  'q3': {
   'kind': 'choice', 'title': 'A blind band',
   'section': {
    'number': '6.4', 'title': 'The whole layer, at stride 1 and at stride 2',
    'chapter': '06_color_convolution',
   },
   'points': 2, 'minutes': 5, 'difficulty': 'easy', 'names': ['line', 'why'],
   'tolerance': {'line': 0, 'why': 0}, 'units': {},
   'options': {'line': ['a', 'b', 'c', 'd'], 'why': ['a', 'b', 'c', 'd']},
   'right': {'line': '70e2ca1d7523fc853b56', 'why': 'a2b190ce62e97a340b98'},
   'mistakes': [
    {
     'name': 'last axis',
     'hint': 'Your line silences something else. What does the layer have five of?',
     'section': {
      'number': '6.4', 'title': 'The whole layer, at stride 1 and at stride 2',
      'chapter': '06_color_convolution',
     },
     'gives': {'line': 'd16579be83ea23e89ff5'},
    },
    {
     'name': 'first axis',
     'hint': 'How long is the first axis of the weights, and what does it count?',
     'section': {
      'number': '6.4', 'title': 'The whole layer, at stride 1 and at stride 2',
      'chapter': '06_color_convolution',
     },
     'gives': {'line': 'd4dc0a7063a0577167db'},
    },
    {
     'name': 'bias of a band',
     'hint': 'Your line changes one output map. To whom does a bias belong?',
     'section': {'number': '6.5', 'title': 'Once, and not 1', 'chapter': '06_color_convolution'},
     'gives': {'line': '2f52ba214d7b1c0559f5'},
    },
    {
     'name': 'right line, bias as reason',
     'hint': 'Your line is right. How many biases are there, and how many bands?',
     'section': {'number': '6.5', 'title': 'Once, and not 1', 'chapter': '06_color_convolution'},
     'gives': {'line': '70e2ca1d7523fc853b56', 'why': '3dad69bf614ebce78c5e'},
    },
    {
     'name': 'right line, last axis as reason',
     'hint': 'Your line is right. In which place of it does the 4 stand, and is that the last axis?',
     'section': {
      'number': '6.4', 'title': 'The whole layer, at stride 1 and at stride 2',
      'chapter': '06_color_convolution',
     },
     'gives': {'line': '70e2ca1d7523fc853b56', 'why': '1e38b53b911f0b3a1265'},
    },
    {
     'name': 'right line, sliding in depth as reason',
     'hint': 'Your line is right. In which directions does a kernel slide?',
     'section': {
      'number': '6.1', 'title': 'A kernel is as deep as its input',
      'chapter': '06_color_convolution',
     },
     'gives': {'line': '70e2ca1d7523fc853b56', 'why': 'd2cf294c30d7c7235833'},
    },
   ],
  },
  'q4': {
   'kind': 'function', 'title': 'The same in two cheap steps',
   'section': {'number': '6.7', 'title': 'Depthwise and separable', 'chapter': '06_color_convolution'},
   'points': 4, 'minutes': 13, 'difficulty': 'hard', 'names': ['separable_layer'],
   'tolerance': [1e-06, 1e-09],
   'cases': [
    {
     'args': [
      {
       'array': [[[1], [2], [0]], [[0], [1], [2]], [[3], [0], [1]]], 'dtype': 'int64',
       'shape': [3, 3, 1],
      },
      {'array': [[[1], [0]], [[-1], [1]]], 'dtype': 'int64', 'shape': [2, 2, 1]},
      {'array': [[1]], 'dtype': 'int64', 'shape': [1, 1]},
      {'array': [0], 'dtype': 'int64', 'shape': [1]},
     ],
     'kwargs': {}, 'size': 15,
     'right': {'array': [[[2.0], [3.0]], [[-3.0], [2.0]]], 'dtype': 'float64', 'shape': [2, 2, 1]},
    },
    {
     'args': [
      {
       'array': [[[1, 0], [2, 1], [0, 3]], [[0, 2], [1, 1], [2, 0]], [[3, 1], [0, 0], [1, 2]]],
       'dtype': 'int64', 'shape': [3, 3, 2],
      },
      {'array': [[[1, 0], [0, 2]], [[-1, 1], [1, -1]]], 'dtype': 'int64', 'shape': [2, 2, 2]},
      {'array': [[1], [1]], 'dtype': 'int64', 'shape': [2, 1]},
      {'array': [0], 'dtype': 'int64', 'shape': [1]},
     ],
     'kwargs': {}, 'size': 29,
     'right': {'array': [[[5.0], [10.0]], [[0.0], [0.0]]], 'dtype': 'float64', 'shape': [2, 2, 1]},
    },
    {
     'args': [
      {
       'array': [[[1, 0], [2, 1], [0, 3]], [[0, 2], [1, 1], [2, 0]], [[3, 1], [0, 0], [1, 2]]],
       'dtype': 'int64', 'shape': [3, 3, 2],
      },
      {'array': [[[1, 0], [0, 2]], [[-1, 1], [1, -1]]], 'dtype': 'int64', 'shape': [2, 2, 2]},
      {'array': [[1, 2, 0], [3, -1, 1]], 'dtype': 'int64', 'shape': [2, 3]},
      {'array': [0, 0, 0], 'dtype': 'int64', 'shape': [3]},
     ],
     'kwargs': {}, 'size': 35,
     'right': {
      'array': [[[11.0, 1.0, 3.0], [24.0, -1.0, 7.0]], [[6.0, -9.0, 3.0], [-4.0, 6.0, -2.0]]],
      'dtype': 'float64', 'shape': [2, 2, 3],
     },
    },
    {
     'args': [
      {
       'array': [[[1, 0], [2, 1], [0, 3]], [[0, 2], [1, 1], [2, 0]], [[3, 1], [0, 0], [1, 2]]],
       'dtype': 'int64', 'shape': [3, 3, 2],
      },
      {'array': [[[1, 0], [0, 2]], [[-1, 1], [1, -1]]], 'dtype': 'int64', 'shape': [2, 2, 2]},
      {'array': [[1, 2, 0], [3, -1, 1]], 'dtype': 'int64', 'shape': [2, 3]},
      {'array': [5, 0, -1], 'dtype': 'int64', 'shape': [3]},
     ],
     'kwargs': {}, 'size': 35,
     'right': {
      'array': [[[16.0, 1.0, 2.0], [29.0, -1.0, 6.0]], [[11.0, -9.0, 2.0], [1.0, 6.0, -3.0]]],
      'dtype': 'float64', 'shape': [2, 2, 3],
     },
    },
   ],
   'mistakes': [
    {
     'name': 'mixing ignored',
     'hint': 'Your channels are added as they are. What weights has the 1×1 step?',
     'section': {'number': '6.7', 'title': 'Depthwise and separable', 'chapter': '06_color_convolution'},
     'gives': [
      None, None,
      {
       'value': {
        'array': [[[5, 5, 5], [10, 10, 10]], [[0, 0, 0], [0, 0, 0]]], 'dtype': 'int64',
        'shape': [2, 2, 3],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [[[10, 5, 4], [15, 10, 9]], [[5, 0, -1], [5, 0, -1]]], 'dtype': 'int64',
        'shape': [2, 2, 3],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'added before mixing',
     'hint': 'You add the maps up before they are mixed. What does each filter weigh?',
     'section': {'number': '6.7', 'title': 'Depthwise and separable', 'chapter': '06_color_convolution'},
     'gives': [
      None,
      {
       'value': {'array': [[[10], [20]], [[0], [0]]], 'dtype': 'int64', 'shape': [2, 2, 1]},
       'changed': [],
      },
      {
       'value': {
        'array': [[[20, 5, 5], [40, 10, 10]], [[0, 0, 0], [0, 0, 0]]], 'dtype': 'int64',
        'shape': [2, 2, 3],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [[[25, 5, 4], [45, 10, 9]], [[5, 0, -1], [5, 0, -1]]], 'dtype': 'int64',
        'shape': [2, 2, 3],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'one kernel for all',
     'hint': 'All your channels meet the first kernel. How many kernels are there?',
     'section': {'number': '6.7', 'title': 'Depthwise and separable', 'chapter': '06_color_convolution'},
     'gives': [
      None,
      {
       'value': {'array': [[[1], [3]], [[-2], [5]]], 'dtype': 'int64', 'shape': [2, 2, 1]},
       'changed': [],
      },
      {
       'value': {
        'array': [[[-1, 5, -1], [3, 6, 0]], [[0, -7, 1], [11, 1, 3]]], 'dtype': 'int64',
        'shape': [2, 2, 3],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [[[4, 5, -2], [8, 6, -1]], [[5, -7, 0], [16, 1, 2]]], 'dtype': 'int64',
        'shape': [2, 2, 3],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'no biases',
     'hint': 'Without biases you are right. What is added to each finished map?',
     'section': {'number': '6.7', 'title': 'Depthwise and separable', 'chapter': '06_color_convolution'},
     'gives': [
      None, None, None,
      {
       'value': {
        'array': [[[11, 1, 3], [24, -1, 7]], [[6, -9, 3], [-4, 6, -2]]], 'dtype': 'int64',
        'shape': [2, 2, 3],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'biases per channel',
     'hint': 'Each of your channels brings the bias along. How often is it added?',
     'section': {'number': '6.5', 'title': 'Once, and not 1', 'chapter': '06_color_convolution'},
     'gives': [
      None, None, None,
      {
       'value': {
        'array': [[[21, 1, 1], [34, -1, 5]], [[16, -9, 1], [6, 6, -4]]], 'dtype': 'int64',
        'shape': [2, 2, 3],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'depthwise turned',
     'hint': 'Your maps are those of turned kernels. Does a convolution layer turn them?',
     'section': {
      'number': '6.2', 'title': 'One output value, 27 products',
      'chapter': '06_color_convolution',
     },
     'gives': [
      {
       'value': {'array': [[[0], [4]], [[-1], [0]]], 'dtype': 'int64', 'shape': [2, 2, 1]},
       'changed': [],
      },
      {
       'value': {'array': [[[5], [8]], [[0], [-1]]], 'dtype': 'int64', 'shape': [2, 2, 1]},
       'changed': [],
      },
      {
       'value': {
        'array': [[[15, -5, 5], [16, 4, 4]], [[2, -3, 1], [-3, 1, -1]]], 'dtype': 'int64',
        'shape': [2, 2, 3],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [[[20, -5, 4], [21, 4, 3]], [[7, -3, 0], [2, 1, -2]]], 'dtype': 'int64',
        'shape': [2, 2, 3],
       },
       'changed': [],
      },
     ],
    },
   ],
  },
  'q5': {
   'kind': 'figure', 'title': 'What grey cannot see, drawn',
   'section': {'number': '6.8', 'title': 'What colour kernels see', 'chapter': '06_color_convolution'},
   'points': 3, 'minutes': 9, 'difficulty': 'medium', 'names': ['two_views'],
   'tolerance': [1e-06, 1e-09],
   'cases': [
    {
     'args': [
      {
       'array': [[[0.9, 0.1, 0.2], [0.1, 0.9, 0.2], [0.5, 0.5, 0.2]]], 'dtype': 'float64',
       'shape': [1, 3, 3],
      },
     ],
     'kwargs': {}, 'size': 9,
     'right': {
      'figure': {
       'axes': [
        {
         'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
         'lines': [],
         'pictures': [[[0.39999999999999997, 0.39999999999999997, 0.39999999999999997]]],
        },
        {
         'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
         'lines': [], 'pictures': [[[0.8, -0.8, 0.0]]],
        },
       ],
      },
     },
    },
    {
     'args': [
      {
       'array': [[[200, 40, 30], [10, 250, 40]], [[0, 0, 255], [90, 80, 70]]], 'dtype': 'uint8',
       'shape': [2, 2, 3],
      },
     ],
     'kwargs': {}, 'size': 12,
     'right': {
      'figure': {
       'axes': [
        {
         'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
         'lines': [], 'pictures': [[[90.0, 100.0], [85.0, 80.0]]],
        },
        {
         'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
         'lines': [], 'pictures': [[[160.0, -240.0], [0.0, 10.0]]],
        },
       ],
      },
     },
    },
   ],
   'mistakes': [
    {
     'name': 'bytes wrap round',
     'hint': 'With fractions you are right. What does `uint8` make of 10 minus 250?',
     'section': {'number': '1.4', 'title': 'Scale', 'chapter': '01_images_as_arrays'},
     'gives': [
      None,
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[90.0, 100.0], [85.0, 80.0]]],
          },
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[160.0, 16.0], [0.0, 10.0]]],
          },
         ],
        },
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'green minus red',
     'hint': 'Your right panel has its signs turned round. Which colour is to be positive?',
     'section': {'number': '6.8', 'title': 'What colour kernels see', 'chapter': '06_color_convolution'},
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [],
           'pictures': [[[0.39999999999999997, 0.39999999999999997, 0.39999999999999997]]],
          },
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[-0.8, 0.8, -0.0]]],
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
           'lines': [], 'pictures': [[[90.0, 100.0], [85.0, 80.0]]],
          },
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[-160.0, 240.0], [-0.0, -10.0]]],
          },
         ],
        },
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'without sign',
     'hint': 'Your right panel never goes below zero. What does its sign say about colour?',
     'section': {'number': '6.8', 'title': 'What colour kernels see', 'chapter': '06_color_convolution'},
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [],
           'pictures': [[[0.39999999999999997, 0.39999999999999997, 0.39999999999999997]]],
          },
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[0.8, 0.8, 0.0]]],
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
           'lines': [], 'pictures': [[[90.0, 100.0], [85.0, 80.0]]],
          },
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[160.0, 240.0], [0.0, 10.0]]],
          },
         ],
        },
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'weighed brightness',
     'hint': 'Your left panel weighs the channels. Which brightness is asked for here?',
     'section': {'number': '6.8', 'title': 'What colour kernels see', 'chapter': '06_color_convolution'},
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [],
           'pictures': [[[0.35059999999999997, 0.5810000000000001, 0.46579999999999994]]],
          },
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[0.8, -0.8, 0.0]]],
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
           'lines': [], 'pictures': [[[86.7, 154.3], [29.07, 81.85]]],
          },
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[160.0, -240.0], [0.0, 10.0]]],
          },
         ],
        },
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'sum of channels',
     'hint': 'Your left panel adds the channels. What is missing for a mean?',
     'section': {'number': '6.8', 'title': 'What colour kernels see', 'chapter': '06_color_convolution'},
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[1.2, 1.2, 1.2]]],
          },
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[0.8, -0.8, 0.0]]],
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
           'lines': [], 'pictures': [[[270.0, 300.0], [255.0, 240.0]]],
          },
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[160.0, -240.0], [0.0, 10.0]]],
          },
         ],
        },
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'panels swapped',
     'hint': 'Your panels have changed places. Which view is on the left?',
     'section': {'number': '6.8', 'title': 'What colour kernels see', 'chapter': '06_color_convolution'},
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[0.8, -0.8, 0.0]]],
          },
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [],
           'pictures': [[[0.39999999999999997, 0.39999999999999997, 0.39999999999999997]]],
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
           'lines': [], 'pictures': [[[160.0, -240.0], [0.0, 10.0]]],
          },
          {
           'x_label': '', 'y_label': '', 'title': '…', 'legend': False, 'bars': [], 'names': [],
           'lines': [], 'pictures': [[[90.0, 100.0], [85.0, 80.0]]],
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
   'kind': 'written', 'title': 'Is a window of one pixel pointless?',
   'section': {'number': '6.6', 'title': 'A window of one pixel', 'chapter': '06_color_convolution'},
   'points': 4, 'minutes': 12, 'difficulty': 'hard',
  },
 },
}
