"""What 02_convolution_arithmetic is checked against. Written by `python make.py release`."""

ASSIGNMENT = {
 'name': '02_convolution_arithmetic',
 'title': 'Exercises for chapter 2: convolution arithmetic',
 'questions': {
  'q1': {
   'kind': 'numbers', 'title': 'One output value, by hand',
   'section': {'number': '2.1', 'title': 'One output value', 'chapter': '02_convolution_arithmetic'},
   'points': 2, 'minutes': 5, 'difficulty': 'easy', 'names': ['output_value', 'true_value'],
   'tolerance': {'output_value': 0, 'true_value': 0}, 'units': {}, 'options': {},
   'right': {'output_value': 'fc293aca9d44bf4c4142', 'true_value': 'f0600b12cbba7074dc4b'},
   'mistakes': [
    {
     'name': 'kernel turned the wrong way round',
     'hint': 'You have the two the wrong way round: which of them turns its kernel?',
     'section': {
      'number': '2.4', 'title': 'Cross-correlation or convolution?',
      'chapter': '02_convolution_arithmetic',
     },
     'gives': {'output_value': 'e192cccb3b384c435a9a', 'true_value': '778c8d809e7f8c86db81'},
    },
    {
     'name': 'bias forgotten',
     'hint': 'Your sum of products is right. What does a layer do after it?',
     'section': {
      'number': '2.6', 'title': 'Bias, many filters, and what one value sees',
      'chapter': '02_convolution_arithmetic',
     },
     'gives': {'output_value': 'a1880cdd09ab1d202ea2'},
    },
    {
     'name': 'matrix product',
     'hint': 'That is the sum of a matrix product. Here each cell meets only the cell at its own place.',
     'section': {'number': '2.1', 'title': 'One output value', 'chapter': '02_convolution_arithmetic'},
     'gives': {'output_value': 'e9018e0439aa765b3c49'},
    },
    {
     'name': 'transposed instead of turned',
     'hint': 'You mirrored the kernel along its diagonal. A turn by 180 degrees does something else.',
     'section': {
      'number': '2.4', 'title': 'Cross-correlation or convolution?',
      'chapter': '02_convolution_arithmetic',
     },
     'gives': {'true_value': '89baab8fc0a99d51f475'},
    },
    {
     'name': 'not turned at all',
     'hint': 'Both of your numbers are the same. A true convolution does something to its kernel first.',
     'section': {
      'number': '2.4', 'title': 'Cross-correlation or convolution?',
      'chapter': '02_convolution_arithmetic',
     },
     'gives': {'output_value': 'fc293aca9d44bf4c4142', 'true_value': '778c8d809e7f8c86db81'},
    },
   ],
  },
  'q2': {
   'kind': 'function', 'title': 'The same step as a function',
   'section': {'number': '2.1', 'title': 'One output value', 'chapter': '02_convolution_arithmetic'},
   'points': 2, 'minutes': 5, 'difficulty': 'easy', 'names': ['conv_value'],
   'tolerance': [1e-06, 1e-09],
   'cases': [
    {
     'args': [
      {'array': [[1, 2], [3, 4]], 'dtype': 'int64', 'shape': [2, 2]},
      {'array': [[1, 0], [-1, 2]], 'dtype': 'int64', 'shape': [2, 2]},
     ],
     'kwargs': {}, 'size': 8, 'right': 6,
    },
    {
     'args': [
      {'array': [[1, 2], [3, 4]], 'dtype': 'int64', 'shape': [2, 2]},
      {'array': [[1, 0], [-1, 2]], 'dtype': 'int64', 'shape': [2, 2]},
     ],
     'kwargs': {'bias': 3}, 'size': 9, 'right': 9,
    },
    {
     'args': [
      {'array': [[0, 1, 2]], 'dtype': 'int64', 'shape': [1, 3]},
      {'array': [[2, 1, -1]], 'dtype': 'int64', 'shape': [1, 3]},
     ],
     'kwargs': {}, 'size': 6, 'right': -1,
    },
    {
     'args': [
      {'array': [[0.5, 1.5], [0.0, 2.0]], 'dtype': 'float64', 'shape': [2, 2]},
      {'array': [[2, 0], [4, 1]], 'dtype': 'int64', 'shape': [2, 2]}, -1,
     ],
     'kwargs': {}, 'size': 9, 'right': 2.0,
    },
   ],
   'mistakes': [
    {
     'name': 'kernel flipped',
     'hint': 'Your numbers are those of a turned kernel. Does a convolution layer turn it?',
     'section': {
      'number': '2.4', 'title': 'Cross-correlation or convolution?',
      'chapter': '02_convolution_arithmetic',
     },
     'gives': [
      {'value': 4, 'changed': []}, {'value': 7, 'changed': []}, {'value': 5, 'changed': []},
      {'value': 9.5, 'changed': []},
     ],
    },
    {
     'name': 'bias forgotten',
     'hint': 'Without a bias you are right, with one you are not: where does it come in?',
     'section': {
      'number': '2.6', 'title': 'Bias, many filters, and what one value sees',
      'chapter': '02_convolution_arithmetic',
     },
     'gives': [None, {'value': 6, 'changed': []}, None, {'value': 3.0, 'changed': []}],
    },
    {
     'name': 'bias for each product',
     'hint': 'You add the bias to each product. How often does one output value get it?',
     'section': {
      'number': '2.6', 'title': 'Bias, many filters, and what one value sees',
      'chapter': '02_convolution_arithmetic',
     },
     'gives': [None, {'value': 18, 'changed': []}, None, {'value': -1.0, 'changed': []}],
    },
    {
     'name': 'sum instead of product',
     'hint': 'You add pixels and weights; the sliding dot product combines them otherwise.',
     'section': {'number': '2.1', 'title': 'One output value', 'chapter': '02_convolution_arithmetic'},
     'gives': [
      {'value': 12, 'changed': []}, {'value': 15, 'changed': []}, {'value': 5, 'changed': []},
      {'value': 10.0, 'changed': []},
     ],
    },
    {
     'name': 'products not added up',
     'hint': 'You return the products side by side; one output value is one number.',
     'section': {'number': '2.1', 'title': 'One output value', 'chapter': '02_convolution_arithmetic'},
     'gives': [
      {'value': {'array': [[1, 0], [-3, 8]], 'dtype': 'int64', 'shape': [2, 2]}, 'changed': []},
      {'value': {'array': [[4, 3], [0, 11]], 'dtype': 'int64', 'shape': [2, 2]}, 'changed': []},
      {'value': {'array': [[0, 1, -2]], 'dtype': 'int64', 'shape': [1, 3]}, 'changed': []},
      {
       'value': {'array': [[0.0, -1.0], [-1.0, 1.0]], 'dtype': 'float64', 'shape': [2, 2]},
       'changed': [],
      },
     ],
    },
   ],
  },
  'q3': {
   'kind': 'function', 'title': 'The whole feature map',
   'section': {'number': '2.2', 'title': 'A whole feature map', 'chapter': '02_convolution_arithmetic'},
   'points': 4, 'minutes': 15, 'difficulty': 'medium', 'names': ['feature_map'],
   'tolerance': [1e-06, 1e-09],
   'cases': [
    {
     'args': [
      {'array': [[1, 2, 3], [4, 5, 6], [7, 8, 9]], 'dtype': 'int64', 'shape': [3, 3]},
      {'array': [[1, 0], [0, -2]], 'dtype': 'int64', 'shape': [2, 2]},
     ],
     'kwargs': {}, 'size': 13,
     'right': {'array': [[-9.0, -10.0], [-12.0, -13.0]], 'dtype': 'float64', 'shape': [2, 2]},
    },
    {
     'args': [
      {'array': [[0, 0, 0, 1], [0, 0, 2, 1], [0, 1, 2, 0]], 'dtype': 'int64', 'shape': [3, 4]},
      {'array': [[1, -1], [2, 0]], 'dtype': 'int64', 'shape': [2, 2]},
     ],
     'kwargs': {}, 'size': 16,
     'right': {'array': [[0.0, 0.0, 3.0], [0.0, 0.0, 5.0]], 'dtype': 'float64', 'shape': [2, 3]},
    },
    {
     'args': [
      {'array': [[0, 0, 0, 1], [0, 0, 2, 1], [0, 1, 2, 0]], 'dtype': 'int64', 'shape': [3, 4]},
      {'array': [[1, 0, -1]], 'dtype': 'int64', 'shape': [1, 3]},
     ],
     'kwargs': {}, 'size': 15,
     'right': {'array': [[0.0, -1.0], [-2.0, -1.0], [-2.0, 1.0]], 'dtype': 'float64', 'shape': [3, 2]},
    },
   ],
   'mistakes': [
    {
     'name': 'map of flipped kernel',
     'hint': 'Your map is that of a turned kernel. Does a convolution layer turn it?',
     'section': {
      'number': '2.4', 'title': 'Cross-correlation or convolution?',
      'chapter': '02_convolution_arithmetic',
     },
     'gives': [
      {'value': {'array': [[3, 2], [0, -1]], 'dtype': 'int64', 'shape': [2, 2]}, 'changed': []},
      {
       'value': {'array': [[0, 2, 1], [1, 5, 0]], 'dtype': 'int64', 'shape': [2, 3]},
       'changed': [],
      },
      {
       'value': {'array': [[0, 1], [2, 1], [2, -1]], 'dtype': 'int64', 'shape': [3, 2]},
       'changed': [],
      },
     ],
    },
    {
     'name': 'one place too few',
     'hint': 'Your map lacks its last row and column. At how many places does a window fit?',
     'section': {'number': '2.2', 'title': 'A whole feature map', 'chapter': '02_convolution_arithmetic'},
     'gives': [
      {'value': {'array': [[-9.0]], 'dtype': 'float64', 'shape': [1, 1]}, 'changed': []},
      {'value': {'array': [[0.0, 0.0]], 'dtype': 'float64', 'shape': [1, 2]}, 'changed': []},
      {'value': {'array': [[0.0], [-2.0]], 'dtype': 'float64', 'shape': [2, 1]}, 'changed': []},
     ],
    },
    {
     'name': 'rows and columns swapped',
     'hint': 'Rows and columns of your map have changed places.',
     'section': {'number': '2.2', 'title': 'A whole feature map', 'chapter': '02_convolution_arithmetic'},
     'gives': [
      {
       'value': {'array': [[-9, -12], [-10, -13]], 'dtype': 'int64', 'shape': [2, 2]},
       'changed': [],
      },
      {
       'value': {'array': [[0, 0], [0, 0], [3, 5]], 'dtype': 'int64', 'shape': [3, 2]},
       'changed': [],
      },
      {
       'value': {'array': [[0, -2, -2], [-1, -1, 1]], 'dtype': 'int64', 'shape': [2, 3]},
       'changed': [],
      },
     ],
    },
    {
     'name': 'as large as the image',
     'hint': 'Your map is as large as the image. Does a window fit at every pixel?',
     'section': {'number': '2.2', 'title': 'A whole feature map', 'chapter': '02_convolution_arithmetic'},
     'gives': [
      {
       'value': {
        'array': [[-9.0, -10.0, 0.0], [-12.0, -13.0, 0.0], [0.0, 0.0, 0.0]], 'dtype': 'float64',
        'shape': [3, 3],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [[0.0, 0.0, 3.0, 0.0], [0.0, 0.0, 5.0, 0.0], [0.0, 0.0, 0.0, 0.0]],
        'dtype': 'float64', 'shape': [3, 4],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [[0.0, -1.0, 0.0, 0.0], [-2.0, -1.0, 0.0, 0.0], [-2.0, 1.0, 0.0, 0.0]],
        'dtype': 'float64', 'shape': [3, 4],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'windows side by side',
     'hint': 'Your windows lie side by side. By how many pixels does the window move on?',
     'section': {'number': '2.2', 'title': 'A whole feature map', 'chapter': '02_convolution_arithmetic'},
     'gives': [
      {'value': {'array': [[-9]], 'dtype': 'int64', 'shape': [1, 1]}, 'changed': []},
      {'value': {'array': [[0, 3]], 'dtype': 'int64', 'shape': [1, 2]}, 'changed': []},
      {'value': {'array': [[0], [-2], [-2]], 'dtype': 'int64', 'shape': [3, 1]}, 'changed': []},
     ],
    },
    {
     'name': 'kernel ignored',
     'hint': 'You add up the pixels of each window. What happens to them before that?',
     'section': {'number': '2.1', 'title': 'One output value', 'chapter': '02_convolution_arithmetic'},
     'gives': [
      {
       'value': {'array': [[12, 16], [24, 28]], 'dtype': 'int64', 'shape': [2, 2]},
       'changed': [],
      },
      {
       'value': {'array': [[0, 2, 4], [1, 5, 5]], 'dtype': 'int64', 'shape': [2, 3]},
       'changed': [],
      },
      {
       'value': {'array': [[0, 1], [2, 3], [3, 3]], 'dtype': 'int64', 'shape': [3, 2]},
       'changed': [],
      },
     ],
    },
   ],
  },
  'q4': {
   'kind': 'choice', 'title': 'Read a kernel',
   'section': {'number': '2.5', 'title': 'Kernels made by hand', 'chapter': '02_convolution_arithmetic'},
   'points': 2, 'minutes': 3, 'difficulty': 'easy', 'names': ['where', 'why'],
   'tolerance': {'where': 0, 'why': 0}, 'units': {},
   'options': {'where': ['a', 'b', 'c', 'd'], 'why': ['a', 'b', 'c', 'd']},
   'right': {'where': '95ec1137f7160bec8f87', 'why': '82d2112a385820ce2fd4'},
   'mistakes': [
    {
     'name': 'turned', 'hint': 'You read the kernel as if it were turned first. Is it?',
     'section': {
      'number': '2.4', 'title': 'Cross-correlation or convolution?',
      'chapter': '02_convolution_arithmetic',
     },
     'gives': {'where': '14ed0f3778abf411bbd1', 'why': '4019077198440cb14bc9'},
    },
    {
     'name': 'signs swapped',
     'hint': 'Put a patch with a dark top and a bright bottom under the kernel and add up: which sign?',
     'section': {'number': '2.5', 'title': 'Kernels made by hand', 'chapter': '02_convolution_arithmetic'},
     'gives': {'where': '14ed0f3778abf411bbd1'},
    },
    {
     'name': 'rows read as columns',
     'hint': 'In which direction do the signs of this kernel change?',
     'section': {'number': '2.5', 'title': 'Kernels made by hand', 'chapter': '02_convolution_arithmetic'},
     'gives': {'where': '9e9b54a40a38894ff278'},
    },
    {
     'name': 'zero sum',
     'hint': 'Multiply a plain bright patch with this kernel: what is the sum?',
     'section': {'number': '2.5', 'title': 'Kernels made by hand', 'chapter': '02_convolution_arithmetic'},
     'gives': {'where': '0c48e5a174fc5dd8355b'},
    },
    {
     'name': 'compares pictures',
     'hint': 'Your place is right. The reason is a trap: is there a picture inside a kernel?',
     'section': {'number': '2.1', 'title': 'One output value', 'chapter': '02_convolution_arithmetic'},
     'gives': {'where': '95ec1137f7160bec8f87', 'why': 'be21bbfde1b12d39d121'},
    },
    {
     'name': 'sum of weights',
     'hint': 'Your place is right. What does a sum of 0 say about a plain area, bright or dark?',
     'section': {'number': '2.5', 'title': 'Kernels made by hand', 'chapter': '02_convolution_arithmetic'},
     'gives': {'where': '95ec1137f7160bec8f87', 'why': 'fc492027cf7a660591e4'},
    },
    {
     'name': 'right place, turned kernel',
     'hint': 'Your place is right. Would it still be, if the layer turned its kernel?',
     'section': {
      'number': '2.4', 'title': 'Cross-correlation or convolution?',
      'chapter': '02_convolution_arithmetic',
     },
     'gives': {'where': '95ec1137f7160bec8f87', 'why': '4019077198440cb14bc9'},
    },
   ],
  },
  'q5': {
   'kind': 'function', 'title': 'A layer with many filters',
   'section': {
    'number': '2.6', 'title': 'Bias, many filters, and what one value sees',
    'chapter': '02_convolution_arithmetic',
   },
   'points': 4, 'minutes': 10, 'difficulty': 'medium', 'names': ['conv_layer'],
   'tolerance': [1e-06, 1e-09],
   'cases': [
    {
     'args': [
      {'array': [[1, 2, 0], [0, 1, 3]], 'dtype': 'int64', 'shape': [2, 3]},
      {'array': [[[1], [0]], [[0], [-1]]], 'dtype': 'int64', 'shape': [2, 2, 1]},
      {'array': [0], 'dtype': 'int64', 'shape': [1]},
     ],
     'kwargs': {}, 'size': 11,
     'right': {'array': [[[0.0], [-1.0]]], 'dtype': 'float64', 'shape': [1, 2, 1]},
    },
    {
     'args': [
      {'array': [[1, 2, 0], [0, 1, 3]], 'dtype': 'int64', 'shape': [2, 3]},
      {'array': [[[1, 0], [0, 2]], [[0, 1], [-1, 0]]], 'dtype': 'int64', 'shape': [2, 2, 2]},
      {'array': [0, 0], 'dtype': 'int64', 'shape': [2]},
     ],
     'kwargs': {}, 'size': 16,
     'right': {'array': [[[0.0, 4.0], [-1.0, 1.0]]], 'dtype': 'float64', 'shape': [1, 2, 2]},
    },
    {
     'args': [
      {'array': [[1, 2, 0], [0, 1, 3]], 'dtype': 'int64', 'shape': [2, 3]},
      {'array': [[[1, 0], [0, 2]], [[0, 1], [-1, 0]]], 'dtype': 'int64', 'shape': [2, 2, 2]},
      {'array': [10, -4], 'dtype': 'int64', 'shape': [2]},
     ],
     'kwargs': {}, 'size': 16,
     'right': {'array': [[[10.0, 0.0], [9.0, -3.0]]], 'dtype': 'float64', 'shape': [1, 2, 2]},
    },
   ],
   'mistakes': [
    {
     'name': 'channels first',
     'hint': 'Your maps are stacked along the first axis. Where do the channels belong?',
     'section': {
      'number': '2.6', 'title': 'Bias, many filters, and what one value sees',
      'chapter': '02_convolution_arithmetic',
     },
     'gives': [
      {'value': {'array': [[[0, -1]]], 'dtype': 'int64', 'shape': [1, 1, 2]}, 'changed': []},
      {
       'value': {'array': [[[0, -1]], [[4, 1]]], 'dtype': 'int64', 'shape': [2, 1, 2]},
       'changed': [],
      },
      {
       'value': {'array': [[[10, 9]], [[0, -3]]], 'dtype': 'int64', 'shape': [2, 1, 2]},
       'changed': [],
      },
     ],
    },
    {
     'name': 'biases forgotten',
     'hint': 'Without biases you are right. What is added to each value of a map?',
     'section': {
      'number': '2.6', 'title': 'Bias, many filters, and what one value sees',
      'chapter': '02_convolution_arithmetic',
     },
     'gives': [
      None, None,
      {
       'value': {'array': [[[0, 4], [-1, 1]]], 'dtype': 'int64', 'shape': [1, 2, 2]},
       'changed': [],
      },
     ],
    },
    {
     'name': 'one bias for all',
     'hint': 'All your maps have the bias of the first filter. How many biases are there?',
     'section': {
      'number': '2.6', 'title': 'Bias, many filters, and what one value sees',
      'chapter': '02_convolution_arithmetic',
     },
     'gives': [
      None, None,
      {
       'value': {'array': [[[10, 14], [9, 11]]], 'dtype': 'int64', 'shape': [1, 2, 2]},
       'changed': [],
      },
     ],
    },
    {
     'name': 'all biases on each',
     'hint': 'Each of your maps has all the biases. To which map does a bias belong?',
     'section': {
      'number': '2.6', 'title': 'Bias, many filters, and what one value sees',
      'chapter': '02_convolution_arithmetic',
     },
     'gives': [
      None, None,
      {
       'value': {'array': [[[6, 10], [5, 7]]], 'dtype': 'int64', 'shape': [1, 2, 2]},
       'changed': [],
      },
     ],
    },
    {
     'name': 'maps added up',
     'hint': 'You add the maps up to one. How many maps come out of a layer?',
     'section': {
      'number': '2.6', 'title': 'Bias, many filters, and what one value sees',
      'chapter': '02_convolution_arithmetic',
     },
     'gives': [
      {'value': {'array': [[0, -1]], 'dtype': 'int64', 'shape': [1, 2]}, 'changed': []},
      {'value': {'array': [[4, 0]], 'dtype': 'int64', 'shape': [1, 2]}, 'changed': []},
      {'value': {'array': [[10, 6]], 'dtype': 'int64', 'shape': [1, 2]}, 'changed': []},
     ],
    },
    {
     'name': 'kernels flipped',
     'hint': 'Your maps are those of turned kernels. Does a convolution layer turn them?',
     'section': {
      'number': '2.4', 'title': 'Cross-correlation or convolution?',
      'chapter': '02_convolution_arithmetic',
     },
     'gives': [
      {'value': {'array': [[[0], [1]]], 'dtype': 'int64', 'shape': [1, 2, 1]}, 'changed': []},
      {
       'value': {'array': [[[0, 2], [1, 2]]], 'dtype': 'int64', 'shape': [1, 2, 2]},
       'changed': [],
      },
      {
       'value': {'array': [[[10, -2], [11, -2]]], 'dtype': 'int64', 'shape': [1, 2, 2]},
       'changed': [],
      },
     ],
    },
   ],
  },
  'q6': {
   'kind': 'written', 'title': 'Moving along',
   'section': {
    'number': '2.7', 'title': 'Linear, and moving along',
    'chapter': '02_convolution_arithmetic',
   },
   'points': 3, 'minutes': 10, 'difficulty': 'medium',
  },
 },
}
