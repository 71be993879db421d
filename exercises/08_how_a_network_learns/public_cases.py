"""What 08_how_a_network_learns is checked against. Written by `python make.py release`."""

from math import inf, nan

ASSIGNMENT = {
 'name': '08_how_a_network_learns', 'title': 'Exercises for chapter 8: how a network learns',
 'questions': {
  'q1': {
   'kind': 'numbers', 'title': 'One step, by hand',
   'section': {
    'number': '8.4', 'title': 'The chain rule, on one weight',
    'chapter': '08_how_a_network_learns',
   },
   'points': 3, 'minutes': 8, 'difficulty': 'easy',
   'names': ['loss', 'd_w_1', 'd_w_2', 'new_w_1'],
   'tolerance': {'loss': 0.01, 'd_w_1': 0.01, 'd_w_2': 0.01, 'new_w_1': 0.001}, 'units': {},
   'options': {},
   'right': {
    'loss': '9c9bf22526900313dc99', 'd_w_1': '633a6434c62cc692e3d6',
    'd_w_2': '505eb2199fa845d6bff8', 'new_w_1': 'd7bed3ebe030093aad2d',
   },
   'mistakes': [
    {
     'name': 'factor of the square forgotten',
     'hint': 'Your gradients are too small by the same factor. What is the derivative of a square?',
     'section': {
      'number': '8.4', 'title': 'The chain rule, on one weight',
      'chapter': '08_how_a_network_learns',
     },
     'gives': {'d_w_1': '2127113c052231c7f19c', 'd_w_2': 'bbf7b6bf6e09fba02f00'},
    },
    {
     'name': 'sign of the difference',
     'hint': 'Your gradients have the wrong sign. If y grew a little, would E rise or fall?',
     'section': {
      'number': '8.4', 'title': 'The chain rule, on one weight',
      'chapter': '08_how_a_network_learns',
     },
     'gives': {'d_w_1': 'aa42c438a3e0b820f087', 'd_w_2': '55f6d15ac553bd347d6a'},
    },
    {
     'name': 'not squared',
     'hint': 'Your loss is the distance to the target. What does E do with it?',
     'section': {'number': '8.1', 'title': 'One weight', 'chapter': '08_how_a_network_learns'},
     'gives': {'loss': 'fa4c48449e08bb9e2df7'},
    },
    {
     'name': 'not squared, with its sign',
     'hint': 'Your loss is a plain difference. Can this loss be negative?',
     'section': {'number': '8.1', 'title': 'One weight', 'chapter': '08_how_a_network_learns'},
     'gives': {'loss': 'b9bbc2f36a30d0cab7b7'},
    },
    {
     'name': 'target forgotten',
     'hint': 'You squared the answer alone. From what is its distance measured?',
     'section': {'number': '8.1', 'title': 'One weight', 'chapter': '08_how_a_network_learns'},
     'gives': {'loss': '16105181304917e0c35d'},
    },
    {
     'name': 'second weight left out',
     'hint': 'The way from the first weight to E leads through another weight. Did you multiply by it?',
     'section': {
      'number': '8.4', 'title': 'The chain rule, on one weight',
      'chapter': '08_how_a_network_learns',
     },
     'gives': {'d_w_1': '0b2b90bd519a30ec366f'},
    },
    {
     'name': 'input left out',
     'hint': 'You stopped at z. What is the derivative of z with respect to the first weight?',
     'section': {
      'number': '8.4', 'title': 'The chain rule, on one weight',
      'chapter': '08_how_a_network_learns',
     },
     'gives': {'d_w_1': '880384b6db0b9c16308c'},
    },
    {
     'name': 'loss left out',
     'hint': 'You know how y changes with the first weight. Where is the derivative of E?',
     'section': {
      'number': '8.4', 'title': 'The chain rule, on one weight',
      'chapter': '08_how_a_network_learns',
     },
     'gives': {'d_w_1': 'bdf5fcdd2cac09bc4db0'},
    },
    {
     'name': 'value behind the weight',
     'hint': 'With what is the first weight multiplied on the way forward: with x or with h?',
     'section': {
      'number': '8.4', 'title': 'The chain rule, on one weight',
      'chapter': '08_how_a_network_learns',
     },
     'gives': {'d_w_1': '380c81878d9e80141227'},
    },
    {
     'name': 'gradient of h taken for that of the second weight',
     'hint': 'You give the gradient of h. With what is the second weight multiplied on the way forward?',
     'section': {
      'number': '8.4', 'title': 'The chain rule, on one weight',
      'chapter': '08_how_a_network_learns',
     },
     'gives': {'d_w_2': 'a1dc05a93cac27d27b98'},
    },
    {
     'name': 'input instead of h',
     'hint': 'Does the second weight meet the input itself on the way forward?',
     'section': {
      'number': '8.4', 'title': 'The chain rule, on one weight',
      'chapter': '08_how_a_network_learns',
     },
     'gives': {'d_w_2': '645288b492228bcaecb9'},
    },
    {
     'name': 'uphill', 'hint': 'You went with the gradient. Which way does E fall?',
     'section': {'number': '8.1', 'title': 'One weight', 'chapter': '08_how_a_network_learns'},
     'gives': {'new_w_1': '3bd1adaa5996f3581a57'},
    },
    {
     'name': 'without the learning rate',
     'hint': 'That is a very long step. What shortens the gradient?',
     'section': {'number': '8.1', 'title': 'One weight', 'chapter': '08_how_a_network_learns'},
     'gives': {'new_w_1': '7b4f6f672f44f960d876'},
    },
    {
     'name': 'gradient of the weights that are half new',
     'hint': 'You changed the second weight first. At which weights is the gradient taken?',
     'section': {
      'number': '8.4', 'title': 'The chain rule, on one weight',
      'chapter': '08_how_a_network_learns',
     },
     'gives': {'new_w_1': '81b9b8dcd168a3547ab4'},
    },
    {
     'name': 'only the step', 'hint': 'That is how far the weight moves. Where did it stand?',
     'section': {'number': '8.1', 'title': 'One weight', 'chapter': '08_how_a_network_learns'},
     'gives': {'new_w_1': '2e8bdbb1bb38c0bff598'},
    },
   ],
  },
  'q2': {
   'kind': 'choice', 'title': 'Down a ravine',
   'section': {'number': '8.2', 'title': 'A ravine', 'chapter': '08_how_a_network_learns'},
   'points': 3, 'minutes': 6, 'difficulty': 'medium', 'names': ['path', 'factor', 'raised'],
   'tolerance': {'path': 0, 'factor': 0, 'raised': 0}, 'units': {},
   'options': {
    'path': ['a', 'b', 'c', 'd'], 'factor': ['a', 'b', 'c', 'd'],
    'raised': ['a', 'b', 'c', 'd'],
   },
   'right': {
    'path': '79525c4285b491f8ec28', 'factor': 'ac31a9283f105f692f95',
    'raised': 'dbf0dd07e80058ba00e3',
   },
   'mistakes': [
    {
     'name': 'sign of the factor overlooked',
     'hint': 'Work out 1 minus rate times curvature, across the ravine. Which sign has it?',
     'section': {'number': '8.2', 'title': 'A ravine', 'chapter': '08_how_a_network_learns'},
     'gives': {'path': 'efd432defe7d6ac13675', 'factor': '18c93558a4ba090ff0fa'},
    },
    {
     'name': 'over the limit',
     'hint': 'Work out the limit that the steepest direction sets. On which side of it is this rate?',
     'section': {'number': '8.2', 'title': 'A ravine', 'chapter': '08_how_a_network_learns'},
     'gives': {'path': '73a9b6a1691a3757dab9', 'factor': 'd2df6857a28121cba94a'},
    },
    {
     'name': 'straight',
     'hint': 'Do both distances shrink by the same factor, with the same sign?',
     'section': {'number': '8.2', 'title': 'A ravine', 'chapter': '08_how_a_network_learns'},
     'gives': {'path': '25009a668a116c0a7a3f'},
    },
    {
     'name': 'glides',
     'hint': 'Your path stays on one side. What does the sign of the factor across say about sides?',
     'section': {'number': '8.2', 'title': 'A ravine', 'chapter': '08_how_a_network_learns'},
     'gives': {'path': 'efd432defe7d6ac13675'},
    },
    {
     'name': 'climbs',
     'hint': 'Your path climbs. Is the factor across larger or smaller than 1 in size?',
     'section': {'number': '8.2', 'title': 'A ravine', 'chapter': '08_how_a_network_learns'},
     'gives': {'path': '73a9b6a1691a3757dab9'},
    },
    {
     'name': 'right path, positive factor',
     'hint': 'Your path is right. On which side would a positive factor put the next point?',
     'section': {'number': '8.2', 'title': 'A ravine', 'chapter': '08_how_a_network_learns'},
     'gives': {'factor': '18c93558a4ba090ff0fa'},
    },
    {
     'name': 'right path, for ever',
     'hint': 'Your path is right. With this factor, would the jumps get any lower?',
     'section': {'number': '8.2', 'title': 'A ravine', 'chapter': '08_how_a_network_learns'},
     'gives': {'factor': '816a406a6fc8306e3b5e'},
    },
    {
     'name': 'right path, growing factor',
     'hint': 'Your path is right. What would this factor make of the height of the jumps?',
     'section': {'number': '8.2', 'title': 'A ravine', 'chapter': '08_how_a_network_learns'},
     'gives': {'factor': 'd2df6857a28121cba94a'},
    },
    {
     'name': 'longer steps arrive sooner',
     'hint': 'Work out the factor across for the raised rate. Is the path still coming closer?',
     'section': {'number': '8.2', 'title': 'A ravine', 'chapter': '08_how_a_network_learns'},
     'gives': {'raised': 'b43dd87c4f2102c87369'},
    },
    {
     'name': 'gradient shrinks',
     'hint': 'A gradient shrinks if the distance does. Does it, for the raised rate?',
     'section': {'number': '8.2', 'title': 'A ravine', 'chapter': '08_how_a_network_learns'},
     'gives': {'raised': '527d43b2ca842bc496e0'},
    },
    {
     'name': 'leaves both ways',
     'hint': 'Across you are right. What is the factor along the ravine for the raised rate?',
     'section': {'number': '8.2', 'title': 'A ravine', 'chapter': '08_how_a_network_learns'},
     'gives': {'raised': 'b5753c326dfa51ab58a3'},
    },
   ],
  },
  'q3': {
   'kind': 'figure', 'title': 'How the loss falls, drawn',
   'section': {'number': '8.1', 'title': 'One weight', 'chapter': '08_how_a_network_learns'},
   'points': 3, 'minutes': 11, 'difficulty': 'medium', 'names': ['draw_losses'],
   'tolerance': [1e-06, 1e-09],
   'cases': [
    {
     'args': [3, 6, 1, [0.05], 2], 'kwargs': {}, 'size': 5,
     'right': {
      'figure': {
       'axes': [
        {
         'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [], 'names': [],
         'lines': [[[0.0, 1.0, 2.0], [9.0, 0.09000000000000043, 0.0008999999999999616]]],
         'pictures': [],
        },
       ],
      },
     },
    },
    {
     'args': [3, 12, 0, [0.01, 0.05, 0.1], 4], 'kwargs': {}, 'size': 7,
     'right': {
      'figure': {
       'axes': [
        {
         'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [], 'names': [],
         'lines': [
          [
           [0.0, 1.0, 2.0, 3.0, 4.0],
           [144.0, 96.8256, 65.10553343999999, 43.77696068505599, 29.43562836463166],
          ],
          [
           [0.0, 1.0, 2.0, 3.0, 4.0],
           [
            144.0, 1.4399999999999984, 0.014400000000000239, 0.0001439999999999683,
            1.4400000000018145e-06,
           ],
          ],
          [
           [0.0, 1.0, 2.0, 3.0, 4.0],
           [144.0, 92.16000000000003, 58.98240000000006, 37.748736000000065, 24.15919104000005],
          ],
         ],
         'pictures': [],
        },
       ],
      },
     },
    },
    {
     'args': [3, 6, 1, [0.12], 3], 'kwargs': {}, 'size': 5,
     'right': {
      'figure': {
       'axes': [
        {
         'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [], 'names': [],
         'lines': [
          [
           [0.0, 1.0, 2.0, 3.0],
           [9.0, 12.110400000000004, 16.295754240000004, 21.927566905344005],
          ],
         ],
         'pictures': [],
        },
       ],
      },
     },
    },
    {
     'args': [-2, 5, 0.5, [0.02, 0.03], 3], 'kwargs': {}, 'size': 6,
     'right': {
      'figure': {
       'axes': [
        {
         'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [], 'names': [],
         'lines': [
          [[0.0, 1.0, 2.0, 3.0], [36.0, 25.401600000000002, 17.92336896, 12.646729138176003]],
          [
           [0.0, 1.0, 2.0, 3.0],
           [36.0, 20.793600000000005, 12.010383360000002, 6.937197428735999],
          ],
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
     'name': 'uphill', 'hint': 'Your losses rise from the start. Against or with the gradient?',
     'section': {'number': '8.1', 'title': 'One weight', 'chapter': '08_how_a_network_learns'},
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [], 'lines': [[[0.0, 1.0, 2.0], [9.0, 32.49, 117.28890000000004]]],
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
             [0.0, 1.0, 2.0, 3.0, 4.0],
             [144.0, 200.50560000000002, 279.18399744, 388.73579803545607, 541.275725184569],
            ],
            [
             [0.0, 1.0, 2.0, 3.0, 4.0],
             [144.0, 519.84, 1876.6224000000007, 6774.606864000003, 24456.330779040018],
            ],
            [
             [0.0, 1.0, 2.0, 3.0, 4.0],
             [144.0, 1128.96, 8851.046400000003, 69392.20377600002, 544034.8776038402],
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
           'lines': [[[0.0, 1.0, 2.0, 3.0], [9.0, 89.8704, 897.40986624, 8961.175960326143]]],
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
            [[0.0, 1.0, 2.0, 3.0], [36.0, 48.4416, 65.18301695999999, 87.71026762137599]],
            [[0.0, 1.0, 2.0, 3.0], [36.0, 55.35359999999999, 85.11169536, 130.86774278553602]],
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
     'name': 'factor of the square forgotten',
     'hint': 'Your steps are too short. What is the derivative of a square?',
     'section': {'number': '8.1', 'title': 'One weight', 'chapter': '08_how_a_network_learns'},
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [],
           'lines': [[[0.0, 1.0, 2.0], [9.0, 2.722500000000001, 0.8235562499999995]]],
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
             [0.0, 1.0, 2.0, 3.0, 4.0],
             [144.0, 119.2464, 98.74794384000002, 81.773172293904, 67.71636397658189],
            ],
            [
             [0.0, 1.0, 2.0, 3.0, 4.0],
             [
              144.0, 43.559999999999995, 13.176899999999993, 3.9860122500000044,
              1.2057687056249993,
             ],
            ],
            [
             [0.0, 1.0, 2.0, 3.0, 4.0],
             [
              144.0, 1.4399999999999984, 0.014400000000000239, 0.0001439999999999683,
              1.4400000000018145e-06,
             ],
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
            [
             [0.0, 1.0, 2.0, 3.0],
             [9.0, 0.0576000000000001, 0.00036863999999998704, 2.359295999999262e-06],
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
            [
             [0.0, 1.0, 2.0, 3.0],
             [36.0, 30.470399999999994, 25.790146560000004, 21.828780048383997],
            ],
            [
             [0.0, 1.0, 2.0, 3.0],
             [36.0, 27.878400000000003, 21.589032959999997, 16.718547124224],
            ],
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
     'name': 'input left out',
     'hint': 'Your gradient ends at y. How fast does y change with the weight?',
     'section': {'number': '8.1', 'title': 'One weight', 'chapter': '08_how_a_network_learns'},
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [],
           'lines': [[[0.0, 1.0, 2.0], [9.0, 4.409999999999998, 2.1608999999999994]]],
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
             [0.0, 1.0, 2.0, 3.0, 4.0],
             [144.0, 127.23839999999998, 112.42785023999998, 99.341248472064, 87.77792714991577],
            ],
            [
             [0.0, 1.0, 2.0, 3.0, 4.0],
             [144.0, 70.55999999999997, 34.5744, 16.941456, 8.30131344],
            ],
            [
             [0.0, 1.0, 2.0, 3.0, 4.0],
             [
              144.0, 23.03999999999999, 3.686399999999993, 0.589824000000001,
              0.09437184000000104,
             ],
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
            [
             [0.0, 1.0, 2.0, 3.0],
             [9.0, 0.7055999999999998, 0.05531903999999993, 0.004337012736000018],
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
            [[0.0, 1.0, 2.0, 3.0], [36.0, 41.99040000000001, 48.97760256, 57.12747562598401]],
            [[0.0, 1.0, 2.0, 3.0], [36.0, 45.15839999999999, 56.64669696, 71.057616666624]],
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
     'name': 'goes on from the last weight',
     'hint': 'Your first line is right. Where does the second learning rate begin?',
     'section': {'number': '8.1', 'title': 'One weight', 'chapter': '08_how_a_network_learns'},
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
            [
             [0.0, 1.0, 2.0, 3.0, 4.0],
             [144.0, 96.8256, 65.10553343999999, 43.77696068505599, 29.43562836463166],
            ],
            [
             [0.0, 1.0, 2.0, 3.0, 4.0],
             [
              29.43562836463166, 0.2943562836463167, 0.00294356283646309, 2.943562836462897e-05,
              2.9435628364571144e-07,
             ],
            ],
            [
             [0.0, 1.0, 2.0, 3.0, 4.0],
             [
              2.9435628364571144e-07, 1.8838802153448894e-07, 1.205683337830598e-07,
              7.716373362175041e-08, 4.9384789517604454e-08,
             ],
            ],
           ],
           'pictures': [],
          },
         ],
        },
       },
       'changed': [],
      },
      None,
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [],
           'lines': [
            [[0.0, 1.0, 2.0, 3.0], [36.0, 25.401600000000002, 17.92336896, 12.646729138176003]],
            [
             [0.0, 1.0, 2.0, 3.0],
             [12.646729138176003, 7.3047507502104585, 4.219224033321562, 2.4370238016465344],
            ],
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
     'name': 'gradient of the start only',
     'hint': 'All your steps have the length of the first. What becomes of the gradient?',
     'section': {'number': '8.1', 'title': 'One weight', 'chapter': '08_how_a_network_learns'},
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [],
           'lines': [[[0.0, 1.0, 2.0], [9.0, 0.09000000000000043, 5.759999999999994]]],
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
             [0.0, 1.0, 2.0, 3.0, 4.0],
             [144.0, 96.8256, 58.9824, 30.470399999999994, 11.289599999999997],
            ],
            [
             [0.0, 1.0, 2.0, 3.0, 4.0],
             [
              144.0, 1.4399999999999984, 92.16000000000003, 416.16000000000025,
              973.4400000000002,
             ],
            ],
            [
             [0.0, 1.0, 2.0, 3.0, 4.0],
             [144.0, 92.16000000000003, 973.4400000000002, 2787.840000000001, 5535.360000000001],
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
            [
             [0.0, 1.0, 2.0, 3.0],
             [9.0, 12.110400000000004, 99.20160000000001, 270.27360000000004],
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
            [[0.0, 1.0, 2.0, 3.0], [36.0, 25.401600000000002, 16.6464, 9.7344]],
            [[0.0, 1.0, 2.0, 3.0], [36.0, 20.793600000000005, 9.7344, 2.8224000000000005]],
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
     'name': 'weights instead of losses',
     'hint': 'Your lines show the weight. What should they show?',
     'section': {'number': '8.1', 'title': 'One weight', 'chapter': '08_how_a_network_learns'},
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [], 'lines': [[[0.0, 1.0, 2.0], [1.0, 1.9, 1.9900000000000002]]],
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
            [[0.0, 1.0, 2.0, 3.0, 4.0], [0.0, 0.72, 1.3104, 1.7945280000000001, 2.19151296]],
            [[0.0, 1.0, 2.0, 3.0, 4.0], [0.0, 3.6, 3.96, 3.9960000000000004, 3.9996]],
            [
             [0.0, 1.0, 2.0, 3.0, 4.0],
             [0.0, 7.2, 1.4399999999999986, 6.048000000000002, 2.3615999999999984],
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
           'lines': [[[0.0, 1.0, 2.0, 3.0], [1.0, 3.16, 0.6543999999999999, 3.560896]]],
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
            [[0.0, 1.0, 2.0, 3.0], [0.5, 0.020000000000000018, -0.3832, -0.721888]],
            [[0.0, 1.0, 2.0, 3.0], [0.5, -0.21999999999999997, -0.7672, -1.1830720000000001]],
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
     'hint': 'Your lines begin after the first step. What is the loss before it?',
     'section': {'number': '8.1', 'title': 'One weight', 'chapter': '08_how_a_network_learns'},
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [], 'lines': [[[1.0, 2.0], [0.09000000000000043, 0.0008999999999999616]]],
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
             [96.8256, 65.10553343999999, 43.77696068505599, 29.43562836463166],
            ],
            [
             [1.0, 2.0, 3.0, 4.0],
             [
              1.4399999999999984, 0.014400000000000239, 0.0001439999999999683,
              1.4400000000018145e-06,
             ],
            ],
            [
             [1.0, 2.0, 3.0, 4.0],
             [92.16000000000003, 58.98240000000006, 37.748736000000065, 24.15919104000005],
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
           'lines': [[[1.0, 2.0, 3.0], [12.110400000000004, 16.295754240000004, 21.927566905344005]]],
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
            [[1.0, 2.0, 3.0], [25.401600000000002, 17.92336896, 12.646729138176003]],
            [[1.0, 2.0, 3.0], [20.793600000000005, 12.010383360000002, 6.937197428735999]],
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
     'name': 'steps counted from one',
     'hint': 'Your losses are right. Which number has the step before anything was changed?',
     'section': {'number': '8.1', 'title': 'One weight', 'chapter': '08_how_a_network_learns'},
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [],
           'lines': [[[1.0, 2.0, 3.0], [9.0, 0.09000000000000043, 0.0008999999999999616]]],
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
             [1.0, 2.0, 3.0, 4.0, 5.0],
             [144.0, 96.8256, 65.10553343999999, 43.77696068505599, 29.43562836463166],
            ],
            [
             [1.0, 2.0, 3.0, 4.0, 5.0],
             [
              144.0, 1.4399999999999984, 0.014400000000000239, 0.0001439999999999683,
              1.4400000000018145e-06,
             ],
            ],
            [
             [1.0, 2.0, 3.0, 4.0, 5.0],
             [
              144.0, 92.16000000000003, 58.98240000000006, 37.748736000000065,
              24.15919104000005,
             ],
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
            [
             [1.0, 2.0, 3.0, 4.0],
             [9.0, 12.110400000000004, 16.295754240000004, 21.927566905344005],
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
            [[1.0, 2.0, 3.0, 4.0], [36.0, 25.401600000000002, 17.92336896, 12.646729138176003]],
            [
             [1.0, 2.0, 3.0, 4.0],
             [36.0, 20.793600000000005, 12.010383360000002, 6.937197428735999],
            ],
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
     'name': 'distance instead of square',
     'hint': 'Your lines show a distance. Which loss has this network?',
     'section': {'number': '8.1', 'title': 'One weight', 'chapter': '08_how_a_network_learns'},
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [],
           'lines': [[[0.0, 1.0, 2.0], [3.0, 0.3000000000000007, 0.02999999999999936]]],
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
             [0.0, 1.0, 2.0, 3.0, 4.0],
             [12.0, 9.84, 8.0688, 6.616415999999999, 5.4254611200000005],
            ],
            [
             [0.0, 1.0, 2.0, 3.0, 4.0],
             [
              12.0, 1.1999999999999993, 0.120000000000001, 0.011999999999998678,
              0.001200000000000756,
             ],
            ],
            [
             [0.0, 1.0, 2.0, 3.0, 4.0],
             [12.0, 9.600000000000001, 7.680000000000004, 6.1440000000000055, 4.915200000000005],
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
           'lines': [[[0.0, 1.0, 2.0, 3.0], [3.0, 3.4800000000000004, 4.0368, 4.682688000000001]]],
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
            [[0.0, 1.0, 2.0, 3.0], [6.0, 5.04, 4.2336, 3.5562240000000003]],
            [
             [0.0, 1.0, 2.0, 3.0],
             [6.0, 4.5600000000000005, 3.4656000000000002, 2.6338559999999998],
            ],
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
  'q4': {
   'kind': 'function', 'title': 'The loss of a classifier',
   'section': {'number': '8.3', 'title': 'Two losses', 'chapter': '08_how_a_network_learns'},
   'points': 3, 'minutes': 11, 'difficulty': 'medium', 'names': ['cross_entropy'],
   'tolerance': [1e-06, 1e-09],
   'cases': [
    {
     'args': [
      {
       'array': [[0.0, 0.6931471805599453, 1.6094379124341003]], 'dtype': 'float64',
       'shape': [1, 3],
      },
      {'array': [[0, 1, 0]], 'dtype': 'int64', 'shape': [1, 3]},
     ],
     'kwargs': {}, 'size': 6,
     'right': {
      'tuple': [
       1.3862943611198906,
       {'array': [[0.125, -0.75, 0.625]], 'dtype': 'float64', 'shape': [1, 3]},
      ],
     },
    },
    {
     'args': [
      {
       'array': [[1.0986122886681098, 0.0], [0.0, 1.3862943611198906]], 'dtype': 'float64',
       'shape': [2, 2],
      },
      {'array': [[1, 0], [1, 0]], 'dtype': 'int64', 'shape': [2, 2]},
     ],
     'kwargs': {}, 'size': 8,
     'right': {
      'tuple': [
       0.9485599924429406,
       {'array': [[-0.125, 0.125], [-0.4, 0.4]], 'dtype': 'float64', 'shape': [2, 2]},
      ],
     },
    },
    {
     'args': [
      {'array': [[1000.0, 1001.0, 999.0]], 'dtype': 'float64', 'shape': [1, 3]},
      {'array': [[1, 0, 0]], 'dtype': 'int64', 'shape': [1, 3]},
     ],
     'kwargs': {}, 'size': 6,
     'right': {
      'tuple': [
       1.4076059644443804,
       {
        'array': [[-0.7552715289452023, 0.6652409557748218, 0.09003057317038046]],
        'dtype': 'float64', 'shape': [1, 3],
       },
      ],
     },
    },
    {
     'args': [
      {'array': [[1000.0, 1002.0], [-1000.0, -1001.0]], 'dtype': 'float64', 'shape': [2, 2]},
      {'array': [[0, 1], [0, 1]], 'dtype': 'int64', 'shape': [2, 2]},
     ],
     'kwargs': {}, 'size': 8,
     'right': {
      'tuple': [
       0.7200948492805977,
       {
        'array': [
         [0.05960146101105877, -0.05960146101105884],
         [0.36552928931500245, -0.36552928931500245],
        ],
        'dtype': 'float64', 'shape': [2, 2],
       },
      ],
     },
    },
   ],
   'mistakes': [
    {
     'name': 'gradient not averaged',
     'hint': 'Your loss is right. Was its gradient averaged over the batch, too?',
     'section': {'number': '8.7', 'title': 'Training on real digits', 'chapter': '08_how_a_network_learns'},
     'gives': [
      None,
      {
       'value': {
        'tuple': [
         0.9485599924429406,
         {'array': [[-0.25, 0.25], [-0.8, 0.8]], 'dtype': 'float64', 'shape': [2, 2]},
        ],
       },
       'changed': [],
      },
      None,
      {
       'value': {
        'tuple': [
         0.7200948492805977,
         {
          'array': [
           [0.11920292202211755, -0.11920292202211769],
           [0.7310585786300049, -0.7310585786300049],
          ],
          'dtype': 'float64', 'shape': [2, 2],
         },
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'sums instead of means',
     'hint': "For one picture you are right. Is a batch's loss a sum or a mean?",
     'section': {'number': '8.7', 'title': 'Training on real digits', 'chapter': '08_how_a_network_learns'},
     'gives': [
      None,
      {
       'value': {
        'tuple': [
         1.8971199848858813,
         {'array': [[-0.25, 0.25], [-0.8, 0.8]], 'dtype': 'float64', 'shape': [2, 2]},
        ],
       },
       'changed': [],
      },
      None,
      {
       'value': {
        'tuple': [
         1.4401896985611955,
         {
          'array': [
           [0.11920292202211755, -0.11920292202211769],
           [0.7310585786300049, -0.7310585786300049],
          ],
          'dtype': 'float64', 'shape': [2, 2],
         },
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'overflows',
     'hint': 'Small scores come out right. How can `exp` be kept from overflowing?',
     'section': {'number': '8.3', 'title': 'Two losses', 'chapter': '08_how_a_network_learns'},
     'gives': [
      None, None,
      {
       'value': {'tuple': [nan, {'array': [[nan, nan, nan]], 'dtype': 'float64', 'shape': [1, 3]}]},
       'changed': [],
      },
      {
       'value': {
        'tuple': [nan, {'array': [[nan, nan], [nan, nan]], 'dtype': 'float64', 'shape': [2, 2]}],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'gradient turned round',
     'hint': 'Your gradient points the wrong way. Should the right score rise or fall?',
     'section': {'number': '8.3', 'title': 'Two losses', 'chapter': '08_how_a_network_learns'},
     'gives': [
      {
       'value': {
        'tuple': [
         1.3862943611198906,
         {'array': [[-0.125, 0.75, -0.625]], 'dtype': 'float64', 'shape': [1, 3]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         0.9485599924429406,
         {'array': [[0.125, -0.125], [0.4, -0.4]], 'dtype': 'float64', 'shape': [2, 2]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         1.4076059644443804,
         {
          'array': [[0.7552715289452023, -0.6652409557748218, -0.09003057317038046]],
          'dtype': 'float64', 'shape': [1, 3],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         0.7200948492805977,
         {
          'array': [
           [-0.05960146101105877, 0.05960146101105884],
           [-0.36552928931500245, 0.36552928931500245],
          ],
          'dtype': 'float64', 'shape': [2, 2],
         },
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'truth not subtracted',
     'hint': 'Your gradient is the probabilities. What does the truth take from them?',
     'section': {'number': '8.3', 'title': 'Two losses', 'chapter': '08_how_a_network_learns'},
     'gives': [
      {
       'value': {
        'tuple': [
         1.3862943611198906,
         {'array': [[0.125, 0.25, 0.625]], 'dtype': 'float64', 'shape': [1, 3]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         0.9485599924429406,
         {'array': [[0.375, 0.125], [0.1, 0.4]], 'dtype': 'float64', 'shape': [2, 2]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         1.4076059644443804,
         {
          'array': [[0.24472847105479764, 0.6652409557748218, 0.09003057317038046]],
          'dtype': 'float64', 'shape': [1, 3],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         0.7200948492805977,
         {
          'array': [
           [0.05960146101105877, 0.44039853898894116],
           [0.36552928931500245, 0.13447071068499755],
          ],
          'dtype': 'float64', 'shape': [2, 2],
         },
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'mean over classes too',
     'hint': 'You average over the classes as well. How many losses has a batch?',
     'section': {'number': '8.3', 'title': 'Two losses', 'chapter': '08_how_a_network_learns'},
     'gives': [
      {
       'value': {
        'tuple': [
         0.46209812037329684,
         {
          'array': [[0.041666666666666664, -0.25, 0.20833333333333334]], 'dtype': 'float64',
          'shape': [1, 3],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         0.4742799962214703,
         {'array': [[-0.0625, 0.0625], [-0.2, 0.2]], 'dtype': 'float64', 'shape': [2, 2]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         0.4692019881481268,
         {
          'array': [[-0.25175717631506744, 0.22174698525827394, 0.03001019105679349]],
          'dtype': 'float64', 'shape': [1, 3],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         0.3600474246402989,
         {
          'array': [
           [0.029800730505529387, -0.02980073050552942],
           [0.18276464465750122, -0.18276464465750122],
          ],
          'dtype': 'float64', 'shape': [2, 2],
         },
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'minus forgotten',
     'hint': 'Your loss is negative. Which sign has the logarithm of a probability?',
     'section': {'number': '8.3', 'title': 'Two losses', 'chapter': '08_how_a_network_learns'},
     'gives': [
      {
       'value': {
        'tuple': [
         -1.3862943611198906,
         {'array': [[0.125, -0.75, 0.625]], 'dtype': 'float64', 'shape': [1, 3]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         -0.9485599924429406,
         {'array': [[-0.125, 0.125], [-0.4, 0.4]], 'dtype': 'float64', 'shape': [2, 2]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         -1.4076059644443804,
         {
          'array': [[-0.7552715289452023, 0.6652409557748218, 0.09003057317038046]],
          'dtype': 'float64', 'shape': [1, 3],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         -0.7200948492805977,
         {
          'array': [
           [0.05960146101105877, -0.05960146101105884],
           [0.36552928931500245, -0.36552928931500245],
          ],
          'dtype': 'float64', 'shape': [2, 2],
         },
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'all classes in the loss',
     'hint': 'Your loss adds up all classes. Whose probability does it look at?',
     'section': {'number': '8.3', 'title': 'Two losses', 'chapter': '08_how_a_network_learns'},
     'gives': [
      {
       'value': {
        'tuple': [
         3.935739532045462,
         {'array': [[0.125, -0.75, 0.625]], 'dtype': 'float64', 'shape': [1, 3]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         1.753278948659991,
         {'array': [[-0.125, 0.125], [-0.4, 0.4]], 'dtype': 'float64', 'shape': [2, 2]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         4.222817893333141,
         {
          'array': [[-0.7552715289452023, 0.6652409557748218, 0.09003057317038046]],
          'dtype': 'float64', 'shape': [1, 3],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         1.9401896985611955,
         {
          'array': [
           [0.05960146101105877, -0.05960146101105884],
           [0.36552928931500245, -0.36552928931500245],
          ],
          'dtype': 'float64', 'shape': [2, 2],
         },
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'squared error',
     'hint': 'Your loss is a squared error. Which loss suits a classifier?',
     'section': {'number': '8.3', 'title': 'Two losses', 'chapter': '08_how_a_network_learns'},
     'gives': [
      {
       'value': {
        'tuple': [
         0.3229166666666667,
         {'array': [[0.125, -0.75, 0.625]], 'dtype': 'float64', 'shape': [1, 3]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         0.35125000000000006,
         {'array': [[-0.125, 0.125], [-0.4, 0.4]], 'dtype': 'float64', 'shape': [2, 2]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         0.3403620385936031,
         {
          'array': [[-0.7552715289452023, 0.6652409557748218, 0.09003057317038046]],
          'dtype': 'float64', 'shape': [1, 3],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         0.2743279910035671,
         {
          'array': [
           [0.05960146101105877, -0.05960146101105884],
           [0.36552928931500245, -0.36552928931500245],
          ],
          'dtype': 'float64', 'shape': [2, 2],
         },
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'logarithm to base two',
     'hint': 'Your logarithm has another base. What is the loss of a guess in the chapter?',
     'section': {'number': '8.3', 'title': 'Two losses', 'chapter': '08_how_a_network_learns'},
     'gives': [
      {
       'value': {'tuple': [2.0, {'array': [[0.125, -0.75, 0.625]], 'dtype': 'float64', 'shape': [1, 3]}]},
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         1.368482797083103,
         {'array': [[-0.125, 0.125], [-0.4, 0.4]], 'dtype': 'float64', 'shape': [2, 2]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         2.030746144429634,
         {
          'array': [[-0.7552715289452023, 0.6652409557748218, 0.09003057317038046]],
          'dtype': 'float64', 'shape': [1, 3],
         },
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         1.038877268026804,
         {
          'array': [
           [0.05960146101105877, -0.05960146101105884],
           [0.36552928931500245, -0.36552928931500245],
          ],
          'dtype': 'float64', 'shape': [2, 2],
         },
        ],
       },
       'changed': [],
      },
     ],
    },
   ],
  },
  'q5': {
   'kind': 'function', 'title': 'Back through a layer',
   'section': {
    'number': '8.5', 'title': 'One step of a small CNN, every number visible',
    'chapter': '08_how_a_network_learns',
   },
   'points': 4, 'minutes': 14, 'difficulty': 'hard', 'names': ['layer_backward'],
   'tolerance': [1e-06, 1e-09],
   'cases': [
    {
     'args': [
      {'array': [[1, 2, 0], [0, 1, 3], [2, 0, 1]], 'dtype': 'int64', 'shape': [3, 3]},
      {'array': [[1, 2], [0, -1]], 'dtype': 'int64', 'shape': [2, 2]}, 20,
      {'array': [[1, 0], [0, 0]], 'dtype': 'int64', 'shape': [2, 2]},
     ],
     'kwargs': {}, 'size': 18,
     'right': {
      'tuple': [
       {
        'array': [[1.0, 2.0, 0.0], [0.0, -1.0, 0.0], [0.0, 0.0, 0.0]], 'dtype': 'float64',
        'shape': [3, 3],
       },
       {'array': [[1.0, 2.0], [0.0, 1.0]], 'dtype': 'float64', 'shape': [2, 2]}, 1.0,
      ],
     },
    },
    {
     'args': [
      {'array': [[1, 2, 0], [0, 1, 3], [2, 0, 1]], 'dtype': 'int64', 'shape': [3, 3]},
      {'array': [[1, 2], [0, -1]], 'dtype': 'int64', 'shape': [2, 2]}, 20,
      {'array': [[1, -2], [3, 4]], 'dtype': 'int64', 'shape': [2, 2]},
     ],
     'kwargs': {}, 'size': 18,
     'right': {
      'tuple': [
       {
        'array': [[1.0, 0.0, -4.0], [3.0, 9.0, 10.0], [0.0, -3.0, -4.0]], 'dtype': 'float64',
        'shape': [3, 3],
       },
       {'array': [[1.0, 17.0], [4.0, -1.0]], 'dtype': 'float64', 'shape': [2, 2]}, 6.0,
      ],
     },
    },
    {
     'args': [
      {'array': [[1, 2, 0], [0, 1, 3], [2, 0, 1]], 'dtype': 'int64', 'shape': [3, 3]},
      {'array': [[1, 2], [0, -1]], 'dtype': 'int64', 'shape': [2, 2]}, -2,
      {'array': [[1, -2], [3, 4]], 'dtype': 'int64', 'shape': [2, 2]},
     ],
     'kwargs': {}, 'size': 18,
     'right': {
      'tuple': [
       {
        'array': [[1.0, 2.0, 0.0], [0.0, 3.0, 8.0], [0.0, 0.0, -4.0]], 'dtype': 'float64',
        'shape': [3, 3],
       },
       {'array': [[5.0, 14.0], [0.0, 5.0]], 'dtype': 'float64', 'shape': [2, 2]}, 5.0,
      ],
     },
    },
    {
     'args': [
      {'array': [[1, 2, 0], [0, 1, 3], [2, 0, 1]], 'dtype': 'int64', 'shape': [3, 3]},
      {'array': [[1, 2], [0, -1]], 'dtype': 'int64', 'shape': [2, 2]}, 1,
      {'array': [[1, -2], [3, 4]], 'dtype': 'int64', 'shape': [2, 2]},
     ],
     'kwargs': {}, 'size': 18,
     'right': {
      'tuple': [
       {
        'array': [[1.0, 2.0, 0.0], [3.0, 9.0, 8.0], [0.0, -3.0, -4.0]], 'dtype': 'float64',
        'shape': [3, 3],
       },
       {'array': [[5.0, 17.0], [6.0, 5.0]], 'dtype': 'float64', 'shape': [2, 2]}, 8.0,
      ],
     },
    },
    {
     'args': [
      {'array': [[1, 0, 2, 1], [0, 3, 1, 0]], 'dtype': 'int64', 'shape': [2, 4]},
      {'array': [[1, -1, 2]], 'dtype': 'int64', 'shape': [1, 3]}, 0,
      {'array': [[2, 5], [-1, 3]], 'dtype': 'int64', 'shape': [2, 2]},
     ],
     'kwargs': {}, 'size': 16,
     'right': {
      'tuple': [
       {
        'array': [[2.0, -2.0, 4.0, 0.0], [0.0, 3.0, -3.0, 6.0]], 'dtype': 'float64',
        'shape': [2, 4],
       },
       {'array': [[11.0, 3.0, 4.0]], 'dtype': 'float64', 'shape': [1, 3]}, 5.0,
      ],
     },
    },
   ],
   'mistakes': [
    {
     'name': 'relu ignored',
     'hint': 'You are right where nothing is cut off. What does ReLU do on the way back?',
     'section': {
      'number': '8.5', 'title': 'One step of a small CNN, every number visible',
      'chapter': '08_how_a_network_learns',
     },
     'gives': [
      None, None,
      {
       'value': {
        'tuple': [
         {
          'array': [[1.0, 0.0, -4.0], [3.0, 9.0, 10.0], [0.0, -3.0, -4.0]], 'dtype': 'float64',
          'shape': [3, 3],
         },
         {'array': [[1, 17], [4, -1]], 'dtype': 'int64', 'shape': [2, 2]}, 6.0,
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [[1.0, 0.0, -4.0], [3.0, 9.0, 10.0], [0.0, -3.0, -4.0]], 'dtype': 'float64',
          'shape': [3, 3],
         },
         {'array': [[1, 17], [4, -1]], 'dtype': 'int64', 'shape': [2, 2]}, 6.0,
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [[2.0, 3.0, -1.0, 10.0], [-1.0, 4.0, -5.0, 6.0]], 'dtype': 'float64',
          'shape': [2, 4],
         },
         {'array': [[11, 10, 8]], 'dtype': 'int64', 'shape': [1, 3]}, 9.0,
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'passes at zero',
     'hint': 'At some places z is exactly 0. Does your ReLU let the gradient pass there?',
     'section': {
      'number': '8.5', 'title': 'One step of a small CNN, every number visible',
      'chapter': '08_how_a_network_learns',
     },
     'gives': [
      None, None,
      {
       'value': {
        'tuple': [
         {
          'array': [[1.0, 2.0, 0.0], [3.0, 9.0, 8.0], [0.0, -3.0, -4.0]], 'dtype': 'float64',
          'shape': [3, 3],
         },
         {'array': [[5, 17], [6, 5]], 'dtype': 'int64', 'shape': [2, 2]}, 8.0,
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [[1.0, 0.0, -4.0], [3.0, 9.0, 10.0], [0.0, -3.0, -4.0]], 'dtype': 'float64',
          'shape': [3, 3],
         },
         {'array': [[1, 17], [4, -1]], 'dtype': 'int64', 'shape': [2, 2]}, 6.0,
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [[2.0, 3.0, -1.0, 10.0], [0.0, 3.0, -3.0, 6.0]], 'dtype': 'float64',
          'shape': [2, 4],
         },
         {'array': [[11, 13, 9]], 'dtype': 'int64', 'shape': [1, 3]}, 10.0,
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'bias forgotten in z',
     'hint': 'Your ReLU decides without the bias. Which value does it see?',
     'section': {
      'number': '8.5', 'title': 'One step of a small CNN, every number visible',
      'chapter': '08_how_a_network_learns',
     },
     'gives': [
      None,
      {
       'value': {
        'tuple': [
         {
          'array': [[1.0, 2.0, 0.0], [3.0, 9.0, 8.0], [0.0, -3.0, -4.0]], 'dtype': 'float64',
          'shape': [3, 3],
         },
         {'array': [[5, 17], [6, 5]], 'dtype': 'int64', 'shape': [2, 2]}, 8.0,
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [[1.0, 2.0, 0.0], [3.0, 9.0, 8.0], [0.0, -3.0, -4.0]], 'dtype': 'float64',
          'shape': [3, 3],
         },
         {'array': [[5, 17], [6, 5]], 'dtype': 'int64', 'shape': [2, 2]}, 8.0,
        ],
       },
       'changed': [],
      },
      None, None,
     ],
    },
    {
     'name': 'gradients cut off',
     'hint': 'Your ReLU cuts off gradients below 0. On whose sign does it decide?',
     'section': {
      'number': '8.5', 'title': 'One step of a small CNN, every number visible',
      'chapter': '08_how_a_network_learns',
     },
     'gives': [
      None,
      {
       'value': {
        'tuple': [
         {
          'array': [[1.0, 2.0, 0.0], [3.0, 9.0, 8.0], [0.0, -3.0, -4.0]], 'dtype': 'float64',
          'shape': [3, 3],
         },
         {'array': [[5, 17], [6, 5]], 'dtype': 'int64', 'shape': [2, 2]}, 8.0,
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [[1.0, 2.0, 0.0], [3.0, 9.0, 8.0], [0.0, -3.0, -4.0]], 'dtype': 'float64',
          'shape': [3, 3],
         },
         {'array': [[5, 17], [6, 5]], 'dtype': 'int64', 'shape': [2, 2]}, 8.0,
        ],
       },
       'changed': [],
      },
      None,
      {
       'value': {
        'tuple': [
         {
          'array': [[2.0, 3.0, -1.0, 10.0], [0.0, 3.0, -3.0, 6.0]], 'dtype': 'float64',
          'shape': [2, 4],
         },
         {'array': [[11, 13, 9]], 'dtype': 'int64', 'shape': [1, 3]}, 10.0,
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'times the value',
     'hint': 'Your gradients are multiplied by the map. What is the slope of ReLU above 0?',
     'section': {
      'number': '8.5', 'title': 'One step of a small CNN, every number visible',
      'chapter': '08_how_a_network_learns',
     },
     'gives': [
      {
       'value': {
        'tuple': [
         {
          'array': [[24.0, 48.0, 0.0], [0.0, -24.0, 0.0], [0.0, 0.0, 0.0]], 'dtype': 'float64',
          'shape': [3, 3],
         },
         {'array': [[24, 48], [0, 24]], 'dtype': 'int64', 'shape': [2, 2]}, 24.0,
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [[24.0, 10.0, -76.0], [66.0, 212.0, 246.0], [0.0, -66.0, -104.0]],
          'dtype': 'float64', 'shape': [3, 3],
         },
         {'array': [[52, 426], [94, 14]], 'dtype': 'int64', 'shape': [2, 2]}, 156.0,
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [[2.0, 4.0, 0.0], [0.0, 14.0, 32.0], [0.0, 0.0, -16.0]], 'dtype': 'float64',
          'shape': [3, 3],
         },
         {'array': [[18, 52], [0, 18]], 'dtype': 'int64', 'shape': [2, 2]}, 18.0,
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [[5.0, 10.0, 0.0], [9.0, 41.0, 56.0], [0.0, -9.0, -28.0]],
          'dtype': 'float64', 'shape': [3, 3],
         },
         {'array': [[33, 103], [18, 33]], 'dtype': 'int64', 'shape': [2, 2]}, 42.0,
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [[10.0, -10.0, 20.0, 0.0], [0.0, 6.0, -6.0, 12.0]], 'dtype': 'float64',
          'shape': [2, 4],
         },
         {'array': [[28, 6, 20]], 'dtype': 'int64', 'shape': [1, 3]}, 16.0,
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'copies turned',
     'hint': 'Your image gradient holds turned kernels. Which copy does a place hand back?',
     'section': {
      'number': '8.5', 'title': 'One step of a small CNN, every number visible',
      'chapter': '08_how_a_network_learns',
     },
     'gives': [
      {
       'value': {
        'tuple': [
         {
          'array': [[-1.0, 0.0, 0.0], [2.0, 1.0, 0.0], [0.0, 0.0, 0.0]], 'dtype': 'float64',
          'shape': [3, 3],
         },
         {'array': [[1, 2], [0, 1]], 'dtype': 'int64', 'shape': [2, 2]}, 1.0,
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [[-1.0, 2.0, 0.0], [-1.0, -7.0, -2.0], [6.0, 11.0, 4.0]], 'dtype': 'float64',
          'shape': [3, 3],
         },
         {'array': [[1, 17], [4, -1]], 'dtype': 'int64', 'shape': [2, 2]}, 6.0,
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [[-1.0, 0.0, 0.0], [2.0, -3.0, 0.0], [0.0, 8.0, 4.0]], 'dtype': 'float64',
          'shape': [3, 3],
         },
         {'array': [[5, 14], [0, 5]], 'dtype': 'int64', 'shape': [2, 2]}, 5.0,
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [[-1.0, 0.0, 0.0], [-1.0, -3.0, 0.0], [6.0, 11.0, 4.0]], 'dtype': 'float64',
          'shape': [3, 3],
         },
         {'array': [[5, 17], [6, 5]], 'dtype': 'int64', 'shape': [2, 2]}, 8.0,
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [[4.0, -2.0, 2.0, 0.0], [0.0, 6.0, -3.0, 3.0]], 'dtype': 'float64',
          'shape': [2, 4],
         },
         {'array': [[11, 3, 4]], 'dtype': 'int64', 'shape': [1, 3]}, 5.0,
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'kernel gradient turned',
     'hint': 'Your kernel gradient is turned. Which pixel of a window meets which weight?',
     'section': {
      'number': '8.5', 'title': 'One step of a small CNN, every number visible',
      'chapter': '08_how_a_network_learns',
     },
     'gives': [
      {
       'value': {
        'tuple': [
         {
          'array': [[1.0, 2.0, 0.0], [0.0, -1.0, 0.0], [0.0, 0.0, 0.0]], 'dtype': 'float64',
          'shape': [3, 3],
         },
         {'array': [[1, 0], [2, 1]], 'dtype': 'int64', 'shape': [2, 2]}, 1.0,
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [[1.0, 0.0, -4.0], [3.0, 9.0, 10.0], [0.0, -3.0, -4.0]], 'dtype': 'float64',
          'shape': [3, 3],
         },
         {'array': [[-1, 4], [17, 1]], 'dtype': 'int64', 'shape': [2, 2]}, 6.0,
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [[1.0, 2.0, 0.0], [0.0, 3.0, 8.0], [0.0, 0.0, -4.0]], 'dtype': 'float64',
          'shape': [3, 3],
         },
         {'array': [[5, 0], [14, 5]], 'dtype': 'int64', 'shape': [2, 2]}, 5.0,
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [[1.0, 2.0, 0.0], [3.0, 9.0, 8.0], [0.0, -3.0, -4.0]], 'dtype': 'float64',
          'shape': [3, 3],
         },
         {'array': [[5, 6], [17, 5]], 'dtype': 'int64', 'shape': [2, 2]}, 8.0,
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [[2.0, -2.0, 4.0, 0.0], [0.0, 3.0, -3.0, 6.0]], 'dtype': 'float64',
          'shape': [2, 4],
         },
         {'array': [[4, 3, 11]], 'dtype': 'int64', 'shape': [1, 3]}, 5.0,
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'copies overwritten',
     'hint': 'Where copies of the kernel overlap only the last is left. What should happen?',
     'section': {
      'number': '8.5', 'title': 'One step of a small CNN, every number visible',
      'chapter': '08_how_a_network_learns',
     },
     'gives': [
      {
       'value': {
        'tuple': [
         {
          'array': [[1.0, 0.0, 0.0], [0.0, 0.0, 0.0], [0.0, 0.0, 0.0]], 'dtype': 'float64',
          'shape': [3, 3],
         },
         {'array': [[1, 2], [0, 1]], 'dtype': 'int64', 'shape': [2, 2]}, 1.0,
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [[1.0, -2.0, -4.0], [3.0, 4.0, 8.0], [0.0, 0.0, -4.0]], 'dtype': 'float64',
          'shape': [3, 3],
         },
         {'array': [[1, 17], [4, -1]], 'dtype': 'int64', 'shape': [2, 2]}, 6.0,
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [[1.0, 0.0, 0.0], [0.0, 4.0, 8.0], [0.0, 0.0, -4.0]], 'dtype': 'float64',
          'shape': [3, 3],
         },
         {'array': [[5, 14], [0, 5]], 'dtype': 'int64', 'shape': [2, 2]}, 5.0,
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [[1.0, 0.0, 0.0], [3.0, 4.0, 8.0], [0.0, 0.0, -4.0]], 'dtype': 'float64',
          'shape': [3, 3],
         },
         {'array': [[5, 17], [6, 5]], 'dtype': 'int64', 'shape': [2, 2]}, 8.0,
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [[2.0, 0.0, 0.0, 0.0], [0.0, 3.0, -3.0, 6.0]], 'dtype': 'float64',
          'shape': [2, 4],
         },
         {'array': [[11, 3, 4]], 'dtype': 'int64', 'shape': [1, 3]}, 5.0,
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'mean over places',
     'hint': 'Your kernel and bias gradients are means over the places. How do places add up?',
     'section': {
      'number': '8.5', 'title': 'One step of a small CNN, every number visible',
      'chapter': '08_how_a_network_learns',
     },
     'gives': [
      {
       'value': {
        'tuple': [
         {
          'array': [[1.0, 2.0, 0.0], [0.0, -1.0, 0.0], [0.0, 0.0, 0.0]], 'dtype': 'float64',
          'shape': [3, 3],
         },
         {'array': [[0.25, 0.5], [0.0, 0.25]], 'dtype': 'float64', 'shape': [2, 2]}, 0.25,
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [[1.0, 0.0, -4.0], [3.0, 9.0, 10.0], [0.0, -3.0, -4.0]], 'dtype': 'float64',
          'shape': [3, 3],
         },
         {'array': [[0.25, 4.25], [1.0, -0.25]], 'dtype': 'float64', 'shape': [2, 2]}, 1.5,
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [[1.0, 2.0, 0.0], [0.0, 3.0, 8.0], [0.0, 0.0, -4.0]], 'dtype': 'float64',
          'shape': [3, 3],
         },
         {'array': [[1.25, 3.5], [0.0, 1.25]], 'dtype': 'float64', 'shape': [2, 2]}, 1.25,
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [[1.0, 2.0, 0.0], [3.0, 9.0, 8.0], [0.0, -3.0, -4.0]], 'dtype': 'float64',
          'shape': [3, 3],
         },
         {'array': [[1.25, 4.25], [1.5, 1.25]], 'dtype': 'float64', 'shape': [2, 2]}, 2.0,
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [[2.0, -2.0, 4.0, 0.0], [0.0, 3.0, -3.0, 6.0]], 'dtype': 'float64',
          'shape': [2, 4],
         },
         {'array': [[2.75, 0.75, 1.0]], 'dtype': 'float64', 'shape': [1, 3]}, 1.25,
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'bias gradient times bias',
     'hint': 'Your bias gradient holds the bias. What is it multiplied with on the way forward?',
     'section': {
      'number': '8.5', 'title': 'One step of a small CNN, every number visible',
      'chapter': '08_how_a_network_learns',
     },
     'gives': [
      {
       'value': {
        'tuple': [
         {
          'array': [[1.0, 2.0, 0.0], [0.0, -1.0, 0.0], [0.0, 0.0, 0.0]], 'dtype': 'float64',
          'shape': [3, 3],
         },
         {'array': [[1, 2], [0, 1]], 'dtype': 'int64', 'shape': [2, 2]}, 20.0,
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [[1.0, 0.0, -4.0], [3.0, 9.0, 10.0], [0.0, -3.0, -4.0]], 'dtype': 'float64',
          'shape': [3, 3],
         },
         {'array': [[1, 17], [4, -1]], 'dtype': 'int64', 'shape': [2, 2]}, 120.0,
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {
          'array': [[1.0, 2.0, 0.0], [0.0, 3.0, 8.0], [0.0, 0.0, -4.0]], 'dtype': 'float64',
          'shape': [3, 3],
         },
         {'array': [[5, 14], [0, 5]], 'dtype': 'int64', 'shape': [2, 2]}, -10.0,
        ],
       },
       'changed': [],
      },
      None,
      {
       'value': {
        'tuple': [
         {
          'array': [[2.0, -2.0, 4.0, 0.0], [0.0, 3.0, -3.0, 6.0]], 'dtype': 'float64',
          'shape': [2, 4],
         },
         {'array': [[11, 3, 4]], 'dtype': 'int64', 'shape': [1, 3]}, 0.0,
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'image and kernel swapped',
     'hint': 'Your first two gradients have changed places. Which one comes first?',
     'section': {
      'number': '8.5', 'title': 'One step of a small CNN, every number visible',
      'chapter': '08_how_a_network_learns',
     },
     'gives': [
      {
       'value': {
        'tuple': [
         {'array': [[1, 2], [0, 1]], 'dtype': 'int64', 'shape': [2, 2]},
         {
          'array': [[1.0, 2.0, 0.0], [0.0, -1.0, 0.0], [0.0, 0.0, 0.0]], 'dtype': 'float64',
          'shape': [3, 3],
         },
         1.0,
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {'array': [[1, 17], [4, -1]], 'dtype': 'int64', 'shape': [2, 2]},
         {
          'array': [[1.0, 0.0, -4.0], [3.0, 9.0, 10.0], [0.0, -3.0, -4.0]], 'dtype': 'float64',
          'shape': [3, 3],
         },
         6.0,
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {'array': [[5, 14], [0, 5]], 'dtype': 'int64', 'shape': [2, 2]},
         {
          'array': [[1.0, 2.0, 0.0], [0.0, 3.0, 8.0], [0.0, 0.0, -4.0]], 'dtype': 'float64',
          'shape': [3, 3],
         },
         5.0,
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {'array': [[5, 17], [6, 5]], 'dtype': 'int64', 'shape': [2, 2]},
         {
          'array': [[1.0, 2.0, 0.0], [3.0, 9.0, 8.0], [0.0, -3.0, -4.0]], 'dtype': 'float64',
          'shape': [3, 3],
         },
         8.0,
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {'array': [[11, 3, 4]], 'dtype': 'int64', 'shape': [1, 3]},
         {
          'array': [[2.0, -2.0, 4.0, 0.0], [0.0, 3.0, -3.0, 6.0]], 'dtype': 'float64',
          'shape': [2, 4],
         },
         5.0,
        ],
       },
       'changed': [],
      },
     ],
    },
   ],
  },
  'q6': {
   'kind': 'written', 'title': "A friend's network",
   'section': {'number': '8.7', 'title': 'Training on real digits', 'chapter': '08_how_a_network_learns'},
   'points': 4, 'minutes': 12, 'difficulty': 'hard',
  },
 },
}
