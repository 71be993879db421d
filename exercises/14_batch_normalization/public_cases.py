"""What 14_batch_normalization is checked against. Written by `python make.py release`."""

ASSIGNMENT = {
 'name': '14_batch_normalization', 'title': 'Exercises for chapter 14: batch normalisation',
 'questions': {
  'q1': {
   'kind': 'numbers', 'title': 'Normalised, averaged, folded, by hand',
   'section': {'number': '14.1', 'title': 'Four numbers, by hand', 'chapter': '14_batch_normalization'},
   'points': 3, 'minutes': 8, 'difficulty': 'easy',
   'names': ['variance', 'output_17', 'new_mean', 'folded_bias'],
   'tolerance': {'variance': 0.01, 'output_17': 0.01, 'new_mean': 0.01, 'folded_bias': 0.01},
   'units': {}, 'options': {},
   'right': {
    'variance': '85f7a07c6dced4f9e982', 'output_17': 'ea14c7d2093818f3760e',
    'new_mean': '559b5f3ff1ca57ac24b3', 'folded_bias': '00ad529d9da6bfdb04b7',
   },
   'mistakes': [
    {
     'name': 'sample variance',
     'hint': 'Your variance is that of a sample. By how many does the layer divide?',
     'section': {'number': '14.1', 'title': 'Four numbers, by hand', 'chapter': '14_batch_normalization'},
     'gives': {'variance': '3da040369ac4dcfb5a8b'},
    },
    {
     'name': 'sum of squares', 'hint': 'You added the squares. What makes a variance of them?',
     'section': {'number': '14.1', 'title': 'Four numbers, by hand', 'chapter': '14_batch_normalization'},
     'gives': {'variance': 'cf1267c2ab18e13de339'},
    },
    {
     'name': 'deviation', 'hint': 'You took the root already. Which of the two was asked for?',
     'section': {'number': '14.1', 'title': 'Four numbers, by hand', 'chapter': '14_batch_normalization'},
     'gives': {'variance': 'fbd48f33caee292ffc29'},
    },
    {
     'name': 'divided by the variance',
     'hint': 'You divided by the variance. What comes before the division?',
     'section': {'number': '14.1', 'title': 'Four numbers, by hand', 'chapter': '14_batch_normalization'},
     'gives': {'output_17': 'eac4ebb26df60bcf87c1'},
    },
    {
     'name': 'not scaled', 'hint': 'Your 17 is normalised. What do γ and β do to it then?',
     'section': {'number': '14.1', 'title': 'Four numbers, by hand', 'chapter': '14_batch_normalization'},
     'gives': {'output_17': '93b6224144f9b4f1f7c7'},
    },
    {
     'name': 'scale and shift swapped',
     'hint': 'Your γ and β have changed places. Which of them is multiplied?',
     'section': {'number': '14.1', 'title': 'Four numbers, by hand', 'chapter': '14_batch_normalization'},
     'gives': {'output_17': 'a6f1f561cbf8cea1ce20'},
    },
    {
     'name': 'shifted first',
     'hint': 'You added β before γ came in. Which of them comes first?',
     'section': {'number': '14.1', 'title': 'Four numbers, by hand', 'chapter': '14_batch_normalization'},
     'gives': {'output_17': '5961558fa5cd7e04d297'},
    },
    {
     'name': 'sample deviation',
     'hint': "Your output is divided by a sample's deviation. Which variance does the layer use?",
     'section': {'number': '14.1', 'title': 'Four numbers, by hand', 'chapter': '14_batch_normalization'},
     'gives': {'output_17': '9fed33acd17e71967bcb'},
    },
    {
     'name': 'shares swapped',
     'hint': "Your mean is nearly that of this batch. To whom does Keras's momentum belong: old or new?",
     'section': {'number': '14.4', 'title': 'Training and inference', 'chapter': '14_batch_normalization'},
     'gives': {'new_mean': 'ea68454fd20a4433a7c4'},
    },
    {
     'name': 'batch mean',
     'hint': 'Your moving mean is that of the batch. What remains of the old one?',
     'section': {'number': '14.4', 'title': 'Training and inference', 'chapter': '14_batch_normalization'},
     'gives': {'new_mean': '4c19bb1c3d12dee1110d'},
    },
    {
     'name': 'default momentum',
     'hint': "You took Keras's default. Which momentum has this layer?",
     'section': {'number': '14.4', 'title': 'Training and inference', 'chapter': '14_batch_normalization'},
     'gives': {'new_mean': '298c7b43da3f307a7746'},
    },
    {
     'name': 'bias forgotten',
     'hint': 'Your folded bias leaves one number out. What does the convolution add by itself?',
     'section': {
      'number': '14.7', 'title': 'At inference it costs nothing: folding',
      'chapter': '14_batch_normalization',
     },
     'gives': {'folded_bias': '7adbb378f45b5cd2649b'},
    },
    {
     'name': 'bias not scaled',
     'hint': "You added the convolution's bias at the end. Does it pass through the normalisation?",
     'section': {
      'number': '14.7', 'title': 'At inference it costs nothing: folding',
      'chapter': '14_batch_normalization',
     },
     'gives': {'folded_bias': '48e05e32c79e20887ab6'},
    },
    {
     'name': 'mean added',
     'hint': 'Your moving mean has the wrong sign. What does normalising do with it?',
     'section': {
      'number': '14.7', 'title': 'At inference it costs nothing: folding',
      'chapter': '14_batch_normalization',
     },
     'gives': {'folded_bias': '2293829ad6087aae0107'},
    },
    {
     'name': 'folded with the variance',
     'hint': 'Your scale is divided by the variance. What comes before the division?',
     'section': {
      'number': '14.7', 'title': 'At inference it costs nothing: folding',
      'chapter': '14_batch_normalization',
     },
     'gives': {'folded_bias': '71115cbfc59b5a5c0180'},
    },
   ],
  },
  'q2': {
   'kind': 'function', 'title': 'The whole layer',
   'section': {'number': '14.4', 'title': 'Training and inference', 'chapter': '14_batch_normalization'},
   'points': 4, 'minutes': 12, 'difficulty': 'medium', 'names': ['normalise_maps'],
   'tolerance': [1e-06, 1e-09],
   'cases': [
    {
     'args': [
      {
       'array': [[[[1.0], [7.0]], [[7.0], [9.0]]], [[[2.0], [4.0]], [[4.0], [6.0]]]],
       'dtype': 'float64', 'shape': [2, 2, 2, 1],
      },
      {'array': [1.0], 'dtype': 'float64', 'shape': [1]},
      {'array': [0.0], 'dtype': 'float64', 'shape': [1]},
      {'array': [5.0], 'dtype': 'float64', 'shape': [1]},
      {'array': [6.0], 'dtype': 'float64', 'shape': [1]}, True,
     ],
     'kwargs': {}, 'size': 13,
     'right': {
      'tuple': [
       {
        'array': [
         [
          [[-1.5688084081767006], [0.7844042040883503]],
          [[0.7844042040883503], [1.5688084081767006]],
         ],
         [
          [[-1.1766063061325254], [-0.39220210204417516]],
          [[-0.39220210204417516], [0.39220210204417516]],
         ],
        ],
        'dtype': 'float64', 'shape': [2, 2, 2, 1],
       },
       {'array': [5.0], 'dtype': 'float64', 'shape': [1]},
       {'array': [6.005], 'dtype': 'float64', 'shape': [1]},
      ],
     },
    },
    {
     'args': [
      {
       'array': [[[[1.0], [7.0]], [[7.0], [9.0]]], [[[2.0], [4.0]], [[4.0], [6.0]]]],
       'dtype': 'float64', 'shape': [2, 2, 2, 1],
      },
      {'array': [2.0], 'dtype': 'float64', 'shape': [1]},
      {'array': [0.5], 'dtype': 'float64', 'shape': [1]},
      {'array': [0.0], 'dtype': 'float64', 'shape': [1]},
      {'array': [1.0], 'dtype': 'float64', 'shape': [1]}, True, 0.9,
     ],
     'kwargs': {}, 'size': 14,
     'right': {
      'tuple': [
       {
        'array': [
         [
          [[-2.6376168163534013], [2.0688084081767006]],
          [[2.0688084081767006], [3.6376168163534013]],
         ],
         [
          [[-1.8532126122650507], [-0.2844042040883503]],
          [[-0.2844042040883503], [1.2844042040883503]],
         ],
        ],
        'dtype': 'float64', 'shape': [2, 2, 2, 1],
       },
       {'array': [0.4999999999999999], 'dtype': 'float64', 'shape': [1]},
       {'array': [1.5499999999999998], 'dtype': 'float64', 'shape': [1]},
      ],
     },
    },
    {
     'args': [
      {
       'array': [
        [[[1.0, 5.0], [7.0, 5.0]], [[7.0, 5.0], [9.0, 5.0]]],
        [[[2.0, 5.0], [4.0, 5.0]], [[4.0, 5.0], [6.0, 5.0]]],
       ],
       'dtype': 'float64', 'shape': [2, 2, 2, 2],
      },
      {'array': [2.0, 3.0], 'dtype': 'float64', 'shape': [2]},
      {'array': [1.0, -1.0], 'dtype': 'float64', 'shape': [2]},
      {'array': [0.0, 0.0], 'dtype': 'float64', 'shape': [2]},
      {'array': [1.0, 1.0], 'dtype': 'float64', 'shape': [2]}, True,
     ],
     'kwargs': {}, 'size': 25,
     'right': {
      'tuple': [
       {
        'array': [
         [
          [[-2.1376168163534013, -1.0], [2.5688084081767006, -1.0]],
          [[2.5688084081767006, -1.0], [4.137616816353401, -1.0]],
         ],
         [
          [[-1.3532126122650507, -1.0], [0.21559579591164968, -1.0]],
          [[0.21559579591164968, -1.0], [1.7844042040883503, -1.0]],
         ],
        ],
        'dtype': 'float64', 'shape': [2, 2, 2, 2],
       },
       {'array': [0.050000000000000044, 0.050000000000000044], 'dtype': 'float64', 'shape': [2]},
       {'array': [1.0550000000000002, 0.99], 'dtype': 'float64', 'shape': [2]},
      ],
     },
    },
    {
     'args': [
      {
       'array': [
        [[[1.0, 5.0], [7.0, 5.0]], [[7.0, 5.0], [9.0, 5.0]]],
        [[[2.0, 5.0], [4.0, 5.0]], [[4.0, 5.0], [6.0, 5.0]]],
       ],
       'dtype': 'float64', 'shape': [2, 2, 2, 2],
      },
      {'array': [2.0, 3.0], 'dtype': 'float64', 'shape': [2]},
      {'array': [1.0, -1.0], 'dtype': 'float64', 'shape': [2]},
      {'array': [0.0, 4.0], 'dtype': 'float64', 'shape': [2]},
      {'array': [1.0, 2.0], 'dtype': 'float64', 'shape': [2]}, True, 0.9, 0.5,
     ],
     'kwargs': {}, 'size': 27,
     'right': {
      'tuple': [
       {
        'array': [
         [
          [[-2.0237157840738176, -1.0], [2.511857892036909, -1.0]],
          [[2.511857892036909, -1.0], [4.023715784073818, -1.0]],
         ],
         [
          [[-1.2677868380553634, -1.0], [0.2440710539815456, -1.0]],
          [[0.2440710539815456, -1.0], [1.7559289460184544, -1.0]],
         ],
        ],
        'dtype': 'float64', 'shape': [2, 2, 2, 2],
       },
       {'array': [0.4999999999999999, 4.1], 'dtype': 'float64', 'shape': [2]},
       {'array': [1.5499999999999998, 1.8], 'dtype': 'float64', 'shape': [2]},
      ],
     },
    },
    {
     'args': [
      {
       'array': [
        [[[1.0, 5.0], [7.0, 5.0]], [[7.0, 5.0], [9.0, 5.0]]],
        [[[2.0, 5.0], [4.0, 5.0]], [[4.0, 5.0], [6.0, 5.0]]],
       ],
       'dtype': 'float64', 'shape': [2, 2, 2, 2],
      },
      {'array': [2.0, 3.0], 'dtype': 'float64', 'shape': [2]},
      {'array': [1.0, -1.0], 'dtype': 'float64', 'shape': [2]},
      {'array': [4.0, 3.0], 'dtype': 'float64', 'shape': [2]},
      {'array': [4.0, 9.0], 'dtype': 'float64', 'shape': [2]}, False, 0.9, 0.5,
     ],
     'kwargs': {}, 'size': 27,
     'right': {
      'tuple': [
       {
        'array': [
         [
          [[-1.8284271247461903, 0.9466570535691505], [3.8284271247461903, 0.9466570535691505]],
          [[3.8284271247461903, 0.9466570535691505], [5.714045207910317, 0.9466570535691505]],
         ],
         [
          [[-0.8856180831641269, 0.9466570535691505], [1.0, 0.9466570535691505]],
          [[1.0, 0.9466570535691505], [2.885618083164127, 0.9466570535691505]],
         ],
        ],
        'dtype': 'float64', 'shape': [2, 2, 2, 2],
       },
       {'array': [4.0, 3.0], 'dtype': 'float64', 'shape': [2]},
       {'array': [4.0, 9.0], 'dtype': 'float64', 'shape': [2]},
      ],
     },
    },
   ],
   'mistakes': [
    {
     'name': 'over pictures only',
     'hint': 'Your means run over the pictures only. Which axes has one filter filled?',
     'section': {
      'number': '14.2', 'title': 'Feature maps: per channel, over everything else',
      'chapter': '14_batch_normalization',
     },
     'gives': [
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [[-0.998005980069749], [0.9997778518244277]],
            [[0.9997778518244277], [0.9997778518244277]],
           ],
           [
            [[0.998005980069749], [-0.9997778518244277]],
            [[-0.9997778518244277], [-0.9997778518244277]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 1],
         },
         {
          'array': [[[4.965], [5.005]], [[5.005], [5.025]]], 'dtype': 'float64',
          'shape': [2, 2, 1],
         },
         {
          'array': [[[5.9425], [5.9624999999999995]], [[5.9624999999999995], [5.9624999999999995]]],
          'dtype': 'float64', 'shape': [2, 2, 1],
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
            [[-1.496011960139498], [2.4995557036488556]],
            [[2.4995557036488556], [2.4995557036488556]],
           ],
           [
            [[2.496011960139498], [-1.4995557036488554]],
            [[-1.4995557036488554], [-1.4995557036488554]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 1],
         },
         {
          'array': [
           [[0.14999999999999997], [0.5499999999999998]],
           [[0.5499999999999998], [0.7499999999999998]],
          ],
          'dtype': 'float64', 'shape': [2, 2, 1],
         },
         {
          'array': [[[0.925], [1.125]], [[1.125], [1.125]]], 'dtype': 'float64',
          'shape': [2, 2, 1],
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
            [[-0.9960119601394981, -1.0], [2.9995557036488556, -1.0]],
            [[2.9995557036488556, -1.0], [2.9995557036488556, -1.0]],
           ],
           [
            [[2.996011960139498, -1.0], [-0.9995557036488554, -1.0]],
            [[-0.9995557036488554, -1.0], [-0.9995557036488554, -1.0]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 2],
         },
         {
          'array': [
           [
            [0.015000000000000013, 0.050000000000000044],
            [0.05500000000000005, 0.050000000000000044],
           ],
           [
            [0.05500000000000005, 0.050000000000000044],
            [0.07500000000000007, 0.050000000000000044],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2],
         },
         {
          'array': [[[0.9924999999999999, 0.99], [1.0125, 0.99]], [[1.0125, 0.99], [1.0125, 0.99]]],
          'dtype': 'float64', 'shape': [2, 2, 2],
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
            [[-0.15470053837925168, -1.0], [2.8090680674665816, -1.0]],
            [[2.8090680674665816, -1.0], [2.8090680674665816, -1.0]],
           ],
           [
            [[2.1547005383792515, -1.0], [-0.8090680674665818, -1.0]],
            [[-0.8090680674665818, -1.0], [-0.8090680674665818, -1.0]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 2],
         },
         {
          'array': [
           [[0.14999999999999997, 4.1], [0.5499999999999998, 4.1]],
           [[0.5499999999999998, 4.1], [0.7499999999999998, 4.1]],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2],
         },
         {
          'array': [[[0.925, 1.8], [1.125, 1.8]], [[1.125, 1.8], [1.125, 1.8]]],
          'dtype': 'float64', 'shape': [2, 2, 2],
         },
        ],
       },
       'changed': [],
      },
      None,
     ],
    },
    {
     'name': 'one mean for all',
     'hint': 'All your channels share one mean. Which values belong together?',
     'section': {
      'number': '14.2', 'title': 'Feature maps: per channel, over everything else',
      'chapter': '14_batch_normalization',
     },
     'gives': [
      None, None,
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [[-3.4369190193756163, -1.0], [3.218459509687808, -1.0]],
            [[3.218459509687808, -1.0], [5.436919019375616, -1.0]],
           ],
           [
            [[-2.327689264531712, -1.0], [-0.10922975484390407, -1.0]],
            [[-0.10922975484390407, -1.0], [2.109229754843904, -1.0]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 2],
         },
         {
          'array': [0.050000000000000044, 0.050000000000000044], 'dtype': 'float64',
          'shape': [2],
         },
         {'array': [1.0225, 1.0225], 'dtype': 'float64', 'shape': [2]},
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
            [[-3.1311822359545776, -1.0], [3.065591117977289, -1.0]],
            [[3.065591117977289, -1.0], [5.131182235954578, -1.0]],
           ],
           [
            [[-2.0983866769659336, -1.0], [-0.03279555898864439, -1.0]],
            [[-0.03279555898864439, -1.0], [2.0327955589886444, -1.0]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 2],
         },
         {'array': [0.4999999999999999, 4.1], 'dtype': 'float64', 'shape': [2]},
         {'array': [1.225, 2.125], 'dtype': 'float64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
      None,
     ],
    },
    {
     'name': 'each picture by itself',
     'hint': 'Each of your pictures has means of its own. What do they run over besides?',
     'section': {
      'number': '14.2', 'title': 'Feature maps: per channel, over everything else',
      'chapter': '14_batch_normalization',
     },
     'gives': [
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [[-1.6665740817894092], [0.33331481635788185]],
            [[0.33331481635788185], [0.9999444490736455]],
           ],
           [[[-1.4138601415098047], [0.0]], [[0.0], [1.4138601415098047]]],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 1],
         },
         {'array': [5.0], 'dtype': 'float64', 'shape': [1]},
         {'array': [6.005], 'dtype': 'float64', 'shape': [1]},
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
            [[-2.8331481635788185], [1.1666296327157637]],
            [[1.1666296327157637], [2.499888898147291]],
           ],
           [[[-2.3277202830196093], [0.5]], [[0.5], [3.3277202830196093]]],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 1],
         },
         {'array': [0.4999999999999999], 'dtype': 'float64', 'shape': [1]},
         {'array': [1.5499999999999998], 'dtype': 'float64', 'shape': [1]},
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
            [[-2.3331481635788185, -1.0], [1.6666296327157637, -1.0]],
            [[1.6666296327157637, -1.0], [2.999888898147291, -1.0]],
           ],
           [
            [[-1.8277202830196093, -1.0], [1.0, -1.0]],
            [[1.0, -1.0], [3.8277202830196093, -1.0]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 2],
         },
         {
          'array': [0.050000000000000044, 0.050000000000000044], 'dtype': 'float64',
          'shape': [2],
         },
         {'array': [1.0550000000000002, 0.99], 'dtype': 'float64', 'shape': [2]},
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
            [[-2.244428422615251, -1.0], [1.6488856845230502, -1.0]],
            [[1.6488856845230502, -1.0], [2.9466570535691505, -1.0]],
           ],
           [
            [[-1.5298221281347035, -1.0], [1.0, -1.0]],
            [[1.0, -1.0], [3.5298221281347035, -1.0]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 2],
         },
         {'array': [0.4999999999999999, 4.1], 'dtype': 'float64', 'shape': [2]},
         {'array': [1.5499999999999998, 1.8], 'dtype': 'float64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
      None,
     ],
    },
    {
     'name': 'sample variance',
     'hint': 'Your variance is that of a sample. By how many does the layer divide?',
     'section': {'number': '14.1', 'title': 'Four numbers, by hand', 'chapter': '14_batch_normalization'},
     'gives': [
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [[-1.4675000006960797], [0.7337500003480398]],
            [[0.7337500003480398], [1.4675000006960797]],
           ],
           [
            [[-1.1006250005220597], [-0.3668750001740199]],
            [[-0.3668750001740199], [0.3668750001740199]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 1],
         },
         {'array': [5.0], 'dtype': 'float64', 'shape': [1]},
         {'array': [6.014285714285714], 'dtype': 'float64', 'shape': [1]},
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
            [[-2.4350000013921593], [1.9675000006960797]],
            [[1.9675000006960797], [3.4350000013921593]],
           ],
           [
            [[-1.7012500010441194], [-0.23375000034803983]],
            [[-0.23375000034803983], [1.23375000034804]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 1],
         },
         {'array': [0.4999999999999999], 'dtype': 'float64', 'shape': [1]},
         {'array': [1.6428571428571428], 'dtype': 'float64', 'shape': [1]},
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
            [[-1.9350000013921593, -1.0], [2.46750000069608, -1.0]],
            [[2.46750000069608, -1.0], [3.9350000013921593, -1.0]],
           ],
           [
            [[-1.2012500010441194, -1.0], [0.26624999965196017, -1.0]],
            [[0.26624999965196017, -1.0], [1.73375000034804, -1.0]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 2],
         },
         {
          'array': [0.050000000000000044, 0.050000000000000044], 'dtype': 'float64',
          'shape': [2],
         },
         {'array': [1.0642857142857143, 0.99], 'dtype': 'float64', 'shape': [2]},
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
            [[-1.8411392208183095, -1.0], [2.4205696104091547, -1.0]],
            [[2.4205696104091547, -1.0], [3.8411392208183095, -1.0]],
           ],
           [
            [[-1.1308544156137321, -1.0], [0.2897151947954226, -1.0]],
            [[0.2897151947954226, -1.0], [1.7102848052045774, -1.0]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 2],
         },
         {'array': [0.4999999999999999, 4.1], 'dtype': 'float64', 'shape': [2]},
         {'array': [1.6428571428571428, 1.8], 'dtype': 'float64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
      None,
     ],
    },
    {
     'name': 'epsilon outside the root',
     'hint': 'Your ε is added to the deviation. Where does it stand in the formula?',
     'section': {'number': '14.1', 'title': 'Four numbers, by hand', 'chapter': '14_batch_normalization'},
     'gives': [
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [[-1.568313937769155], [0.7841569688845775]],
            [[0.7841569688845775], [1.568313937769155]],
           ],
           [
            [[-1.1762354533268664], [-0.39207848444228877]],
            [[-0.39207848444228877], [0.39207848444228877]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 1],
         },
         {'array': [5.0], 'dtype': 'float64', 'shape': [1]},
         {'array': [6.005], 'dtype': 'float64', 'shape': [1]},
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
            [[-2.63662787553831], [2.068313937769155]],
            [[2.068313937769155], [3.63662787553831]],
           ],
           [
            [[-1.8524709066537328], [-0.28415696888457753]],
            [[-0.28415696888457753], [1.2841569688845775]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 1],
         },
         {'array': [0.4999999999999999], 'dtype': 'float64', 'shape': [1]},
         {'array': [1.5499999999999998], 'dtype': 'float64', 'shape': [1]},
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
            [[-2.13662787553831, -1.0], [2.568313937769155, -1.0]],
            [[2.568313937769155, -1.0], [4.13662787553831, -1.0]],
           ],
           [
            [[-1.3524709066537328, -1.0], [0.21584303111542247, -1.0]],
            [[0.21584303111542247, -1.0], [1.7841569688845775, -1.0]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 2],
         },
         {
          'array': [0.050000000000000044, 0.050000000000000044], 'dtype': 'float64',
          'shape': [2],
         },
         {'array': [1.0550000000000002, 0.99], 'dtype': 'float64', 'shape': [2]},
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
            [[-1.6233724886993826, -1.0], [2.3116862443496915, -1.0]],
            [[2.3116862443496915, -1.0], [3.6233724886993826, -1.0]],
           ],
           [
            [[-0.9675293665245368, -1.0], [0.34415687782515436, -1.0]],
            [[0.34415687782515436, -1.0], [1.6558431221748457, -1.0]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 2],
         },
         {'array': [0.4999999999999999, 4.1], 'dtype': 'float64', 'shape': [2]},
         {'array': [1.5499999999999998, 1.8], 'dtype': 'float64', 'shape': [2]},
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
            [[-1.4, 0.7142857142857142], [3.4, 0.7142857142857142]],
            [[3.4, 0.7142857142857142], [5.0, 0.7142857142857142]],
           ],
           [
            [[-0.6000000000000001, 0.7142857142857142], [1.0, 0.7142857142857142]],
            [[1.0, 0.7142857142857142], [2.6, 0.7142857142857142]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 2],
         },
         {'array': [4.0, 3.0], 'dtype': 'float64', 'shape': [2]},
         {'array': [4.0, 9.0], 'dtype': 'float64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'shares swapped',
     'hint': "Your averages run to the last batch. Whose share is Keras's momentum?",
     'section': {'number': '14.4', 'title': 'Training and inference', 'chapter': '14_batch_normalization'},
     'gives': [
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [[-1.5688084081767006], [0.7844042040883503]],
            [[0.7844042040883503], [1.5688084081767006]],
           ],
           [
            [[-1.1766063061325254], [-0.39220210204417516]],
            [[-0.39220210204417516], [0.39220210204417516]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 1],
         },
         {'array': [5.0], 'dtype': 'float64', 'shape': [1]},
         {'array': [6.494999999999999], 'dtype': 'float64', 'shape': [1]},
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
            [[-2.6376168163534013], [2.0688084081767006]],
            [[2.0688084081767006], [3.6376168163534013]],
           ],
           [
            [[-1.8532126122650507], [-0.2844042040883503]],
            [[-0.2844042040883503], [1.2844042040883503]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 1],
         },
         {'array': [4.5], 'dtype': 'float64', 'shape': [1]},
         {'array': [5.95], 'dtype': 'float64', 'shape': [1]},
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
            [[-2.1376168163534013, -1.0], [2.5688084081767006, -1.0]],
            [[2.5688084081767006, -1.0], [4.137616816353401, -1.0]],
           ],
           [
            [[-1.3532126122650507, -1.0], [0.21559579591164968, -1.0]],
            [[0.21559579591164968, -1.0], [1.7844042040883503, -1.0]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 2],
         },
         {'array': [4.95, 4.95], 'dtype': 'float64', 'shape': [2]},
         {'array': [6.444999999999999, 0.010000000000000009], 'dtype': 'float64', 'shape': [2]},
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
            [[-2.0237157840738176, -1.0], [2.511857892036909, -1.0]],
            [[2.511857892036909, -1.0], [4.023715784073818, -1.0]],
           ],
           [
            [[-1.2677868380553634, -1.0], [0.2440710539815456, -1.0]],
            [[0.2440710539815456, -1.0], [1.7559289460184544, -1.0]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 2],
         },
         {'array': [4.5, 4.9], 'dtype': 'float64', 'shape': [2]},
         {'array': [5.95, 0.19999999999999996], 'dtype': 'float64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
      None,
     ],
    },
    {
     'name': 'batch asked at inference',
     'hint': 'You ask the batch at inference too. On what may an answer not depend?',
     'section': {'number': '14.4', 'title': 'Training and inference', 'chapter': '14_batch_normalization'},
     'gives': [
      None, None, None, None,
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [[-2.0237157840738176, -1.0], [2.511857892036909, -1.0]],
            [[2.511857892036909, -1.0], [4.023715784073818, -1.0]],
           ],
           [
            [[-1.2677868380553634, -1.0], [0.2440710539815456, -1.0]],
            [[0.2440710539815456, -1.0], [1.7559289460184544, -1.0]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 2],
         },
         {'array': [4.0, 3.0], 'dtype': 'float64', 'shape': [2]},
         {'array': [4.0, 9.0], 'dtype': 'float64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'averages move at inference',
     'hint': 'Your averages move at inference too. When does the layer learn them?',
     'section': {'number': '14.4', 'title': 'Training and inference', 'chapter': '14_batch_normalization'},
     'gives': [
      None, None, None, None,
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [
             [-1.8284271247461903, 0.9466570535691505],
             [3.8284271247461903, 0.9466570535691505],
            ],
            [[3.8284271247461903, 0.9466570535691505], [5.714045207910317, 0.9466570535691505]],
           ],
           [
            [[-0.8856180831641269, 0.9466570535691505], [1.0, 0.9466570535691505]],
            [[1.0, 0.9466570535691505], [2.885618083164127, 0.9466570535691505]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 2],
         },
         {'array': [4.1, 3.2], 'dtype': 'float64', 'shape': [2]},
         {'array': [4.25, 8.1], 'dtype': 'float64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'averages used in training',
     'hint': 'You normalise with the averages in training too. Whose statistics count then?',
     'section': {'number': '14.4', 'title': 'Training and inference', 'chapter': '14_batch_normalization'},
     'gives': [
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [[-1.6328570960999473], [0.8164285480499737]],
            [[0.8164285480499737], [1.6328570960999473]],
           ],
           [
            [[-1.2246428220749606], [-0.40821427402498683]],
            [[-0.40821427402498683], [0.40821427402498683]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 1],
         },
         {'array': [5.0], 'dtype': 'float64', 'shape': [1]},
         {'array': [6.005], 'dtype': 'float64', 'shape': [1]},
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
            [[2.499000749375546], [14.493005245628824]],
            [[14.493005245628824], [18.491006744379916]],
           ],
           [
            [[4.498001498751092], [8.496002997502185]],
            [[8.496002997502185], [12.494004496253279]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 1],
         },
         {'array': [0.4999999999999999], 'dtype': 'float64', 'shape': [1]},
         {'array': [1.5499999999999998], 'dtype': 'float64', 'shape': [1]},
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
            [[2.999000749375546, 13.992505620316598], [14.993005245628824, 13.992505620316598]],
            [[14.993005245628824, 13.992505620316598], [18.991006744379916, 13.992505620316598]],
           ],
           [
            [[4.998001498751092, 13.992505620316598], [8.996002997502185, 13.992505620316598]],
            [[8.996002997502185, 13.992505620316598], [12.994004496253279, 13.992505620316598]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 2],
         },
         {
          'array': [0.050000000000000044, 0.050000000000000044], 'dtype': 'float64',
          'shape': [2],
         },
         {'array': [1.0550000000000002, 0.99], 'dtype': 'float64', 'shape': [2]},
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
            [[2.6329931618554525, 0.8973665961010275], [12.430952132988166, 0.8973665961010275]],
            [[12.430952132988166, 0.8973665961010275], [15.696938456699069, 0.8973665961010275]],
           ],
           [
            [[4.265986323710905, 0.8973665961010275], [7.531972647421809, 0.8973665961010275]],
            [[7.531972647421809, 0.8973665961010275], [10.797958971132713, 0.8973665961010275]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 2],
         },
         {'array': [0.4999999999999999, 4.1], 'dtype': 'float64', 'shape': [2]},
         {'array': [1.5499999999999998, 1.8], 'dtype': 'float64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
      None,
     ],
    },
    {
     'name': 'averages never move',
     'hint': 'Your averages stay where they began. What happens to them after each batch?',
     'section': {'number': '14.4', 'title': 'Training and inference', 'chapter': '14_batch_normalization'},
     'gives': [
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [[-1.5688084081767006], [0.7844042040883503]],
            [[0.7844042040883503], [1.5688084081767006]],
           ],
           [
            [[-1.1766063061325254], [-0.39220210204417516]],
            [[-0.39220210204417516], [0.39220210204417516]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 1],
         },
         {'array': [5.0], 'dtype': 'float64', 'shape': [1]},
         {'array': [6.0], 'dtype': 'float64', 'shape': [1]},
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
            [[-2.6376168163534013], [2.0688084081767006]],
            [[2.0688084081767006], [3.6376168163534013]],
           ],
           [
            [[-1.8532126122650507], [-0.2844042040883503]],
            [[-0.2844042040883503], [1.2844042040883503]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 1],
         },
         {'array': [0.0], 'dtype': 'float64', 'shape': [1]},
         {'array': [1.0], 'dtype': 'float64', 'shape': [1]},
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
            [[-2.1376168163534013, -1.0], [2.5688084081767006, -1.0]],
            [[2.5688084081767006, -1.0], [4.137616816353401, -1.0]],
           ],
           [
            [[-1.3532126122650507, -1.0], [0.21559579591164968, -1.0]],
            [[0.21559579591164968, -1.0], [1.7844042040883503, -1.0]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 2],
         },
         {'array': [0.0, 0.0], 'dtype': 'float64', 'shape': [2]},
         {'array': [1.0, 1.0], 'dtype': 'float64', 'shape': [2]},
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
            [[-2.0237157840738176, -1.0], [2.511857892036909, -1.0]],
            [[2.511857892036909, -1.0], [4.023715784073818, -1.0]],
           ],
           [
            [[-1.2677868380553634, -1.0], [0.2440710539815456, -1.0]],
            [[0.2440710539815456, -1.0], [1.7559289460184544, -1.0]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 2],
         },
         {'array': [0.0, 4.0], 'dtype': 'float64', 'shape': [2]},
         {'array': [1.0, 2.0], 'dtype': 'float64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
      None,
     ],
    },
    {
     'name': 'deviation remembered',
     'hint': 'You average the deviation. Which number of the batch does the layer keep?',
     'section': {'number': '14.4', 'title': 'Training and inference', 'chapter': '14_batch_normalization'},
     'gives': [
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [[-1.5688084081767006], [0.7844042040883503]],
            [[0.7844042040883503], [1.5688084081767006]],
           ],
           [
            [[-1.1766063061325254], [-0.39220210204417516]],
            [[-0.39220210204417516], [0.39220210204417516]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 1],
         },
         {'array': [5.0], 'dtype': 'float64', 'shape': [1]},
         {'array': [5.965495097567963], 'dtype': 'float64', 'shape': [1]},
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
            [[-2.6376168163534013], [2.0688084081767006]],
            [[2.0688084081767006], [3.6376168163534013]],
           ],
           [
            [[-1.8532126122650507], [-0.2844042040883503]],
            [[-0.2844042040883503], [1.2844042040883503]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 1],
         },
         {'array': [0.4999999999999999], 'dtype': 'float64', 'shape': [1]},
         {'array': [1.1549509756796392], 'dtype': 'float64', 'shape': [1]},
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
            [[-2.1376168163534013, -1.0], [2.5688084081767006, -1.0]],
            [[2.5688084081767006, -1.0], [4.137616816353401, -1.0]],
           ],
           [
            [[-1.3532126122650507, -1.0], [0.21559579591164968, -1.0]],
            [[0.21559579591164968, -1.0], [1.7844042040883503, -1.0]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 2],
         },
         {
          'array': [0.050000000000000044, 0.050000000000000044], 'dtype': 'float64',
          'shape': [2],
         },
         {'array': [1.015495097567964, 0.99], 'dtype': 'float64', 'shape': [2]},
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
            [[-2.0237157840738176, -1.0], [2.511857892036909, -1.0]],
            [[2.511857892036909, -1.0], [4.023715784073818, -1.0]],
           ],
           [
            [[-1.2677868380553634, -1.0], [0.2440710539815456, -1.0]],
            [[0.2440710539815456, -1.0], [1.7559289460184544, -1.0]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 2],
         },
         {'array': [0.4999999999999999, 4.1], 'dtype': 'float64', 'shape': [2]},
         {'array': [1.1549509756796392, 1.8], 'dtype': 'float64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
      None,
     ],
    },
    {
     'name': 'scale and shift swapped',
     'hint': 'Your γ and β have changed places. Which of them is multiplied?',
     'section': {'number': '14.1', 'title': 'Four numbers, by hand', 'chapter': '14_batch_normalization'},
     'gives': [
      {
       'value': {
        'tuple': [
         {
          'array': [[[[1.0], [1.0]], [[1.0], [1.0]]], [[[1.0], [1.0]], [[1.0], [1.0]]]],
          'dtype': 'float64', 'shape': [2, 2, 2, 1],
         },
         {'array': [5.0], 'dtype': 'float64', 'shape': [1]},
         {'array': [6.005], 'dtype': 'float64', 'shape': [1]},
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
            [[1.2155957959116497], [2.392202102044175]],
            [[2.392202102044175], [2.78440420408835]],
           ],
           [
            [[1.4116968469337374], [1.8038989489779125]],
            [[1.8038989489779125], [2.1961010510220875]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 1],
         },
         {'array': [0.4999999999999999], 'dtype': 'float64', 'shape': [1]},
         {'array': [1.5499999999999998], 'dtype': 'float64', 'shape': [1]},
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
            [[0.43119159182329936, 3.0], [2.78440420408835, 3.0]],
            [[2.78440420408835, 3.0], [3.5688084081767006, 3.0]],
           ],
           [
            [[0.8233936938674746, 3.0], [1.607797897955825, 3.0]],
            [[1.607797897955825, 3.0], [2.392202102044175, 3.0]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 2],
         },
         {
          'array': [0.050000000000000044, 0.050000000000000044], 'dtype': 'float64',
          'shape': [2],
         },
         {'array': [1.0550000000000002, 0.99], 'dtype': 'float64', 'shape': [2]},
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
            [[0.4881421079630912, 3.0], [2.7559289460184546, 3.0]],
            [[2.7559289460184546, 3.0], [3.511857892036909, 3.0]],
           ],
           [
            [[0.8661065809723183, 3.0], [1.6220355269907727, 3.0]],
            [[1.6220355269907727, 3.0], [2.3779644730092273, 3.0]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 2],
         },
         {'array': [0.4999999999999999, 4.1], 'dtype': 'float64', 'shape': [2]},
         {'array': [1.5499999999999998, 1.8], 'dtype': 'float64', 'shape': [2]},
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
            [[0.5857864376269049, 2.35111431547695], [3.414213562373095, 2.35111431547695]],
            [[3.414213562373095, 2.35111431547695], [4.3570226039551585, 2.35111431547695]],
           ],
           [
            [[1.0571909584179364, 2.35111431547695], [2.0, 2.35111431547695]],
            [[2.0, 2.35111431547695], [2.9428090415820636, 2.35111431547695]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 2],
         },
         {'array': [4.0, 3.0], 'dtype': 'float64', 'shape': [2]},
         {'array': [4.0, 9.0], 'dtype': 'float64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
     ],
    },
   ],
  },
  'q3': {
   'kind': 'choice', 'title': 'One picture is left over',
   'section': {
    'number': '14.9', 'title': 'Where it fails: small batches',
    'chapter': '14_batch_normalization',
   },
   'points': 2, 'minutes': 5, 'difficulty': 'medium', 'names': ['output', 'gradient'],
   'tolerance': {'output': 0, 'gradient': 0}, 'units': {},
   'options': {'output': ['a', 'b', 'c', 'd'], 'gradient': ['a', 'b', 'c', 'd']},
   'right': {'output': 'a15dd2d6f9a2112e7401', 'gradient': '3829892d868cc74403c6'},
   'mistakes': [
    {
     'name': 'left as they are',
     'hint': 'What is the mean of a single number, and what is taken off it?',
     'section': {
      'number': '14.9', 'title': 'Where it fails: small batches',
      'chapter': '14_batch_normalization',
     },
     'gives': {'output': '2f83acc88dd8e6610f80'},
    },
    {
     'name': 'divided by zero',
     'hint': 'The variance is 0. What is added to it before the division?',
     'section': {'number': '14.1', 'title': 'Four numbers, by hand', 'chapter': '14_batch_normalization'},
     'gives': {'output': '90cefced5238530b83a3'},
    },
    {
     'name': 'averages in training', 'hint': 'When does the layer use its moving averages?',
     'section': {'number': '14.4', 'title': 'Training and inference', 'chapter': '14_batch_normalization'},
     'gives': {'output': '345637bbb3b14190493b'},
    },
    {
     'name': 'right output, ordinary gradient',
     'hint': 'Your output is right. If the kernel moved a little, what would change in it?',
     'section': {'number': '14.5', 'title': 'The way back', 'chapter': '14_batch_normalization'},
     'gives': {'output': 'a15dd2d6f9a2112e7401', 'gradient': '049dc7a5f4dceb134f7c'},
    },
    {
     'name': 'right output, large gradient',
     'hint': 'Your output is right. What is left of a single gradient when its mean is taken off?',
     'section': {'number': '14.5', 'title': 'The way back', 'chapter': '14_batch_normalization'},
     'gives': {'output': 'a15dd2d6f9a2112e7401', 'gradient': 'f95673ddb1be4a97cefd'},
    },
    {
     'name': 'right output, no number',
     'hint': 'Your output is right. By what is divided on the way back, and is that 0?',
     'section': {'number': '14.5', 'title': 'The way back', 'chapter': '14_batch_normalization'},
     'gives': {'output': 'a15dd2d6f9a2112e7401', 'gradient': '6d1280291e142a281c61'},
    },
   ],
  },
  'q4': {
   'kind': 'figure', 'title': 'Away from the start, drawn',
   'section': {'number': '14.4', 'title': 'Training and inference', 'chapter': '14_batch_normalization'},
   'points': 3, 'minutes': 10, 'difficulty': 'medium', 'names': ['averages_figure'],
   'tolerance': [1e-06, 1e-09],
   'cases': [
    {
     'args': [{'array': [[1.0, 5.0, 6.0], [2.0, 2.0, 8.0]], 'dtype': 'float64', 'shape': [2, 3]}, [0.5]],
     'kwargs': {}, 'size': 7,
     'right': {
      'figure': {
       'axes': [
        {
         'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [], 'names': [],
         'lines': [[[0.0, 1.0, 2.0], [0.0, 2.0, 3.0]]], 'pictures': [],
        },
        {
         'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [], 'names': [],
         'lines': [[[0.0, 1.0, 2.0], [1.0, 2.8333333333333335, 5.416666666666667]]],
         'pictures': [],
        },
       ],
      },
     },
    },
    {
     'args': [
      {'array': [[4.0, 8.0], [6.0, 2.0], [5.0, 7.0]], 'dtype': 'float64', 'shape': [3, 2]},
      [0.9, 0.75],
     ],
     'kwargs': {}, 'size': 8,
     'right': {
      'figure': {
       'axes': [
        {
         'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [], 'names': [],
         'lines': [
          [
           [0.0, 1.0, 2.0, 3.0],
           [0.0, 0.5999999999999999, 0.9399999999999998, 1.4459999999999997],
          ],
          [[0.0, 1.0, 2.0, 3.0], [0.0, 1.5, 2.125, 3.09375]],
         ],
         'pictures': [],
        },
        {
         'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [], 'names': [],
         'lines': [
          [[0.0, 1.0, 2.0, 3.0], [1.0, 1.2999999999999998, 1.5699999999999998, 1.513]],
          [[0.0, 1.0, 2.0, 3.0], [1.0, 1.75, 2.3125, 1.984375]],
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
     'name': 'variance begins at 0',
     'hint': 'Your moving variance begins at 0. What would a layer do with that at first?',
     'section': {'number': '14.4', 'title': 'Training and inference', 'chapter': '14_batch_normalization'},
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [], 'lines': [[[0.0, 1.0, 2.0], [0.0, 2.0, 3.0]]], 'pictures': [],
          },
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [],
           'lines': [[[0.0, 1.0, 2.0], [0.0, 2.3333333333333335, 5.166666666666667]]],
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
            [
             [0.0, 1.0, 2.0, 3.0],
             [0.0, 0.5999999999999999, 0.9399999999999998, 1.4459999999999997],
            ],
            [[0.0, 1.0, 2.0, 3.0], [0.0, 1.5, 2.125, 3.09375]],
           ],
           'pictures': [],
          },
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [],
           'lines': [
            [
             [0.0, 1.0, 2.0, 3.0],
             [0.0, 0.3999999999999999, 0.7599999999999998, 0.7839999999999998],
            ],
            [[0.0, 1.0, 2.0, 3.0], [0.0, 1.0, 1.75, 1.5625]],
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
     'name': 'begun with the first batch',
     'hint': 'Your averages begin with the first batch. What are they before it?',
     'section': {'number': '14.4', 'title': 'Training and inference', 'chapter': '14_batch_normalization'},
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [], 'lines': [[[0.0, 1.0, 2.0], [4.0, 4.0, 4.0]]], 'pictures': [],
          },
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [],
           'lines': [[[0.0, 1.0, 2.0], [4.666666666666667, 4.666666666666667, 6.333333333333334]]],
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
            [[0.0, 1.0, 2.0, 3.0], [6.0, 6.0, 5.800000000000001, 5.82]],
            [[0.0, 1.0, 2.0, 3.0], [6.0, 6.0, 5.5, 5.625]],
           ],
           'pictures': [],
          },
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [],
           'lines': [
            [[0.0, 1.0, 2.0, 3.0], [4.0, 4.0, 4.0, 3.7]],
            [[0.0, 1.0, 2.0, 3.0], [4.0, 4.0, 4.0, 3.25]],
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
     'name': 'momentum is for the new',
     'hint': "Your averages run to the last batch. Whose share is Keras's momentum?",
     'section': {'number': '14.4', 'title': 'Training and inference', 'chapter': '14_batch_normalization'},
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
            [[0.0, 1.0, 2.0, 3.0], [0.0, 5.4, 4.14, 5.814]],
            [[0.0, 1.0, 2.0, 3.0], [0.0, 4.5, 4.125, 5.53125]],
           ],
           'pictures': [],
          },
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [],
           'lines': [
            [[0.0, 1.0, 2.0, 3.0], [1.0, 3.7, 3.97, 1.297]],
            [[0.0, 1.0, 2.0, 3.0], [1.0, 3.25, 3.8125, 1.703125]],
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
     'name': 'start left out',
     'hint': 'Your lines leave out one point. How many batches has a new layer seen?',
     'section': {'number': '14.4', 'title': 'Training and inference', 'chapter': '14_batch_normalization'},
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [], 'lines': [[[1.0, 2.0], [2.0, 3.0]]], 'pictures': [],
          },
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [], 'lines': [[[1.0, 2.0], [2.8333333333333335, 5.416666666666667]]],
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
            [[1.0, 2.0, 3.0], [0.5999999999999999, 0.9399999999999998, 1.4459999999999997]],
            [[1.0, 2.0, 3.0], [1.5, 2.125, 3.09375]],
           ],
           'pictures': [],
          },
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [],
           'lines': [
            [[1.0, 2.0, 3.0], [1.2999999999999998, 1.5699999999999998, 1.513]],
            [[1.0, 2.0, 3.0], [1.75, 2.3125, 1.984375]],
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
     'name': 'numbered from 1',
     'hint': 'Your points stand too far right. After how many batches is the start?',
     'section': {'number': '14.4', 'title': 'Training and inference', 'chapter': '14_batch_normalization'},
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [], 'lines': [[[1.0, 2.0, 3.0], [0.0, 2.0, 3.0]]], 'pictures': [],
          },
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [],
           'lines': [[[1.0, 2.0, 3.0], [1.0, 2.8333333333333335, 5.416666666666667]]],
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
            [
             [1.0, 2.0, 3.0, 4.0],
             [0.0, 0.5999999999999999, 0.9399999999999998, 1.4459999999999997],
            ],
            [[1.0, 2.0, 3.0, 4.0], [0.0, 1.5, 2.125, 3.09375]],
           ],
           'pictures': [],
          },
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [],
           'lines': [
            [[1.0, 2.0, 3.0, 4.0], [1.0, 1.2999999999999998, 1.5699999999999998, 1.513]],
            [[1.0, 2.0, 3.0, 4.0], [1.0, 1.75, 2.3125, 1.984375]],
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
     'name': 'variance of a sample',
     'hint': 'Your variance is that of a sample. By how many does the layer divide?',
     'section': {'number': '14.1', 'title': 'Four numbers, by hand', 'chapter': '14_batch_normalization'},
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [], 'lines': [[[0.0, 1.0, 2.0], [0.0, 2.0, 3.0]]], 'pictures': [],
          },
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [], 'lines': [[[0.0, 1.0, 2.0], [1.0, 4.0, 8.0]]], 'pictures': [],
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
            [
             [0.0, 1.0, 2.0, 3.0],
             [0.0, 0.5999999999999999, 0.9399999999999998, 1.4459999999999997],
            ],
            [[0.0, 1.0, 2.0, 3.0], [0.0, 1.5, 2.125, 3.09375]],
           ],
           'pictures': [],
          },
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [],
           'lines': [
            [
             [0.0, 1.0, 2.0, 3.0],
             [1.0, 1.6999999999999997, 2.3299999999999996, 2.2969999999999997],
            ],
            [[0.0, 1.0, 2.0, 3.0], [1.0, 2.75, 4.0625, 3.546875]],
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
     'name': 'deviations averaged',
     'hint': 'Your right panel averages deviations. Which number does the layer keep?',
     'section': {'number': '14.4', 'title': 'Training and inference', 'chapter': '14_batch_normalization'},
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [], 'lines': [[[0.0, 1.0, 2.0], [0.0, 2.0, 3.0]]], 'pictures': [],
          },
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [],
           'lines': [[[0.0, 1.0, 2.0], [1.0, 1.5801234497346435, 2.2042752872404168]]],
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
            [
             [0.0, 1.0, 2.0, 3.0],
             [0.0, 0.5999999999999999, 0.9399999999999998, 1.4459999999999997],
            ],
            [[0.0, 1.0, 2.0, 3.0], [0.0, 1.5, 2.125, 3.09375]],
           ],
           'pictures': [],
          },
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [],
           'lines': [
            [[0.0, 1.0, 2.0, 3.0], [1.0, 1.1, 1.19, 1.1709999999999998]],
            [[0.0, 1.0, 2.0, 3.0], [1.0, 1.25, 1.4375, 1.328125]],
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
     'name': 'batches drawn',
     'hint': 'You draw the batches themselves. What does an average make of them?',
     'section': {'number': '14.4', 'title': 'Training and inference', 'chapter': '14_batch_normalization'},
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [], 'lines': [[[0.0, 1.0, 2.0], [0.0, 4.0, 4.0]]], 'pictures': [],
          },
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [], 'lines': [[[0.0, 1.0, 2.0], [1.0, 4.666666666666667, 8.0]]],
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
            [[0.0, 1.0, 2.0, 3.0], [0.0, 6.0, 4.0, 6.0]],
            [[0.0, 1.0, 2.0, 3.0], [0.0, 6.0, 4.0, 6.0]],
           ],
           'pictures': [],
          },
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [],
           'lines': [
            [[0.0, 1.0, 2.0, 3.0], [1.0, 4.0, 4.0, 1.0]],
            [[0.0, 1.0, 2.0, 3.0], [1.0, 4.0, 4.0, 1.0]],
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
   'kind': 'function', 'title': 'Back through ReLU and normalisation',
   'section': {'number': '14.5', 'title': 'The way back', 'chapter': '14_batch_normalization'},
   'points': 4, 'minutes': 14, 'difficulty': 'hard', 'names': ['block_backward'],
   'tolerance': [1e-06, 1e-09],
   'cases': [
    {
     'args': [
      {
       'array': [[[[0.0], [0.0]], [[0.0], [1.0]]], [[[2.0], [0.0]], [[0.0], [-1.0]]]],
       'dtype': 'float64', 'shape': [2, 2, 2, 1],
      },
      {
       'array': [[[[1.0], [7.0]], [[7.0], [9.0]]], [[[2.0], [4.0]], [[4.0], [6.0]]]],
       'dtype': 'float64', 'shape': [2, 2, 2, 1],
      },
      {'array': [1.5], 'dtype': 'float64', 'shape': [1]},
      {'array': [9.0], 'dtype': 'float64', 'shape': [1]},
     ],
     'kwargs': {}, 'size': 18,
     'right': {
      'tuple': [
       {
        'array': [
         [
          [[-0.2828171710691182], [-0.0792050968652894]],
          [[-0.0792050968652894], [0.5769687476022496]],
         ],
         [
          [[0.9277244807640453], [-0.18101113396720378]],
          [[-0.18101113396720378], [-0.7014435956321903]],
         ],
        ],
        'dtype': 'float64', 'shape': [2, 2, 2, 1],
       },
       {'array': [-1.1766063061325251], 'dtype': 'float64', 'shape': [1]},
       {'array': [2.0], 'dtype': 'float64', 'shape': [1]},
      ],
     },
    },
    {
     'args': [
      {
       'array': [[[[0.0], [0.0]], [[0.0], [1.0]]], [[[2.0], [0.0]], [[0.0], [-1.0]]]],
       'dtype': 'float64', 'shape': [2, 2, 2, 1],
      },
      {
       'array': [[[[1.0], [7.0]], [[7.0], [9.0]]], [[[2.0], [4.0]], [[4.0], [6.0]]]],
       'dtype': 'float64', 'shape': [2, 2, 2, 1],
      },
      {'array': [1.5], 'dtype': 'float64', 'shape': [1]},
      {'array': [0.5], 'dtype': 'float64', 'shape': [1]},
     ],
     'kwargs': {}, 'size': 18,
     'right': {
      'tuple': [
       {
        'array': [
         [
          [[0.13574138280255257], [-0.06787069140127629]],
          [[-0.06787069140127629], [0.4525617702637101]],
         ],
         [
          [[0.10180603710191442], [0.03393534570063814]],
          [[0.03393534570063814], [-0.6222384987669007]],
         ],
        ],
        'dtype': 'float64', 'shape': [2, 2, 2, 1],
       },
       {'array': [1.1766063061325256], 'dtype': 'float64', 'shape': [1]},
       {'array': [0.0], 'dtype': 'float64', 'shape': [1]},
      ],
     },
    },
    {
     'args': [
      {
       'array': [[[[0.0], [0.0]], [[0.0], [1.0]]], [[[2.0], [0.0]], [[0.0], [-1.0]]]],
       'dtype': 'float64', 'shape': [2, 2, 2, 1],
      },
      {
       'array': [[[[1.0], [7.0]], [[7.0], [9.0]]], [[[2.0], [4.0]], [[4.0], [6.0]]]],
       'dtype': 'float64', 'shape': [2, 2, 2, 1],
      },
      {'array': [2.0], 'dtype': 'float64', 'shape': [1]},
      {'array': [-0.25], 'dtype': 'float64', 'shape': [1]}, 0.5,
     ],
     'kwargs': {}, 'size': 19,
     'right': {
      'tuple': [
       {
        'array': [
         [
          [[0.16198477414681162], [-0.08099238707340581]],
          [[-0.08099238707340581], [0.5939441718716428]],
         ],
         [
          [[0.12148858061010873], [0.040496193536702904]],
          [[0.040496193536702904], [-0.7964251395551574]],
         ],
        ],
        'dtype': 'float64', 'shape': [2, 2, 2, 1],
       },
       {'array': [1.1338934190276815], 'dtype': 'float64', 'shape': [1]},
       {'array': [0.0], 'dtype': 'float64', 'shape': [1]},
      ],
     },
    },
    {
     'args': [
      {
       'array': [
        [[[0.0, 1.0], [0.0, 0.0]], [[0.0, 2.0], [1.0, 0.0]]],
        [[[2.0, 0.0], [0.0, 3.0]], [[0.0, 0.0], [-1.0, -1.0]]],
       ],
       'dtype': 'float64', 'shape': [2, 2, 2, 2],
      },
      {
       'array': [
        [[[-7.0, 2.0], [-1.0, 2.0]], [[-1.0, 2.0], [1.0, 2.0]]],
        [[[-6.0, 2.0], [-4.0, 2.0]], [[-4.0, 2.0], [-2.0, 2.0]]],
       ],
       'dtype': 'float64', 'shape': [2, 2, 2, 2],
      },
      {'array': [1.5, 2.0], 'dtype': 'float64', 'shape': [2]},
      {'array': [0.5, 1.0], 'dtype': 'float64', 'shape': [2]}, 0.5,
     ],
     'kwargs': {}, 'size': 37,
     'right': {
      'tuple': [
       {
        'array': [
         [
          [
           [0.12148858061010871, 1.0606601717798212],
           [-0.060744290305054356, -1.7677669529663687],
          ],
          [
           [-0.060744290305054356, 3.889087296526011],
           [0.44545812890373215, -1.7677669529663687],
          ],
         ],
         [
          [
           [0.09111643545758155, -1.7677669529663687],
           [0.030372145152527178, 6.717514421272201],
          ],
          [
           [0.030372145152527178, -1.7677669529663687],
           [-0.597318854666368, -4.596194077712559],
          ],
         ],
        ],
        'dtype': 'float64', 'shape': [2, 2, 2, 2],
       },
       {'array': [1.1338934190276815, 0.0], 'dtype': 'float64', 'shape': [2]},
       {'array': [0.0, 5.0], 'dtype': 'float64', 'shape': [2]},
      ],
     },
    },
    {
     'args': [
      {
       'array': [
        [[[0.0, 1.0], [0.0, 0.0]], [[0.0, 2.0], [1.0, 0.0]]],
        [[[2.0, 0.0], [0.0, 3.0]], [[0.0, 0.0], [-1.0, -1.0]]],
       ],
       'dtype': 'float64', 'shape': [2, 2, 2, 2],
      },
      {
       'array': [
        [[[1.0, 5.0], [7.0, 5.0]], [[7.0, 5.0], [9.0, 5.0]]],
        [[[2.0, 5.0], [4.0, 5.0]], [[4.0, 5.0], [6.0, 5.0]]],
       ],
       'dtype': 'float64', 'shape': [2, 2, 2, 2],
      },
      {'array': [1.5, 2.0], 'dtype': 'float64', 'shape': [2]},
      {'array': [0.5, 0.0], 'dtype': 'float64', 'shape': [2]},
     ],
     'kwargs': {}, 'size': 36,
     'right': {
      'tuple': [
       {
        'array': [
         [
          [[0.13574138280255257, 0.0], [-0.06787069140127629, 0.0]],
          [[-0.06787069140127629, 0.0], [0.4525617702637101, 0.0]],
         ],
         [
          [[0.10180603710191442, 0.0], [0.03393534570063814, 0.0]],
          [[0.03393534570063814, 0.0], [-0.6222384987669007, -0.0]],
         ],
        ],
        'dtype': 'float64', 'shape': [2, 2, 2, 2],
       },
       {'array': [1.1766063061325256, 0.0], 'dtype': 'float64', 'shape': [2]},
       {'array': [0.0, 0.0], 'dtype': 'float64', 'shape': [2]},
      ],
     },
    },
   ],
   'mistakes': [
    {
     'name': 'relu ignored',
     'hint': 'Where all values pass you are right. What does the ReLU do to the others?',
     'section': {'number': '14.5', 'title': 'The way back', 'chapter': '14_batch_normalization'},
     'gives': [
      None,
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [[-0.2828171710691182], [-0.0792050968652894]],
            [[-0.0792050968652894], [0.5769687476022496]],
           ],
           [
            [[0.9277244807640453], [-0.18101113396720378]],
            [[-0.18101113396720378], [-0.7014435956321903]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 1],
         },
         {'array': [-1.1766063061325251], 'dtype': 'float64', 'shape': [1]},
         {'array': [2.0], 'dtype': 'float64', 'shape': [1]},
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
            [[-0.35096701065142527], [-0.10798984943120776]],
            [[-0.10798984943120776], [0.7289314836606524]],
           ],
           [
            [[1.2013870749221864], [-0.22947843004131654]],
            [[-0.22947843004131654], [-0.9044149889863651]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 1],
         },
         {'array': [-1.133893419027682], 'dtype': 'float64', 'shape': [1]},
         {'array': [2.0], 'dtype': 'float64', 'shape': [1]},
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
             [-0.263225257988569, 1.0606601717798212],
             [-0.08099238707340584, -1.7677669529663687],
            ],
            [
             [-0.08099238707340584, 3.889087296526011],
             [0.5466986127454894, -1.7677669529663687],
            ],
           ],
           [
            [
             [0.9010403061916399, -1.7677669529663687],
             [-0.17210882253098742, 6.717514421272201],
            ],
            [
             [-0.17210882253098742, -1.7677669529663687],
             [-0.6783112417397739, -4.596194077712559],
            ],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 2],
         },
         {'array': [-1.133893419027682, 0.0], 'dtype': 'float64', 'shape': [2]},
         {'array': [2.0, 5.0], 'dtype': 'float64', 'shape': [2]},
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
             [-0.2828171710691182, 23.717082451262847],
             [-0.0792050968652894, -39.528470752104745],
            ],
            [
             [-0.0792050968652894, 86.96263565463045],
             [0.5769687476022496, -39.528470752104745],
            ],
           ],
           [
            [
             [0.9277244807640453, -39.528470752104745],
             [-0.18101113396720378, 150.20818885799804],
            ],
            [
             [-0.18101113396720378, -39.528470752104745],
             [-0.7014435956321903, -102.77402395547233],
            ],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 2],
         },
         {'array': [-1.1766063061325251, 0.0], 'dtype': 'float64', 'shape': [2]},
         {'array': [2.0, 5.0], 'dtype': 'float64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'relu looks at the maps',
     'hint': 'Your ReLU looks at the maps. Which values come to it?',
     'section': {'number': '14.6', 'title': 'In which order', 'chapter': '14_batch_normalization'},
     'gives': [
      None,
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [[-0.2828171710691182], [-0.0792050968652894]],
            [[-0.0792050968652894], [0.5769687476022496]],
           ],
           [
            [[0.9277244807640453], [-0.18101113396720378]],
            [[-0.18101113396720378], [-0.7014435956321903]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 1],
         },
         {'array': [-1.1766063061325251], 'dtype': 'float64', 'shape': [1]},
         {'array': [2.0], 'dtype': 'float64', 'shape': [1]},
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
            [[-0.35096701065142527], [-0.10798984943120776]],
            [[-0.10798984943120776], [0.7289314836606524]],
           ],
           [
            [[1.2013870749221864], [-0.22947843004131654]],
            [[-0.22947843004131654], [-0.9044149889863651]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 1],
         },
         {'array': [-1.133893419027682], 'dtype': 'float64', 'shape': [1]},
         {'array': [2.0], 'dtype': 'float64', 'shape': [1]},
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
             [0.09111643545758152, 1.0606601717798212],
             [-0.1518607257626359, -1.7677669529663687],
            ],
            [
             [-0.1518607257626359, 3.889087296526011],
             [0.33409359667779914, -1.7677669529663687],
            ],
           ],
           [
            [
             [0.05062024192087864, -1.7677669529663687],
             [-0.0303721451525272, 6.717514421272201],
            ],
            [
             [-0.0303721451525272, -1.7677669529663687],
             [-0.11136453222593301, -4.596194077712559],
            ],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 2],
         },
         {'array': [1.5118578920369088, 0.0], 'dtype': 'float64', 'shape': [2]},
         {'array': [1.0, 5.0], 'dtype': 'float64', 'shape': [2]},
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
             [-0.2828171710691182, 23.717082451262847],
             [-0.0792050968652894, -39.528470752104745],
            ],
            [
             [-0.0792050968652894, 86.96263565463045],
             [0.5769687476022496, -39.528470752104745],
            ],
           ],
           [
            [
             [0.9277244807640453, -39.528470752104745],
             [-0.18101113396720378, 150.20818885799804],
            ],
            [
             [-0.18101113396720378, -39.528470752104745],
             [-0.7014435956321903, -102.77402395547233],
            ],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 2],
         },
         {'array': [-1.1766063061325251, 0.0], 'dtype': 'float64', 'shape': [2]},
         {'array': [2.0, 5.0], 'dtype': 'float64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'relu before scale and shift',
     'hint': 'Your ReLU looks at the normalised values. What comes between it and them?',
     'section': {'number': '14.1', 'title': 'Four numbers, by hand', 'chapter': '14_batch_normalization'},
     'gives': [
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [[0.13574138280255257], [-0.06787069140127629]],
            [[-0.06787069140127629], [0.4525617702637101]],
           ],
           [
            [[0.10180603710191442], [0.03393534570063814]],
            [[0.03393534570063814], [-0.6222384987669007]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 1],
         },
         {'array': [1.1766063061325256], 'dtype': 'float64', 'shape': [1]},
         {'array': [0.0], 'dtype': 'float64', 'shape': [1]},
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
           [
            [[0.12148858061010871, 0.0], [-0.060744290305054356, 0.0]],
            [[-0.060744290305054356, 0.0], [0.44545812890373215, 0.0]],
           ],
           [
            [[0.09111643545758155, 0.0], [0.030372145152527178, 0.0]],
            [[0.030372145152527178, 0.0], [-0.597318854666368, -0.0]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 2],
         },
         {'array': [1.1338934190276815, 0.0], 'dtype': 'float64', 'shape': [2]},
         {'array': [0.0, 0.0], 'dtype': 'float64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
      None,
     ],
    },
    {
     'name': 'mean not taken off',
     'hint': 'Do the gradients of your maps add up to 0 in each channel? Should they?',
     'section': {'number': '14.5', 'title': 'The way back', 'chapter': '14_batch_normalization'},
     'gives': [
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [[-0.13574138280255252], [0.06787069140127626]],
            [[0.06787069140127626], [0.7240445358688151]],
           ],
           [
            [[1.0748002690306109], [-0.03393534570063813]],
            [[-0.03393534570063813], [-0.5543678073656245]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 1],
         },
         {'array': [-1.1766063061325251], 'dtype': 'float64', 'shape': [1]},
         {'array': [2.0], 'dtype': 'float64', 'shape': [1]},
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
           [
            [[0.12148858061010871, 2.82842712474619], [-0.060744290305054356, 0.0]],
            [[-0.060744290305054356, 5.65685424949238], [0.44545812890373215, 0.0]],
           ],
           [
            [[0.09111643545758155, 0.0], [0.030372145152527178, 8.48528137423857]],
            [[0.030372145152527178, 0.0], [-0.597318854666368, -2.82842712474619]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 2],
         },
         {'array': [1.1338934190276815, 0.0], 'dtype': 'float64', 'shape': [2]},
         {'array': [0.0, 5.0], 'dtype': 'float64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
      None,
     ],
    },
    {
     'name': 'way through the variance missing',
     'hint': 'Which way does the loss take through the variance, and where is it in yours?',
     'section': {'number': '14.5', 'title': 'The way back', 'chapter': '14_batch_normalization'},
     'gives': [
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [[-0.14707578826656567], [-0.14707578826656567]],
            [[-0.14707578826656567], [0.44122736479969704]],
           ],
           [
            [[1.0295305178659597], [-0.14707578826656567]],
            [[-0.14707578826656567], [-0.7353789413328283]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 1],
         },
         {'array': [-1.1766063061325251], 'dtype': 'float64', 'shape': [1]},
         {'array': [2.0], 'dtype': 'float64', 'shape': [1]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[0.0], [0.0]], [[0.0], [0.5883031530662627]]],
           [[[0.0], [0.0]], [[0.0], [-0.5883031530662627]]],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 1],
         },
         {'array': [1.1766063061325256], 'dtype': 'float64', 'shape': [1]},
         {'array': [0.0], 'dtype': 'float64', 'shape': [1]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[0.0], [0.0]], [[0.0], [0.7559289460184544]]],
           [[[0.0], [0.0]], [[0.0], [-0.7559289460184544]]],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 1],
         },
         {'array': [1.1338934190276815], 'dtype': 'float64', 'shape': [1]},
         {'array': [0.0], 'dtype': 'float64', 'shape': [1]},
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
            [[0.0, 1.0606601717798212], [0.0, -1.7677669529663687]],
            [[0.0, 3.889087296526011], [0.5669467095138409, -1.7677669529663687]],
           ],
           [
            [[0.0, -1.7677669529663687], [0.0, 6.717514421272201]],
            [[0.0, -1.7677669529663687], [-0.5669467095138409, -4.596194077712559]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 2],
         },
         {'array': [1.1338934190276815, 0.0], 'dtype': 'float64', 'shape': [2]},
         {'array': [0.0, 5.0], 'dtype': 'float64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[0.0, 0.0], [0.0, 0.0]], [[0.0, 0.0], [0.5883031530662627, 0.0]]],
           [[[0.0, 0.0], [0.0, 0.0]], [[0.0, 0.0], [-0.5883031530662627, -0.0]]],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 2],
         },
         {'array': [1.1766063061325256, 0.0], 'dtype': 'float64', 'shape': [2]},
         {'array': [0.0, 0.0], 'dtype': 'float64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'statistics as constants',
     'hint': 'Mean and variance are constants in your way back. What moves them?',
     'section': {'number': '14.5', 'title': 'The way back', 'chapter': '14_batch_normalization'},
     'gives': [
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[0.0], [0.0]], [[0.0], [0.5883031530662627]]],
           [[[1.1766063061325254], [0.0]], [[0.0], [-0.5883031530662627]]],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 1],
         },
         {'array': [-1.1766063061325251], 'dtype': 'float64', 'shape': [1]},
         {'array': [2.0], 'dtype': 'float64', 'shape': [1]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[0.0], [0.0]], [[0.0], [0.5883031530662627]]],
           [[[0.0], [0.0]], [[0.0], [-0.5883031530662627]]],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 1],
         },
         {'array': [1.1766063061325256], 'dtype': 'float64', 'shape': [1]},
         {'array': [0.0], 'dtype': 'float64', 'shape': [1]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[0.0], [0.0]], [[0.0], [0.7559289460184544]]],
           [[[0.0], [0.0]], [[0.0], [-0.7559289460184544]]],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 1],
         },
         {'array': [1.1338934190276815], 'dtype': 'float64', 'shape': [1]},
         {'array': [0.0], 'dtype': 'float64', 'shape': [1]},
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
            [[0.0, 2.82842712474619], [0.0, 0.0]],
            [[0.0, 5.65685424949238], [0.5669467095138409, 0.0]],
           ],
           [
            [[0.0, 0.0], [0.0, 8.48528137423857]],
            [[0.0, 0.0], [-0.5669467095138409, -2.82842712474619]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 2],
         },
         {'array': [1.1338934190276815, 0.0], 'dtype': 'float64', 'shape': [2]},
         {'array': [0.0, 5.0], 'dtype': 'float64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [
           [[[0.0, 0.0], [0.0, 0.0]], [[0.0, 0.0], [0.5883031530662627, 0.0]]],
           [[[0.0, 0.0], [0.0, 0.0]], [[0.0, 0.0], [-0.5883031530662627, -0.0]]],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 2],
         },
         {'array': [1.1766063061325256, 0.0], 'dtype': 'float64', 'shape': [2]},
         {'array': [0.0, 0.0], 'dtype': 'float64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'gamma forgotten',
     'hint': 'Your gradients of the maps lack a factor. What stretches the output?',
     'section': {'number': '14.5', 'title': 'The way back', 'chapter': '14_batch_normalization'},
     'gives': [
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [[-0.1885447807127455], [-0.05280339791019294]],
            [[-0.05280339791019294], [0.3846458317348331]],
           ],
           [
            [[0.6184829871760302], [-0.12067408931146921]],
            [[-0.12067408931146921], [-0.4676290637547936]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 1],
         },
         {'array': [-1.1766063061325251], 'dtype': 'float64', 'shape': [1]},
         {'array': [2.0], 'dtype': 'float64', 'shape': [1]},
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
            [[0.09049425520170172], [-0.04524712760085086]],
            [[-0.04524712760085086], [0.3017078468424734]],
           ],
           [
            [[0.06787069140127629], [0.02262356380042543]],
            [[0.02262356380042543], [-0.41482566584460057]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 1],
         },
         {'array': [1.1766063061325256], 'dtype': 'float64', 'shape': [1]},
         {'array': [0.0], 'dtype': 'float64', 'shape': [1]},
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
            [[0.08099238707340581], [-0.040496193536702904]],
            [[-0.040496193536702904], [0.2969720859358214]],
           ],
           [
            [[0.06074429030505436], [0.020248096768351452]],
            [[0.020248096768351452], [-0.3982125697775787]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 1],
         },
         {'array': [1.1338934190276815], 'dtype': 'float64', 'shape': [1]},
         {'array': [0.0], 'dtype': 'float64', 'shape': [1]},
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
             [0.08099238707340581, 0.5303300858899106],
             [-0.040496193536702904, -0.8838834764831843],
            ],
            [
             [-0.040496193536702904, 1.9445436482630054],
             [0.2969720859358214, -0.8838834764831843],
            ],
           ],
           [
            [
             [0.06074429030505436, -0.8838834764831843],
             [0.020248096768351452, 3.3587572106361003],
            ],
            [
             [0.020248096768351452, -0.8838834764831843],
             [-0.3982125697775787, -2.2980970388562794],
            ],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 2],
         },
         {'array': [1.1338934190276815, 0.0], 'dtype': 'float64', 'shape': [2]},
         {'array': [0.0, 5.0], 'dtype': 'float64', 'shape': [2]},
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
            [[0.09049425520170172, 0.0], [-0.04524712760085086, 0.0]],
            [[-0.04524712760085086, 0.0], [0.3017078468424734, 0.0]],
           ],
           [
            [[0.06787069140127629, 0.0], [0.02262356380042543, 0.0]],
            [[0.02262356380042543, 0.0], [-0.41482566584460057, -0.0]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 2],
         },
         {'array': [1.1766063061325256, 0.0], 'dtype': 'float64', 'shape': [2]},
         {'array': [0.0, 0.0], 'dtype': 'float64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'divided by the variance',
     'hint': 'You divide by the variance on the way back. By what on the way there?',
     'section': {'number': '14.5', 'title': 'The way back', 'chapter': '14_batch_normalization'},
     'gives': [
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [[-0.11092148898749524], [-0.031064405483179007]],
            [[-0.031064405483179007], [0.22628835562339739]],
           ],
           [
            [[0.36385549147349944], [-0.07099294723533711]],
            [[-0.07099294723533711], [-0.27510765267236936]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 1],
         },
         {'array': [-1.1766063061325251], 'dtype': 'float64', 'shape': [1]},
         {'array': [2.0], 'dtype': 'float64', 'shape': [1]},
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
            [[0.05323805566954416], [-0.02661902783477208]],
            [[-0.02661902783477208], [0.17749567760226015]],
           ],
           [
            [[0.03992854175215812], [0.01330951391738604]],
            [[0.01330951391738604], [-0.24404324718919035]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 1],
         },
         {'array': [1.1766063061325256], 'dtype': 'float64', 'shape': [1]},
         {'array': [0.0], 'dtype': 'float64', 'shape': [1]},
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
            [[0.061224489795918345], [-0.030612244897959173]],
            [[-0.030612244897959173], [0.22448979591836737]],
           ],
           [
            [[0.04591836734693877], [0.015306122448979586]],
            [[0.015306122448979586], [-0.3010204081632653]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 1],
         },
         {'array': [1.1338934190276815], 'dtype': 'float64', 'shape': [1]},
         {'array': [0.0], 'dtype': 'float64', 'shape': [1]},
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
            [[0.04591836734693876, 1.5], [-0.02295918367346938, -2.5]],
            [[-0.02295918367346938, 5.5], [0.16836734693877553, -2.5]],
           ],
           [
            [[0.03443877551020408, -2.5], [0.01147959183673469, 9.5]],
            [[0.01147959183673469, -2.5], [-0.22576530612244897, -6.5]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 2],
         },
         {'array': [1.1338934190276815, 0.0], 'dtype': 'float64', 'shape': [2]},
         {'array': [0.0, 5.0], 'dtype': 'float64', 'shape': [2]},
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
            [[0.05323805566954416, 0.0], [-0.02661902783477208, 0.0]],
            [[-0.02661902783477208, 0.0], [0.17749567760226015, 0.0]],
           ],
           [
            [[0.03992854175215812, 0.0], [0.01330951391738604, 0.0]],
            [[0.01330951391738604, 0.0], [-0.24404324718919035, -0.0]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 2],
         },
         {'array': [1.1766063061325256, 0.0], 'dtype': 'float64', 'shape': [2]},
         {'array': [0.0, 0.0], 'dtype': 'float64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'sums taken off',
     'hint': 'Your brackets take sums off. What does the bar in the formula mean?',
     'section': {'number': '14.5', 'title': 'The way back', 'chapter': '14_batch_normalization'},
     'gives': [
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [[-2.2625373685529455], [-0.6336407749223152]],
            [[-0.6336407749223152], [0.4976279093541575]],
           ],
           [
            [[-0.814448296815315], [-1.4480890717376302]],
            [[-1.4480890717376302], [-1.493426693593683]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 1],
         },
         {'array': [-1.1766063061325251], 'dtype': 'float64', 'shape': [1]},
         {'array': [2.0], 'dtype': 'float64', 'shape': [1]},
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
            [[1.0859310624204206], [-0.5429655312102103]],
            [[-0.5429655312102103], [-0.4976279093541579]],
           ],
           [
            [[0.8144482968153154], [0.27148276560510515]],
            [[0.27148276560510515], [-0.8597859186713679]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 1],
         },
         {'array': [1.1766063061325256], 'dtype': 'float64', 'shape': [1]},
         {'array': [0.0], 'dtype': 'float64', 'shape': [1]},
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
            [[1.295878193174493], [-0.6479390965872465]],
            [[-0.6479390965872465], [-0.5399492471560384]],
           ],
           [
            [[0.9719086448808698], [0.32396954829362323]],
            [[0.32396954829362323], [-1.0798984943120775]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 1],
         },
         {'array': [1.1338934190276815], 'dtype': 'float64', 'shape': [1]},
         {'array': [0.0], 'dtype': 'float64', 'shape': [1]},
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
             [0.9719086448808697, -11.31370849898476],
             [-0.48595432244043485, -14.14213562373095],
            ],
            [
             [-0.48595432244043485, -8.48528137423857],
             [-0.40496193536702885, -14.14213562373095],
            ],
           ],
           [
            [[0.7289314836606524, -14.14213562373095], [0.24297716122021742, -5.65685424949238]],
            [
             [0.24297716122021742, -14.14213562373095],
             [-0.8099238707340582, -16.97056274847714],
            ],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 2],
         },
         {'array': [1.1338934190276815, 0.0], 'dtype': 'float64', 'shape': [2]},
         {'array': [0.0, 5.0], 'dtype': 'float64', 'shape': [2]},
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
            [[1.0859310624204206, 0.0], [-0.5429655312102103, 0.0]],
            [[-0.5429655312102103, 0.0], [-0.4976279093541579, 0.0]],
           ],
           [
            [[0.8144482968153154, 0.0], [0.27148276560510515, 0.0]],
            [[0.27148276560510515, 0.0], [-0.8597859186713679, -0.0]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 2],
         },
         {'array': [1.1766063061325256, 0.0], 'dtype': 'float64', 'shape': [2]},
         {'array': [0.0, 0.0], 'dtype': 'float64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'means for gamma and beta',
     'hint': 'Your gradients of γ and β are means. Does the formula have a bar there?',
     'section': {'number': '14.5', 'title': 'The way back', 'chapter': '14_batch_normalization'},
     'gives': [
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [[-0.2828171710691182], [-0.0792050968652894]],
            [[-0.0792050968652894], [0.5769687476022496]],
           ],
           [
            [[0.9277244807640453], [-0.18101113396720378]],
            [[-0.18101113396720378], [-0.7014435956321903]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 1],
         },
         {'array': [-0.14707578826656564], 'dtype': 'float64', 'shape': [1]},
         {'array': [0.25], 'dtype': 'float64', 'shape': [1]},
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
            [[0.13574138280255257], [-0.06787069140127629]],
            [[-0.06787069140127629], [0.4525617702637101]],
           ],
           [
            [[0.10180603710191442], [0.03393534570063814]],
            [[0.03393534570063814], [-0.6222384987669007]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 1],
         },
         {'array': [0.1470757882665657], 'dtype': 'float64', 'shape': [1]},
         {'array': [0.0], 'dtype': 'float64', 'shape': [1]},
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
            [[0.16198477414681162], [-0.08099238707340581]],
            [[-0.08099238707340581], [0.5939441718716428]],
           ],
           [
            [[0.12148858061010873], [0.040496193536702904]],
            [[0.040496193536702904], [-0.7964251395551574]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 1],
         },
         {'array': [0.14173667737846019], 'dtype': 'float64', 'shape': [1]},
         {'array': [0.0], 'dtype': 'float64', 'shape': [1]},
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
             [0.12148858061010871, 1.0606601717798212],
             [-0.060744290305054356, -1.7677669529663687],
            ],
            [
             [-0.060744290305054356, 3.889087296526011],
             [0.44545812890373215, -1.7677669529663687],
            ],
           ],
           [
            [
             [0.09111643545758155, -1.7677669529663687],
             [0.030372145152527178, 6.717514421272201],
            ],
            [
             [0.030372145152527178, -1.7677669529663687],
             [-0.597318854666368, -4.596194077712559],
            ],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 2],
         },
         {'array': [0.14173667737846019, 0.0], 'dtype': 'float64', 'shape': [2]},
         {'array': [0.0, 0.625], 'dtype': 'float64', 'shape': [2]},
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
            [[0.13574138280255257, 0.0], [-0.06787069140127629, 0.0]],
            [[-0.06787069140127629, 0.0], [0.4525617702637101, 0.0]],
           ],
           [
            [[0.10180603710191442, 0.0], [0.03393534570063814, 0.0]],
            [[0.03393534570063814, 0.0], [-0.6222384987669007, -0.0]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 2],
         },
         {'array': [0.1470757882665657, 0.0], 'dtype': 'float64', 'shape': [2]},
         {'array': [0.0, 0.0], 'dtype': 'float64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'maps for gamma',
     'hint': 'Your gradient of γ is made with the maps. What does γ multiply?',
     'section': {'number': '14.5', 'title': 'The way back', 'chapter': '14_batch_normalization'},
     'gives': [
      {
       'value': {
        'tuple': [
         {
          'array': [
           [
            [[-0.2828171710691182], [-0.0792050968652894]],
            [[-0.0792050968652894], [0.5769687476022496]],
           ],
           [
            [[0.9277244807640453], [-0.18101113396720378]],
            [[-0.18101113396720378], [-0.7014435956321903]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 1],
         },
         {'array': [7.0], 'dtype': 'float64', 'shape': [1]},
         {'array': [2.0], 'dtype': 'float64', 'shape': [1]},
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
            [[0.13574138280255257], [-0.06787069140127629]],
            [[-0.06787069140127629], [0.4525617702637101]],
           ],
           [
            [[0.10180603710191442], [0.03393534570063814]],
            [[0.03393534570063814], [-0.6222384987669007]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 1],
         },
         {'array': [3.0], 'dtype': 'float64', 'shape': [1]},
         {'array': [0.0], 'dtype': 'float64', 'shape': [1]},
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
            [[0.16198477414681162], [-0.08099238707340581]],
            [[-0.08099238707340581], [0.5939441718716428]],
           ],
           [
            [[0.12148858061010873], [0.040496193536702904]],
            [[0.040496193536702904], [-0.7964251395551574]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 1],
         },
         {'array': [3.0], 'dtype': 'float64', 'shape': [1]},
         {'array': [0.0], 'dtype': 'float64', 'shape': [1]},
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
             [0.12148858061010871, 1.0606601717798212],
             [-0.060744290305054356, -1.7677669529663687],
            ],
            [
             [-0.060744290305054356, 3.889087296526011],
             [0.44545812890373215, -1.7677669529663687],
            ],
           ],
           [
            [
             [0.09111643545758155, -1.7677669529663687],
             [0.030372145152527178, 6.717514421272201],
            ],
            [
             [0.030372145152527178, -1.7677669529663687],
             [-0.597318854666368, -4.596194077712559],
            ],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 2],
         },
         {'array': [3.0, 10.0], 'dtype': 'float64', 'shape': [2]},
         {'array': [0.0, 5.0], 'dtype': 'float64', 'shape': [2]},
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
            [[0.13574138280255257, 0.0], [-0.06787069140127629, 0.0]],
            [[-0.06787069140127629, 0.0], [0.4525617702637101, 0.0]],
           ],
           [
            [[0.10180603710191442, 0.0], [0.03393534570063814, 0.0]],
            [[0.03393534570063814, 0.0], [-0.6222384987669007, -0.0]],
           ],
          ],
          'dtype': 'float64', 'shape': [2, 2, 2, 2],
         },
         {'array': [3.0, 0.0], 'dtype': 'float64', 'shape': [2]},
         {'array': [0.0, 0.0], 'dtype': 'float64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
     ],
    },
   ],
  },
  'q6': {
   'kind': 'written', 'title': 'Twenty-four per cent',
   'section': {'number': '14.4', 'title': 'Training and inference', 'chapter': '14_batch_normalization'},
   'points': 4, 'minutes': 12, 'difficulty': 'hard',
  },
 },
}
