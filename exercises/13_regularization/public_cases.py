"""What 13_regularization is checked against. Written by `python make.py release`."""

ASSIGNMENT = {
 'name': '13_regularization', 'title': 'Exercises for chapter 13: regularisation',
 'questions': {
  'q1': {
   'kind': 'numbers', 'title': 'One step with L2, by hand',
   'section': {
    'number': '13.2', 'title': 'L2: large weights cost something',
    'chapter': '13_regularization',
   },
   'points': 3, 'minutes': 8, 'difficulty': 'easy',
   'names': ['keras_number', 'factor', 'new_weight', 'survivor'],
   'tolerance': {'keras_number': 1e-05, 'factor': 1e-05, 'new_weight': 0.0001, 'survivor': 0.001},
   'units': {}, 'options': {},
   'right': {
    'keras_number': '1413134e3b0a63904752', 'factor': 'a011ad21776d0852f229',
    'new_weight': 'ac98b2a41f9df70c1a38', 'survivor': 'a427fdf69e7b44f0e63e',
   },
   'mistakes': [
    {
     'name': 'λ copied', 'hint': "You gave Keras the textbook's λ. What does a layer not know?",
     'section': {
      'number': '13.2', 'title': 'L2: large weights cost something',
      'chapter': '13_regularization',
     },
     'gives': {'keras_number': '9cd73c51277062c8f4ba'},
    },
    {
     'name': 'half forgotten',
     'hint': 'Your number for Keras is that in front of the weight. What stands in front of its square?',
     'section': {
      'number': '13.2', 'title': 'L2: large weights cost something',
      'chapter': '13_regularization',
     },
     'gives': {'keras_number': '101fb086c0a79693d7a9'},
    },
    {
     'name': 'm forgotten',
     'hint': 'There is no m in your number for Keras. Who divides by it then?',
     'section': {
      'number': '13.2', 'title': 'L2: large weights cost something',
      'chapter': '13_regularization',
     },
     'gives': {'keras_number': '1eb206346e984e128933'},
    },
    {
     'name': '2 forgotten in the derivative',
     'hint': 'Your factor takes off half of what it should. What is the derivative of a square?',
     'section': {
      'number': '13.2', 'title': 'L2: large weights cost something',
      'chapter': '13_regularization',
     },
     'gives': {'factor': '47f8d82d12156be72c00'},
    },
    {
     'name': 'learning rate forgotten',
     'hint': 'Your factor knows no learning rate. By what is the whole derivative multiplied?',
     'section': {
      'number': '13.2', 'title': 'L2: large weights cost something',
      'chapter': '13_regularization',
     },
     'gives': {'factor': 'f32fd5acd886cac8a8e3'},
    },
    {
     'name': 'm forgotten in the factor',
     'hint': 'Your factor is negative. By what is λ divided?',
     'section': {
      'number': '13.2', 'title': 'L2: large weights cost something',
      'chapter': '13_regularization',
     },
     'gives': {'factor': '8fdd61182d5fab399afa'},
    },
    {
     'name': 'what is taken off',
     'hint': 'You give the share that the weight loses. By what is the weight multiplied?',
     'section': {
      'number': '13.2', 'title': 'L2: large weights cost something',
      'chapter': '13_regularization',
     },
     'gives': {'factor': '0464e6e289df6126beda'},
    },
    {
     'name': 'not shrunk',
     'hint': 'Your weight makes the step of the error only. What comes before it?',
     'section': {
      'number': '13.2', 'title': 'L2: large weights cost something',
      'chapter': '13_regularization',
     },
     'gives': {'new_weight': 'fe23fc90d308a89b2e96'},
    },
    {
     'name': 'only shrunk', 'hint': 'Your weight is shrunk only. Who pulls at it as well?',
     'section': {
      'number': '13.2', 'title': 'L2: large weights cost something',
      'chapter': '13_regularization',
     },
     'gives': {'new_weight': '925be9e9628446424f4f'},
    },
    {
     'name': 'uphill',
     'hint': 'Your weight grows. In which direction goes a step of gradient descent?',
     'section': {
      'number': '13.2', 'title': 'L2: large weights cost something',
      'chapter': '13_regularization',
     },
     'gives': {'new_weight': '43d2f4f987265ad939ca'},
    },
    {
     'name': 'derivative without learning rate',
     'hint': 'The whole derivative went into your step. How long is a step?',
     'section': {
      'number': '13.2', 'title': 'L2: large weights cost something',
      'chapter': '13_regularization',
     },
     'gives': {'new_weight': '0fc353ee01115024b94b'},
    },
    {
     'name': 'shrunk afterwards',
     'hint': 'You shrink the weight after its step. To which weight does the formula put the factor?',
     'section': {
      'number': '13.2', 'title': 'L2: large weights cost something',
      'chapter': '13_regularization',
     },
     'gives': {'new_weight': 'c3ebc629175a0f64e4fc'},
    },
    {
     'name': 'dropout without scaling',
     'hint': 'What is kept leaves your layer as it came. What happens to the sum of many such values?',
     'section': {'number': '13.4', 'title': 'Dropout', 'chapter': '13_regularization'},
     'gives': {'survivor': '1320cef04acfa9d59da8'},
    },
    {
     'name': 'divided by the rate',
     'hint': 'You divided by the share that falls. Which share is kept?',
     'section': {'number': '13.4', 'title': 'Dropout', 'chapter': '13_regularization'},
     'gives': {'survivor': 'c443d5189a966716e75c'},
    },
    {
     'name': 'made smaller',
     'hint': 'What is kept becomes smaller in your layer. Must it make up for others, or give way?',
     'section': {'number': '13.4', 'title': 'Dropout', 'chapter': '13_regularization'},
     'gives': {'survivor': 'b7ff6b2f8230cd21b53e'},
    },
    {
     'name': 'multiplied by the rate',
     'hint': 'You multiplied by the rate. What is the rate a share of?',
     'section': {'number': '13.4', 'title': 'Dropout', 'chapter': '13_regularization'},
     'gives': {'survivor': 'edbfc135f9ffce916a4e'},
    },
   ],
  },
  'q2': {
   'kind': 'choice', 'title': 'Small letters',
   'section': {'number': '13.7', 'title': 'Which changes keep the label?', 'chapter': '13_regularization'},
   'points': 2, 'minutes': 5, 'difficulty': 'easy', 'names': ['change', 'place'],
   'tolerance': {'change': 0, 'place': 0}, 'units': {},
   'options': {'change': ['a', 'b', 'c', 'd'], 'place': ['a', 'b', 'c', 'd']},
   'right': {'change': '6d3615ec090fae5e45ec', 'place': '4d23f57f4ff34f8cd554'},
   'mistakes': [
    {
     'name': 'mirror', 'hint': 'Hold a b in front of a mirror. Which letter do you see?',
     'section': {
      'number': '13.7', 'title': 'Which changes keep the label?',
      'chapter': '13_regularization',
     },
     'gives': {'change': 'd2ad08230df76607c254'},
    },
    {
     'name': 'upside down',
     'hint': 'Let a b stand on the water. Which letter is its reflection?',
     'section': {
      'number': '13.7', 'title': 'Which changes keep the label?',
      'chapter': '13_regularization',
     },
     'gives': {'change': '871d4c84529f86bbcd93'},
    },
    {
     'name': 'half turn',
     'hint': 'Turn this page so that its top is at the bottom. What is a b now?',
     'section': {
      'number': '13.7', 'title': 'Which changes keep the label?',
      'chapter': '13_regularization',
     },
     'gives': {'change': '44e4c6769fd250570148'},
    },
    {
     'name': 'before the split',
     'hint': 'Your change is safe. Would the network ever get to see a new variant in the next epoch?',
     'section': {'number': '13.6', 'title': 'Augmentation', 'chapter': '13_regularization'},
     'gives': {'change': '6d3615ec090fae5e45ec', 'place': '2e4ea4cbb80e01260e74'},
    },
    {
     'name': 'validation as well',
     'hint': 'Your change is safe. On which pictures do you want to know how good the network is?',
     'section': {'number': '13.6', 'title': 'Augmentation', 'chapter': '13_regularization'},
     'gives': {'change': '6d3615ec090fae5e45ec', 'place': '2a22fcafc9b20813ae5a'},
    },
    {
     'name': 'switched off',
     'hint': 'Your change is safe. Does `fit` know of a layer that is in the pipeline and not in the model?',
     'section': {'number': '13.6', 'title': 'Augmentation', 'chapter': '13_regularization'},
     'gives': {'change': '6d3615ec090fae5e45ec', 'place': 'b081a9461db8bab050ad'},
    },
   ],
  },
  'q3': {
   'kind': 'function', 'title': 'Whole maps fall',
   'section': {'number': '13.5', 'title': 'Dropout in convolutions', 'chapter': '13_regularization'},
   'points': 4, 'minutes': 10, 'difficulty': 'medium', 'names': ['spatial_dropout'],
   'tolerance': [1e-06, 1e-09],
   'cases': [
    {
     'args': [
      {'array': [[[[1.0], [2.0]], [[3.0], [4.0]]]], 'dtype': 'float64', 'shape': [1, 2, 2, 1]},
      0.2, True, {'array': [[0.7]], 'dtype': 'float64', 'shape': [1, 1]},
     ],
     'kwargs': {}, 'size': 7,
     'right': {'array': [[[[1.25], [2.5]], [[3.75], [5.0]]]], 'dtype': 'float64', 'shape': [1, 2, 2, 1]},
    },
    {
     'args': [
      {'array': [[[[1.0], [2.0]], [[3.0], [4.0]]]], 'dtype': 'float64', 'shape': [1, 2, 2, 1]},
      0.2, True, {'array': [[0.1]], 'dtype': 'float64', 'shape': [1, 1]},
     ],
     'kwargs': {}, 'size': 7,
     'right': {'array': [[[[0.0], [0.0]], [[0.0], [0.0]]]], 'dtype': 'float64', 'shape': [1, 2, 2, 1]},
    },
    {
     'args': [
      {
       'array': [
        [
         [[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]], [[7.0, 8.0, 9.0], [10.0, 11.0, 12.0]],
         [[13.0, 14.0, 15.0], [16.0, 17.0, 18.0]],
        ],
       ],
       'dtype': 'float64', 'shape': [1, 3, 2, 3],
      },
      0.4, True, {'array': [[0.3, 0.9, 0.5]], 'dtype': 'float64', 'shape': [1, 3]},
     ],
     'kwargs': {}, 'size': 23,
     'right': {
      'array': [
       [
        [[0.0, 3.3333333333333335, 5.0], [0.0, 8.333333333333334, 10.0]],
        [[0.0, 13.333333333333334, 15.0], [0.0, 18.333333333333336, 20.0]],
        [[0.0, 23.333333333333336, 25.0], [0.0, 28.333333333333336, 30.0]],
       ],
      ],
      'dtype': 'float64', 'shape': [1, 3, 2, 3],
     },
    },
    {
     'args': [
      {
       'array': [
        [[[1.0, 2.0], [3.0, 4.0]], [[5.0, 6.0], [7.0, 8.0]]],
        [[[9.0, 10.0], [11.0, 12.0]], [[13.0, 14.0], [15.0, 16.0]]],
       ],
       'dtype': 'float64', 'shape': [2, 2, 2, 2],
      },
      0.25, True, {'array': [[0.1, 0.8], [0.9, 0.5]], 'dtype': 'float64', 'shape': [2, 2]},
     ],
     'kwargs': {}, 'size': 22,
     'right': {
      'array': [
       [
        [[0.0, 2.6666666666666665], [0.0, 5.333333333333333]],
        [[0.0, 8.0], [0.0, 10.666666666666666]],
       ],
       [
        [[12.0, 13.333333333333334], [14.666666666666666, 16.0]],
        [[17.333333333333332, 18.666666666666668], [20.0, 21.333333333333332]],
       ],
      ],
      'dtype': 'float64', 'shape': [2, 2, 2, 2],
     },
    },
    {
     'args': [
      {
       'array': [
        [[[1.0, 2.0], [3.0, 4.0]], [[5.0, 6.0], [7.0, 8.0]]],
        [[[9.0, 10.0], [11.0, 12.0]], [[13.0, 14.0], [15.0, 16.0]]],
       ],
       'dtype': 'float64', 'shape': [2, 2, 2, 2],
      },
      0.6, True, {'array': [[0.6, 0.2], [0.1, 0.7]], 'dtype': 'float64', 'shape': [2, 2]},
     ],
     'kwargs': {}, 'size': 22,
     'right': {
      'array': [
       [[[2.5, 0.0], [7.5, 0.0]], [[12.5, 0.0], [17.5, 0.0]]],
       [[[0.0, 25.0], [0.0, 30.0]], [[0.0, 35.0], [0.0, 40.0]]],
      ],
      'dtype': 'float64', 'shape': [2, 2, 2, 2],
     },
    },
    {
     'args': [
      {
       'array': [
        [[[1.0, 2.0], [3.0, 4.0]], [[5.0, 6.0], [7.0, 8.0]]],
        [[[9.0, 10.0], [11.0, 12.0]], [[13.0, 14.0], [15.0, 16.0]]],
       ],
       'dtype': 'float64', 'shape': [2, 2, 2, 2],
      },
      0.75, False, {'array': [[0.9, 0.2], [0.8, 0.1]], 'dtype': 'float64', 'shape': [2, 2]},
     ],
     'kwargs': {}, 'size': 22,
     'right': {
      'array': [
       [[[1.0, 2.0], [3.0, 4.0]], [[5.0, 6.0], [7.0, 8.0]]],
       [[[9.0, 10.0], [11.0, 12.0]], [[13.0, 14.0], [15.0, 16.0]]],
      ],
      'dtype': 'float64', 'shape': [2, 2, 2, 2],
     },
    },
   ],
   'mistakes': [
    {
     'name': 'rate kept',
     'hint': 'Your layer keeps the share that it should drop. Which share is the rate?',
     'section': {'number': '13.4', 'title': 'Dropout', 'chapter': '13_regularization'},
     'gives': [
      {
       'value': {'array': [[[[0.0], [0.0]], [[0.0], [0.0]]]], 'dtype': 'float64', 'shape': [1, 2, 2, 1]},
       'changed': [],
      },
      {
       'value': {
        'array': [[[[1.25], [2.5]], [[3.75], [5.0]]]], 'dtype': 'float64',
        'shape': [1, 2, 2, 1],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [
         [
          [[1.6666666666666667, 0.0, 0.0], [6.666666666666667, 0.0, 0.0]],
          [[11.666666666666668, 0.0, 0.0], [16.666666666666668, 0.0, 0.0]],
          [[21.666666666666668, 0.0, 0.0], [26.666666666666668, 0.0, 0.0]],
         ],
        ],
        'dtype': 'float64', 'shape': [1, 3, 2, 3],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [
         [
          [[1.3333333333333333, 0.0], [4.0, 0.0]],
          [[6.666666666666666, 0.0], [9.333333333333332, 0.0]],
         ],
         [[[0.0, 0.0], [0.0, 0.0]], [[0.0, 0.0], [0.0, 0.0]]],
        ],
        'dtype': 'float64', 'shape': [2, 2, 2, 2],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [
         [[[0.0, 5.0], [0.0, 10.0]], [[0.0, 15.0], [0.0, 20.0]]],
         [[[22.5, 0.0], [27.5, 0.0]], [[32.5, 0.0], [37.5, 0.0]]],
        ],
        'dtype': 'float64', 'shape': [2, 2, 2, 2],
       },
       'changed': [],
      },
      None,
     ],
    },
    {
     'name': 'rate kept and scaled',
     'hint': 'You take the rate for the share that is kept, in both places. What is it?',
     'section': {'number': '13.4', 'title': 'Dropout', 'chapter': '13_regularization'},
     'gives': [
      {
       'value': {'array': [[[[0.0], [0.0]], [[0.0], [0.0]]]], 'dtype': 'float64', 'shape': [1, 2, 2, 1]},
       'changed': [],
      },
      {
       'value': {
        'array': [[[[5.0], [10.0]], [[15.0], [20.0]]]], 'dtype': 'float64',
        'shape': [1, 2, 2, 1],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [
         [
          [[2.5, 0.0, 0.0], [10.0, 0.0, 0.0]], [[17.5, 0.0, 0.0], [25.0, 0.0, 0.0]],
          [[32.5, 0.0, 0.0], [40.0, 0.0, 0.0]],
         ],
        ],
        'dtype': 'float64', 'shape': [1, 3, 2, 3],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [
         [[[4.0, 0.0], [12.0, 0.0]], [[20.0, 0.0], [28.0, 0.0]]],
         [[[0.0, 0.0], [0.0, 0.0]], [[0.0, 0.0], [0.0, 0.0]]],
        ],
        'dtype': 'float64', 'shape': [2, 2, 2, 2],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [
         [
          [[0.0, 3.3333333333333335], [0.0, 6.666666666666667]],
          [[0.0, 10.0], [0.0, 13.333333333333334]],
         ],
         [[[15.0, 0.0], [18.333333333333336, 0.0]], [[21.666666666666668, 0.0], [25.0, 0.0]]],
        ],
        'dtype': 'float64', 'shape': [2, 2, 2, 2],
       },
       'changed': [],
      },
      None,
     ],
    },
    {
     'name': 'not scaled', 'hint': 'The right maps fall. What happens to those that remain?',
     'section': {'number': '13.4', 'title': 'Dropout', 'chapter': '13_regularization'},
     'gives': [
      {
       'value': {'array': [[[[1.0], [2.0]], [[3.0], [4.0]]]], 'dtype': 'float64', 'shape': [1, 2, 2, 1]},
       'changed': [],
      },
      None,
      {
       'value': {
        'array': [
         [
          [[0.0, 2.0, 3.0], [0.0, 5.0, 6.0]], [[0.0, 8.0, 9.0], [0.0, 11.0, 12.0]],
          [[0.0, 14.0, 15.0], [0.0, 17.0, 18.0]],
         ],
        ],
        'dtype': 'float64', 'shape': [1, 3, 2, 3],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [
         [[[0.0, 2.0], [0.0, 4.0]], [[0.0, 6.0], [0.0, 8.0]]],
         [[[9.0, 10.0], [11.0, 12.0]], [[13.0, 14.0], [15.0, 16.0]]],
        ],
        'dtype': 'float64', 'shape': [2, 2, 2, 2],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [
         [[[1.0, 0.0], [3.0, 0.0]], [[5.0, 0.0], [7.0, 0.0]]],
         [[[0.0, 10.0], [0.0, 12.0]], [[0.0, 14.0], [0.0, 16.0]]],
        ],
        'dtype': 'float64', 'shape': [2, 2, 2, 2],
       },
       'changed': [],
      },
      None,
     ],
    },
    {
     'name': 'scaled by the rate',
     'hint': 'You divide by the rate. Which share do the remaining maps stand for?',
     'section': {'number': '13.4', 'title': 'Dropout', 'chapter': '13_regularization'},
     'gives': [
      {
       'value': {
        'array': [[[[5.0], [10.0]], [[15.0], [20.0]]]], 'dtype': 'float64',
        'shape': [1, 2, 2, 1],
       },
       'changed': [],
      },
      None,
      {
       'value': {
        'array': [
         [
          [[0.0, 5.0, 7.5], [0.0, 12.5, 15.0]], [[0.0, 20.0, 22.5], [0.0, 27.5, 30.0]],
          [[0.0, 35.0, 37.5], [0.0, 42.5, 45.0]],
         ],
        ],
        'dtype': 'float64', 'shape': [1, 3, 2, 3],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [
         [[[0.0, 8.0], [0.0, 16.0]], [[0.0, 24.0], [0.0, 32.0]]],
         [[[36.0, 40.0], [44.0, 48.0]], [[52.0, 56.0], [60.0, 64.0]]],
        ],
        'dtype': 'float64', 'shape': [2, 2, 2, 2],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [
         [
          [[1.6666666666666667, 0.0], [5.0, 0.0]],
          [[8.333333333333334, 0.0], [11.666666666666668, 0.0]],
         ],
         [
          [[0.0, 16.666666666666668], [0.0, 20.0]],
          [[0.0, 23.333333333333336], [0.0, 26.666666666666668]],
         ],
        ],
        'dtype': 'float64', 'shape': [2, 2, 2, 2],
       },
       'changed': [],
      },
      None,
     ],
    },
    {
     'name': 'scaled down',
     'hint': 'Your remaining maps become weaker. What should stay the same on average?',
     'section': {'number': '13.4', 'title': 'Dropout', 'chapter': '13_regularization'},
     'gives': [
      {
       'value': {
        'array': [[[[0.8], [1.6]], [[2.4000000000000004], [3.2]]]], 'dtype': 'float64',
        'shape': [1, 2, 2, 1],
       },
       'changed': [],
      },
      None,
      {
       'value': {
        'array': [
         [
          [[0.0, 1.2, 1.7999999999999998], [0.0, 3.0, 3.5999999999999996]],
          [[0.0, 4.8, 5.3999999999999995], [0.0, 6.6, 7.199999999999999]],
          [[0.0, 8.4, 9.0], [0.0, 10.2, 10.799999999999999]],
         ],
        ],
        'dtype': 'float64', 'shape': [1, 3, 2, 3],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [
         [[[0.0, 1.5], [0.0, 3.0]], [[0.0, 4.5], [0.0, 6.0]]],
         [[[6.75, 7.5], [8.25, 9.0]], [[9.75, 10.5], [11.25, 12.0]]],
        ],
        'dtype': 'float64', 'shape': [2, 2, 2, 2],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [
         [[[0.4, 0.0], [1.2000000000000002, 0.0]], [[2.0, 0.0], [2.8000000000000003, 0.0]]],
         [[[0.0, 4.0], [0.0, 4.800000000000001]], [[0.0, 5.6000000000000005], [0.0, 6.4]]],
        ],
        'dtype': 'float64', 'shape': [2, 2, 2, 2],
       },
       'changed': [],
      },
      None,
     ],
    },
    {
     'name': 'scaled by what is left',
     'hint': 'You scale by the share that happens to be left. Which share is meant?',
     'section': {'number': '13.4', 'title': 'Dropout', 'chapter': '13_regularization'},
     'gives': [
      {
       'value': {'array': [[[[1.0], [2.0]], [[3.0], [4.0]]]], 'dtype': 'float64', 'shape': [1, 2, 2, 1]},
       'changed': [],
      },
      None,
      {
       'value': {
        'array': [
         [
          [[0.0, 3.0, 4.5], [0.0, 7.5, 9.0]], [[0.0, 12.0, 13.5], [0.0, 16.5, 18.0]],
          [[0.0, 21.0, 22.5], [0.0, 25.5, 27.0]],
         ],
        ],
        'dtype': 'float64', 'shape': [1, 3, 2, 3],
       },
       'changed': [],
      },
      None,
      {
       'value': {
        'array': [
         [[[2.0, 0.0], [6.0, 0.0]], [[10.0, 0.0], [14.0, 0.0]]],
         [[[0.0, 20.0], [0.0, 24.0]], [[0.0, 28.0], [0.0, 32.0]]],
        ],
        'dtype': 'float64', 'shape': [2, 2, 2, 2],
       },
       'changed': [],
      },
      None,
     ],
    },
    {
     'name': 'always on', 'hint': 'Your layer drops at inference, too. When does dropout act?',
     'section': {'number': '13.4', 'title': 'Dropout', 'chapter': '13_regularization'},
     'gives': [
      None, None, None, None, None,
      {
       'value': {
        'array': [
         [[[4.0, 0.0], [12.0, 0.0]], [[20.0, 0.0], [28.0, 0.0]]],
         [[[36.0, 0.0], [44.0, 0.0]], [[52.0, 0.0], [60.0, 0.0]]],
        ],
        'dtype': 'float64', 'shape': [2, 2, 2, 2],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'scaled at inference',
     'hint': 'You scale at inference. Has the scaling not been done before?',
     'section': {'number': '13.4', 'title': 'Dropout', 'chapter': '13_regularization'},
     'gives': [
      None, None, None, None, None,
      {
       'value': {
        'array': [
         [[[0.25, 0.5], [0.75, 1.0]], [[1.25, 1.5], [1.75, 2.0]]],
         [[[2.25, 2.5], [2.75, 3.0]], [[3.25, 3.5], [3.75, 4.0]]],
        ],
        'dtype': 'float64', 'shape': [2, 2, 2, 2],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'same for all pictures',
     'hint': 'All your pictures lose the same maps. For whom is the dice thrown anew?',
     'section': {'number': '13.4', 'title': 'Dropout', 'chapter': '13_regularization'},
     'gives': [
      None, None, None,
      {
       'value': {
        'array': [
         [
          [[0.0, 2.6666666666666665], [0.0, 5.333333333333333]],
          [[0.0, 8.0], [0.0, 10.666666666666666]],
         ],
         [
          [[0.0, 13.333333333333332], [0.0, 16.0]],
          [[0.0, 18.666666666666664], [0.0, 21.333333333333332]],
         ],
        ],
        'dtype': 'float64', 'shape': [2, 2, 2, 2],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [
         [[[2.5, 0.0], [7.5, 0.0]], [[12.5, 0.0], [17.5, 0.0]]],
         [[[22.5, 0.0], [27.5, 0.0]], [[32.5, 0.0], [37.5, 0.0]]],
        ],
        'dtype': 'float64', 'shape': [2, 2, 2, 2],
       },
       'changed': [],
      },
      None,
     ],
    },
    {
     'name': 'whole pictures',
     'hint': 'Whole pictures fall in your layer. What falls in spatial dropout?',
     'section': {'number': '13.5', 'title': 'Dropout in convolutions', 'chapter': '13_regularization'},
     'gives': [
      None, None,
      {
       'value': {
        'array': [
         [
          [[0.0, 0.0, 0.0], [0.0, 0.0, 0.0]], [[0.0, 0.0, 0.0], [0.0, 0.0, 0.0]],
          [[0.0, 0.0, 0.0], [0.0, 0.0, 0.0]],
         ],
        ],
        'dtype': 'float64', 'shape': [1, 3, 2, 3],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [
         [[[0.0, 0.0], [0.0, 0.0]], [[0.0, 0.0], [0.0, 0.0]]],
         [
          [[12.0, 13.333333333333332], [14.666666666666666, 16.0]],
          [[17.333333333333332, 18.666666666666664], [20.0, 21.333333333333332]],
         ],
        ],
        'dtype': 'float64', 'shape': [2, 2, 2, 2],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [
         [[[2.5, 5.0], [7.5, 10.0]], [[12.5, 15.0], [17.5, 20.0]]],
         [[[0.0, 0.0], [0.0, 0.0]], [[0.0, 0.0], [0.0, 0.0]]],
        ],
        'dtype': 'float64', 'shape': [2, 2, 2, 2],
       },
       'changed': [],
      },
      None,
     ],
    },
    {
     'name': 'equal numbers fall',
     'hint': 'A number that is the rate lets its map fall. Is it below the rate?',
     'section': {'number': '13.4', 'title': 'Dropout', 'chapter': '13_regularization'},
     'gives': [
      None, None, None, None,
      {
       'value': {
        'array': [
         [[[0.0, 0.0], [0.0, 0.0]], [[0.0, 0.0], [0.0, 0.0]]],
         [[[0.0, 25.0], [0.0, 30.0]], [[0.0, 35.0], [0.0, 40.0]]],
        ],
        'dtype': 'float64', 'shape': [2, 2, 2, 2],
       },
       'changed': [],
      },
      None,
     ],
    },
   ],
  },
  'q4': {
   'kind': 'figure', 'title': 'How weights fade, drawn',
   'section': {
    'number': '13.2', 'title': 'L2: large weights cost something',
    'chapter': '13_regularization',
   },
   'points': 3, 'minutes': 10, 'difficulty': 'medium', 'names': ['fading_figure'],
   'tolerance': [1e-06, 1e-09],
   'cases': [
    {
     'args': [2.0, 0.5, [4], 10, 3], 'kwargs': {}, 'size': 5,
     'right': {
      'figure': {
       'axes': [
        {
         'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [], 'names': [],
         'lines': [[[0.0, 1.0, 2.0, 3.0], [2.0, 1.6, 1.2800000000000002, 1.0240000000000002]]],
         'pictures': [],
        },
       ],
      },
     },
    },
    {
     'args': [-4.0, 0.5, [10, 5, 20], 100, 6], 'kwargs': {}, 'size': 7,
     'right': {
      'figure': {
       'axes': [
        {
         'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [], 'names': [],
         'lines': [
          [
           [0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0],
           [
            -4.0, -3.8, -3.61, -3.4294999999999995, -3.2580249999999995, -3.095123749999999,
            -2.940367562499999,
           ],
          ],
          [
           [0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0],
           [
            -4.0, -3.9, -3.8024999999999998, -3.7074374999999997, -3.6147515624999995,
            -3.5243827734374995, -3.4362732041015622,
           ],
          ],
          [
           [0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0],
           [-4.0, -3.6, -3.24, -2.9160000000000004, -2.6244, -2.3619600000000003, -2.125764],
          ],
         ],
         'pictures': [],
        },
       ],
      },
     },
    },
    {
     'args': [1.5, 0.2, [0, 8], 4, 5], 'kwargs': {}, 'size': 6,
     'right': {
      'figure': {
       'axes': [
        {
         'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [], 'names': [],
         'lines': [
          [[0.0, 1.0, 2.0, 3.0, 4.0, 5.0], [1.5, 1.5, 1.5, 1.5, 1.5, 1.5]],
          [
           [0.0, 1.0, 2.0, 3.0, 4.0, 5.0],
           [1.5, 0.8999999999999999, 0.54, 0.32399999999999995, 0.1944, 0.11663999999999997],
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
     'name': 'derivative without 2',
     'hint': 'Your weights fade half as fast as they should. What is the derivative of w²?',
     'section': {
      'number': '13.2', 'title': 'L2: large weights cost something',
      'chapter': '13_regularization',
     },
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [], 'lines': [[[0.0, 1.0, 2.0, 3.0], [2.0, 1.8, 1.62, 1.4580000000000002]]],
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
             [0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0],
             [
              -4.0, -3.9, -3.8024999999999998, -3.7074374999999997, -3.6147515624999995,
              -3.5243827734374995, -3.4362732041015622,
             ],
            ],
            [
             [0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0],
             [
              -4.0, -3.95, -3.9006250000000002, -3.8518671875000003, -3.803718847656251,
              -3.7561723620605476, -3.709220207534791,
             ],
            ],
            [
             [0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0],
             [
              -4.0, -3.8, -3.61, -3.4294999999999995, -3.2580249999999995, -3.095123749999999,
              -2.940367562499999,
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
            [[0.0, 1.0, 2.0, 3.0, 4.0, 5.0], [1.5, 1.5, 1.5, 1.5, 1.5, 1.5]],
            [
             [0.0, 1.0, 2.0, 3.0, 4.0, 5.0],
             [
              1.5, 1.2000000000000002, 0.9600000000000002, 0.7680000000000002,
              0.6144000000000001, 0.4915200000000001,
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
     ],
    },
    {
     'name': 'factor 2 too many',
     'hint': 'Your weights fade twice as fast as they should. What is the 2 in 2m for?',
     'section': {
      'number': '13.2', 'title': 'L2: large weights cost something',
      'chapter': '13_regularization',
     },
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [],
           'lines': [[[0.0, 1.0, 2.0, 3.0], [2.0, 1.2, 0.72, 0.43199999999999994]]],
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
             [0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0],
             [-4.0, -3.6, -3.24, -2.9160000000000004, -2.6244, -2.3619600000000003, -2.125764],
            ],
            [
             [0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0],
             [
              -4.0, -3.8, -3.61, -3.4294999999999995, -3.2580249999999995, -3.095123749999999,
              -2.940367562499999,
             ],
            ],
            [
             [0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0],
             [
              -4.0, -3.2, -2.5600000000000005, -2.0480000000000005, -1.6384000000000003,
              -1.3107200000000003, -1.0485760000000004,
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
            [[0.0, 1.0, 2.0, 3.0, 4.0, 5.0], [1.5, 1.5, 1.5, 1.5, 1.5, 1.5]],
            [
             [0.0, 1.0, 2.0, 3.0, 4.0, 5.0],
             [
              1.5, 0.29999999999999993, 0.05999999999999997, 0.011999999999999993,
              0.0023999999999999976, 0.00047999999999999947,
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
     ],
    },
    {
     'name': 'm forgotten',
     'hint': 'Your factor does not know how many examples there are. Where do they come in?',
     'section': {
      'number': '13.2', 'title': 'L2: large weights cost something',
      'chapter': '13_regularization',
     },
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [], 'lines': [[[0.0, 1.0, 2.0, 3.0], [2.0, -2.0, 2.0, -2.0]]],
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
             [0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0],
             [-4.0, 16.0, -64.0, 256.0, -1024.0, 4096.0, -16384.0],
            ],
            [
             [0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0],
             [-4.0, 6.0, -9.0, 13.5, -20.25, 30.375, -45.5625],
            ],
            [
             [0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0],
             [-4.0, 36.0, -324.0, 2916.0, -26244.0, 236196.0, -2125764.0],
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
            [[0.0, 1.0, 2.0, 3.0, 4.0, 5.0], [1.5, 1.5, 1.5, 1.5, 1.5, 1.5]],
            [
             [0.0, 1.0, 2.0, 3.0, 4.0, 5.0],
             [
              1.5, -0.9000000000000001, 0.5400000000000001, -0.3240000000000002,
              0.19440000000000013, -0.11664000000000008,
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
     ],
    },
    {
     'name': 'learning rate forgotten',
     'hint': 'Your factor knows no learning rate. By what is each derivative multiplied?',
     'section': {
      'number': '13.2', 'title': 'L2: large weights cost something',
      'chapter': '13_regularization',
     },
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [],
           'lines': [[[0.0, 1.0, 2.0, 3.0], [2.0, 1.2, 0.72, 0.43199999999999994]]],
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
             [0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0],
             [-4.0, -3.6, -3.24, -2.9160000000000004, -2.6244, -2.3619600000000003, -2.125764],
            ],
            [
             [0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0],
             [
              -4.0, -3.8, -3.61, -3.4294999999999995, -3.2580249999999995, -3.095123749999999,
              -2.940367562499999,
             ],
            ],
            [
             [0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0],
             [
              -4.0, -3.2, -2.5600000000000005, -2.0480000000000005, -1.6384000000000003,
              -1.3107200000000003, -1.0485760000000004,
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
            [[0.0, 1.0, 2.0, 3.0, 4.0, 5.0], [1.5, 1.5, 1.5, 1.5, 1.5, 1.5]],
            [[0.0, 1.0, 2.0, 3.0, 4.0, 5.0], [1.5, -1.5, 1.5, -1.5, 1.5, -1.5]],
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
     'name': 'straight down',
     'hint': 'Your weights lose the same in each step. A share of which weight is lost?',
     'section': {
      'number': '13.2', 'title': 'L2: large weights cost something',
      'chapter': '13_regularization',
     },
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [], 'lines': [[[0.0, 1.0, 2.0, 3.0], [2.0, 1.6, 1.2, 0.7999999999999998]]],
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
            [[0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0], [-4.0, -3.8, -3.6, -3.4, -3.2, -3.0, -2.8]],
            [[0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0], [-4.0, -3.9, -3.8, -3.7, -3.6, -3.5, -3.4]],
            [
             [0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0],
             [-4.0, -3.6, -3.2, -2.8, -2.4, -2.0, -1.5999999999999996],
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
            [[0.0, 1.0, 2.0, 3.0, 4.0, 5.0], [1.5, 1.5, 1.5, 1.5, 1.5, 1.5]],
            [
             [0.0, 1.0, 2.0, 3.0, 4.0, 5.0],
             [
              1.5, 0.8999999999999999, 0.29999999999999993, -0.30000000000000027,
              -0.9000000000000001, -1.5,
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
     ],
    },
    {
     'name': 'growing',
     'hint': 'Your weights grow. With which sign does the penalty come into the update?',
     'section': {
      'number': '13.2', 'title': 'L2: large weights cost something',
      'chapter': '13_regularization',
     },
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [], 'lines': [[[0.0, 1.0, 2.0, 3.0], [2.0, 2.4, 2.88, 3.4559999999999995]]],
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
             [0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0],
             [
              -4.0, -4.2, -4.41, -4.6305000000000005, -4.862025000000001, -5.105126250000001,
              -5.360382562500002,
             ],
            ],
            [
             [0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0],
             [
              -4.0, -4.1, -4.2025, -4.307562499999999, -4.415251562499998, -4.525632851562498,
              -4.63877367285156,
             ],
            ],
            [
             [0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0],
             [
              -4.0, -4.4, -4.840000000000001, -5.324000000000002, -5.856400000000002,
              -6.442040000000002, -7.086244000000003,
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
            [[0.0, 1.0, 2.0, 3.0, 4.0, 5.0], [1.5, 1.5, 1.5, 1.5, 1.5, 1.5]],
            [
             [0.0, 1.0, 2.0, 3.0, 4.0, 5.0],
             [
              1.5, 2.0999999999999996, 2.9399999999999995, 4.115999999999999, 5.762399999999999,
              8.067359999999997,
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
     ],
    },
    {
     'name': 'smooth decay',
     'hint': 'Your curves are smooth ones of e. By what does a single step multiply?',
     'section': {
      'number': '13.2', 'title': 'L2: large weights cost something',
      'chapter': '13_regularization',
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
            [
             [0.0, 1.0, 2.0, 3.0],
             [2.0, 1.6374615061559636, 1.3406400920712787, 1.0976232721880528],
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
             [0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0],
             [
              -4.0, -3.804917698002856, -3.619349672143838, -3.4428319057002312,
              -3.2749230123119273, -3.1152031322856195, -2.9632728827268715,
             ],
            ],
            [
             [0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0],
             [
              -4.0, -3.9012396481133305, -3.804917698002856, -3.7109739453142114,
              -3.619349672143838, -3.529987610338382, -3.4428319057002312,
             ],
            ],
            [
             [0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0],
             [
              -4.0, -3.619349672143838, -3.2749230123119273, -2.9632728827268715,
              -2.6812801841425573, -2.4261226388505337, -2.1952465443761056,
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
            [[0.0, 1.0, 2.0, 3.0, 4.0, 5.0], [1.5, 1.5, 1.5, 1.5, 1.5, 1.5]],
            [
             [0.0, 1.0, 2.0, 3.0, 4.0, 5.0],
             [
              1.5, 1.0054800690534589, 0.6739934461758323, 0.45179131786830307,
              0.3028447769919831, 0.20300292485491905,
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
     ],
    },
    {
     'name': 'start ignored',
     'hint': 'Your weights begin at 1. What was the weight before the first step?',
     'section': {
      'number': '13.2', 'title': 'L2: large weights cost something',
      'chapter': '13_regularization',
     },
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [],
           'lines': [[[0.0, 1.0, 2.0, 3.0], [1.0, 0.8, 0.6400000000000001, 0.5120000000000001]]],
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
             [0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0],
             [
              1.0, 0.95, 0.9025, 0.8573749999999999, 0.8145062499999999, 0.7737809374999998,
              0.7350918906249998,
             ],
            ],
            [
             [0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0],
             [
              1.0, 0.975, 0.9506249999999999, 0.9268593749999999, 0.9036878906249999,
              0.8810956933593749, 0.8590683010253906,
             ],
            ],
            [
             [0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0],
             [1.0, 0.9, 0.81, 0.7290000000000001, 0.6561, 0.5904900000000001, 0.531441],
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
            [[0.0, 1.0, 2.0, 3.0, 4.0, 5.0], [1.0, 1.0, 1.0, 1.0, 1.0, 1.0]],
            [
             [0.0, 1.0, 2.0, 3.0, 4.0, 5.0],
             [1.0, 0.6, 0.36, 0.21599999999999997, 0.1296, 0.07775999999999998],
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
     'name': 'last step missing',
     'hint': 'Your lines end one step early. How many points do so many steps make?',
     'section': {
      'number': '13.2', 'title': 'L2: large weights cost something',
      'chapter': '13_regularization',
     },
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [], 'lines': [[[0.0, 1.0, 2.0], [2.0, 1.6, 1.2800000000000002]]],
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
             [0.0, 1.0, 2.0, 3.0, 4.0, 5.0],
             [-4.0, -3.8, -3.61, -3.4294999999999995, -3.2580249999999995, -3.095123749999999],
            ],
            [
             [0.0, 1.0, 2.0, 3.0, 4.0, 5.0],
             [
              -4.0, -3.9, -3.8024999999999998, -3.7074374999999997, -3.6147515624999995,
              -3.5243827734374995,
             ],
            ],
            [
             [0.0, 1.0, 2.0, 3.0, 4.0, 5.0],
             [-4.0, -3.6, -3.24, -2.9160000000000004, -2.6244, -2.3619600000000003],
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
            [[0.0, 1.0, 2.0, 3.0, 4.0], [1.5, 1.5, 1.5, 1.5, 1.5]],
            [
             [0.0, 1.0, 2.0, 3.0, 4.0],
             [1.5, 0.8999999999999999, 0.54, 0.32399999999999995, 0.1944],
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
     'name': 'first point missing',
     'hint': 'Your lines begin after the first step. Where was the weight before it?',
     'section': {
      'number': '13.2', 'title': 'L2: large weights cost something',
      'chapter': '13_regularization',
     },
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [],
           'lines': [[[1.0, 2.0, 3.0], [1.6, 1.2800000000000002, 1.0240000000000002]]],
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
             [1.0, 2.0, 3.0, 4.0, 5.0, 6.0],
             [
              -3.8, -3.61, -3.4294999999999995, -3.2580249999999995, -3.095123749999999,
              -2.940367562499999,
             ],
            ],
            [
             [1.0, 2.0, 3.0, 4.0, 5.0, 6.0],
             [
              -3.9, -3.8024999999999998, -3.7074374999999997, -3.6147515624999995,
              -3.5243827734374995, -3.4362732041015622,
             ],
            ],
            [
             [1.0, 2.0, 3.0, 4.0, 5.0, 6.0],
             [-3.6, -3.24, -2.9160000000000004, -2.6244, -2.3619600000000003, -2.125764],
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
            [[1.0, 2.0, 3.0, 4.0, 5.0], [1.5, 1.5, 1.5, 1.5, 1.5]],
            [
             [1.0, 2.0, 3.0, 4.0, 5.0],
             [0.8999999999999999, 0.54, 0.32399999999999995, 0.1944, 0.11663999999999997],
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
  'q5': {
   'kind': 'function', 'title': 'Adam with L2, and AdamW',
   'section': {'number': '13.3', 'title': 'L2 and weight decay under Adam', 'chapter': '13_regularization'},
   'points': 4, 'minutes': 13, 'difficulty': 'hard', 'names': ['penalised_step'],
   'tolerance': [1e-06, 1e-09],
   'cases': [
    {
     'args': [
      {'array': [2.0, -1.0], 'dtype': 'float64', 'shape': [2]},
      {'array': [-0.05, 4.0], 'dtype': 'float64', 'shape': [2]},
      {'array': [0.0, 0.0], 'dtype': 'float64', 'shape': [2]},
      {'array': [0.0, 0.0], 'dtype': 'float64', 'shape': [2]}, 1, 0.1, 0.0, False,
     ],
     'kwargs': {}, 'size': 12,
     'right': {
      'tuple': [
       {'array': [2.0999998000004, -1.0999999975], 'dtype': 'float64', 'shape': [2]},
       {'array': [-0.005000000000000001, 0.4], 'dtype': 'float64', 'shape': [2]},
       {'array': [2.5000000000000006e-06, 0.016], 'dtype': 'float64', 'shape': [2]},
      ],
     },
    },
    {
     'args': [
      {'array': [2.0, -1.0], 'dtype': 'float64', 'shape': [2]},
      {'array': [-0.05, 4.0], 'dtype': 'float64', 'shape': [2]},
      {'array': [0.0, 0.0], 'dtype': 'float64', 'shape': [2]},
      {'array': [0.0, 0.0], 'dtype': 'float64', 'shape': [2]}, 1, 0.1, 0.5, False,
     ],
     'kwargs': {}, 'size': 12,
     'right': {
      'tuple': [
       {'array': [1.9000000105263146, -1.0999999971428573], 'dtype': 'float64', 'shape': [2]},
       {'array': [0.095, 0.35000000000000003], 'dtype': 'float64', 'shape': [2]},
       {'array': [0.0009025, 0.01225], 'dtype': 'float64', 'shape': [2]},
      ],
     },
    },
    {
     'args': [
      {'array': [2.0, -1.0], 'dtype': 'float64', 'shape': [2]},
      {'array': [-0.05, 4.0], 'dtype': 'float64', 'shape': [2]},
      {'array': [0.0, 0.0], 'dtype': 'float64', 'shape': [2]},
      {'array': [0.0, 0.0], 'dtype': 'float64', 'shape': [2]}, 1, 0.1, 0.5, True,
     ],
     'kwargs': {}, 'size': 12,
     'right': {
      'tuple': [
       {'array': [1.9999998000004, -1.0499999975], 'dtype': 'float64', 'shape': [2]},
       {'array': [-0.005000000000000001, 0.4], 'dtype': 'float64', 'shape': [2]},
       {'array': [2.5000000000000006e-06, 0.016], 'dtype': 'float64', 'shape': [2]},
      ],
     },
    },
    {
     'args': [
      {'array': [2.0, -1.0], 'dtype': 'float64', 'shape': [2]},
      {'array': [-0.05, 4.0], 'dtype': 'float64', 'shape': [2]},
      {'array': [0.5, -1.0], 'dtype': 'float64', 'shape': [2]},
      {'array': [0.25, 2.0], 'dtype': 'float64', 'shape': [2]}, 3, 0.1, 0.2, False,
     ],
     'kwargs': {}, 'size': 12,
     'right': {
      'tuple': [
       {'array': [1.9803999736188846, -0.9925951541074507], 'dtype': 'float64', 'shape': [2]},
       {'array': [0.485, -0.52], 'dtype': 'float64', 'shape': [2]},
       {'array': [0.2498725, 2.01244], 'dtype': 'float64', 'shape': [2]},
      ],
     },
    },
    {
     'args': [
      {'array': [2.0, -1.0], 'dtype': 'float64', 'shape': [2]},
      {'array': [-0.05, 4.0], 'dtype': 'float64', 'shape': [2]},
      {'array': [0.5, -1.0], 'dtype': 'float64', 'shape': [2]},
      {'array': [0.25, 2.0], 'dtype': 'float64', 'shape': [2]}, 5, 0.1, 0.2, True,
     ],
     'kwargs': {}, 'size': 12,
     'right': {
      'tuple': [
       {'array': [1.9446399977586692, -0.973922479038972], 'dtype': 'float64', 'shape': [2]},
       {'array': [0.445, -0.5], 'dtype': 'float64', 'shape': [2]},
       {'array': [0.2497525, 2.014], 'dtype': 'float64', 'shape': [2]},
      ],
     },
    },
    {
     'args': [
      {'array': [2.0, -1.0], 'dtype': 'float64', 'shape': [2]},
      {'array': [1e-06, -3e-07], 'dtype': 'float64', 'shape': [2]},
      {'array': [0.0, 0.0], 'dtype': 'float64', 'shape': [2]},
      {'array': [0.0, 0.0], 'dtype': 'float64', 'shape': [2]}, 1, 0.1, 0.2, True,
     ],
     'kwargs': {}, 'size': 12,
     'right': {
      'tuple': [
       {'array': [1.869090909090909, -0.9049999999999999], 'dtype': 'float64', 'shape': [2]},
       {'array': [1e-07, -3e-08], 'dtype': 'float64', 'shape': [2]},
       {'array': [1e-15, 9e-17], 'dtype': 'float64', 'shape': [2]},
      ],
     },
    },
   ],
   'mistakes': [
    {
     'name': 'always l2',
     'hint': 'Your decoupled step is the one with L2. Which of them changes the gradient?',
     'section': {
      'number': '13.3', 'title': 'L2 and weight decay under Adam',
      'chapter': '13_regularization',
     },
     'gives': [
      None, None,
      {
       'value': {
        'tuple': [
         {'array': [1.9000000105263146, -1.0999999971428573], 'dtype': 'float64', 'shape': [2]},
         {'array': [0.095, 0.35000000000000003], 'dtype': 'float64', 'shape': [2]},
         {'array': [0.0009025, 0.01225], 'dtype': 'float64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
      None,
      {
       'value': {
        'tuple': [
         {'array': [1.983263343695069, -0.9936769288704016], 'dtype': 'float64', 'shape': [2]},
         {'array': [0.485, -0.52], 'dtype': 'float64', 'shape': [2]},
         {'array': [0.2498725, 2.01244], 'dtype': 'float64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {'array': [1.9000000249999311, -0.9000000499998999], 'dtype': 'float64', 'shape': [2]},
         {
          'array': [0.040000100000000004, -0.020000030000000002], 'dtype': 'float64',
          'shape': [2],
         },
         {'array': [0.000160000800001, 4.000012000009001e-05], 'dtype': 'float64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'always decoupled',
     'hint': 'Your step with L2 is the decoupled one. Where does L2 stand: loss or update?',
     'section': {
      'number': '13.3', 'title': 'L2 and weight decay under Adam',
      'chapter': '13_regularization',
     },
     'gives': [
      None,
      {
       'value': {
        'tuple': [
         {'array': [1.9999998000004, -1.0499999975], 'dtype': 'float64', 'shape': [2]},
         {'array': [-0.005000000000000001, 0.4], 'dtype': 'float64', 'shape': [2]},
         {'array': [2.5000000000000006e-06, 0.016], 'dtype': 'float64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
      None,
      {
       'value': {
        'tuple': [
         {'array': [1.9420121508347157, -0.97288271392133], 'dtype': 'float64', 'shape': [2]},
         {'array': [0.445, -0.5], 'dtype': 'float64', 'shape': [2]},
         {'array': [0.2497525, 2.014], 'dtype': 'float64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
      None, None,
     ],
    },
    {
     'name': 'ways swapped',
     'hint': 'Your two ways have changed places. Which is called decoupled, and from what?',
     'section': {
      'number': '13.3', 'title': 'L2 and weight decay under Adam',
      'chapter': '13_regularization',
     },
     'gives': [
      None,
      {
       'value': {
        'tuple': [
         {'array': [1.9999998000004, -1.0499999975], 'dtype': 'float64', 'shape': [2]},
         {'array': [-0.005000000000000001, 0.4], 'dtype': 'float64', 'shape': [2]},
         {'array': [2.5000000000000006e-06, 0.016], 'dtype': 'float64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {'array': [1.9000000105263146, -1.0999999971428573], 'dtype': 'float64', 'shape': [2]},
         {'array': [0.095, 0.35000000000000003], 'dtype': 'float64', 'shape': [2]},
         {'array': [0.0009025, 0.01225], 'dtype': 'float64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {'array': [1.9420121508347157, -0.97288271392133], 'dtype': 'float64', 'shape': [2]},
         {'array': [0.445, -0.5], 'dtype': 'float64', 'shape': [2]},
         {'array': [0.2497525, 2.014], 'dtype': 'float64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {'array': [1.983263343695069, -0.9936769288704016], 'dtype': 'float64', 'shape': [2]},
         {'array': [0.485, -0.52], 'dtype': 'float64', 'shape': [2]},
         {'array': [0.2498725, 2.01244], 'dtype': 'float64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {'array': [1.9000000249999311, -0.9000000499998999], 'dtype': 'float64', 'shape': [2]},
         {
          'array': [0.040000100000000004, -0.020000030000000002], 'dtype': 'float64',
          'shape': [2],
         },
         {'array': [0.000160000800001, 4.000012000009001e-05], 'dtype': 'float64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'both when decoupled',
     'hint': 'Your decoupled step has the penalty twice. Does AdamW touch the gradient?',
     'section': {
      'number': '13.3', 'title': 'L2 and weight decay under Adam',
      'chapter': '13_regularization',
     },
     'gives': [
      None, None,
      {
       'value': {
        'tuple': [
         {'array': [1.8000000105263145, -1.0499999971428573], 'dtype': 'float64', 'shape': [2]},
         {'array': [0.095, 0.35000000000000003], 'dtype': 'float64', 'shape': [2]},
         {'array': [0.0009025, 0.01225], 'dtype': 'float64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
      None,
      {
       'value': {
        'tuple': [
         {'array': [1.943263343695069, -0.9736769288704016], 'dtype': 'float64', 'shape': [2]},
         {'array': [0.485, -0.52], 'dtype': 'float64', 'shape': [2]},
         {'array': [0.2498725, 2.01244], 'dtype': 'float64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {'array': [1.8600000249999311, -0.8800000499998999], 'dtype': 'float64', 'shape': [2]},
         {
          'array': [0.040000100000000004, -0.020000030000000002], 'dtype': 'float64',
          'shape': [2],
         },
         {'array': [0.000160000800001, 4.000012000009001e-05], 'dtype': 'float64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'shrunk without learning rate',
     'hint': 'Your decoupled weights shrink far too much. By what is λw multiplied there?',
     'section': {
      'number': '13.3', 'title': 'L2 and weight decay under Adam',
      'chapter': '13_regularization',
     },
     'gives': [
      None, None,
      {
       'value': {
        'tuple': [
         {'array': [1.0999998000004, -0.5999999975000001], 'dtype': 'float64', 'shape': [2]},
         {'array': [-0.005000000000000001, 0.4], 'dtype': 'float64', 'shape': [2]},
         {'array': [2.5000000000000006e-06, 0.016], 'dtype': 'float64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
      None,
      {
       'value': {
        'tuple': [
         {'array': [1.5846399977586694, -0.7939224790389721], 'dtype': 'float64', 'shape': [2]},
         {'array': [0.445, -0.5], 'dtype': 'float64', 'shape': [2]},
         {'array': [0.2497525, 2.014], 'dtype': 'float64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {'array': [1.509090909090909, -0.725], 'dtype': 'float64', 'shape': [2]},
         {'array': [1e-07, -3e-08], 'dtype': 'float64', 'shape': [2]},
         {'array': [1e-15, 9e-17], 'dtype': 'float64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'shrunk afterwards',
     'hint': 'You shrink the weights after Adam has moved them. Which comes first?',
     'section': {
      'number': '13.3', 'title': 'L2 and weight decay under Adam',
      'chapter': '13_regularization',
     },
     'gives': [
      None, None,
      {
       'value': {
        'tuple': [
         {'array': [1.99499981000038, -1.0449999976250002], 'dtype': 'float64', 'shape': [2]},
         {'array': [-0.005000000000000001, 0.4], 'dtype': 'float64', 'shape': [2]},
         {'array': [2.5000000000000006e-06, 0.016], 'dtype': 'float64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
      None,
      {
       'value': {
        'tuple': [
         {'array': [1.9449471978034958, -0.9740440294581926], 'dtype': 'float64', 'shape': [2]},
         {'array': [0.445, -0.5], 'dtype': 'float64', 'shape': [2]},
         {'array': [0.2497525, 2.014], 'dtype': 'float64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {'array': [1.8709090909090909, -0.9065], 'dtype': 'float64', 'shape': [2]},
         {'array': [1e-07, -3e-08], 'dtype': 'float64', 'shape': [2]},
         {'array': [1e-15, 9e-17], 'dtype': 'float64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'twice the penalty',
     'hint': 'Your L2 is twice as strong. Which factor is plainly in front of w here?',
     'section': {
      'number': '13.3', 'title': 'L2 and weight decay under Adam',
      'chapter': '13_regularization',
     },
     'gives': [
      None,
      {
       'value': {
        'tuple': [
         {'array': [1.9000000051282049, -1.099999996666667], 'dtype': 'float64', 'shape': [2]},
         {'array': [0.195, 0.30000000000000004], 'dtype': 'float64', 'shape': [2]},
         {'array': [0.0038025, 0.009000000000000001], 'dtype': 'float64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
      None,
      {
       'value': {
        'tuple': [
         {'array': [1.978802132030861, -0.992307523199727], 'dtype': 'float64', 'shape': [2]},
         {'array': [0.525, -0.54], 'dtype': 'float64', 'shape': [2]},
         {'array': [0.2503125, 2.01096], 'dtype': 'float64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
      None, None,
     ],
    },
    {
     'name': 'penalty not in v',
     'hint': 'The squares in v know nothing of your penalty. Which gradient goes into v?',
     'section': {
      'number': '13.3', 'title': 'L2 and weight decay under Adam',
      'chapter': '13_regularization',
     },
     'gives': [
      None,
      {
       'value': {
        'tuple': [
         {'array': [0.10000379999239883, -1.0874999978125002], 'dtype': 'float64', 'shape': [2]},
         {'array': [0.095, 0.35000000000000003], 'dtype': 'float64', 'shape': [2]},
         {'array': [2.5000000000000006e-06, 0.016], 'dtype': 'float64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
      None,
      {
       'value': {
        'tuple': [
         {'array': [1.9803952655164878, -0.9925980224781832], 'dtype': 'float64', 'shape': [2]},
         {'array': [0.485, -0.52], 'dtype': 'float64', 'shape': [2]},
         {'array': [0.2497525, 2.014], 'dtype': 'float64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
      None, None,
     ],
    },
    {
     'name': 'no penalty',
     'hint': 'Without a penalty you are right. What does λ do in each of the two ways?',
     'section': {
      'number': '13.3', 'title': 'L2 and weight decay under Adam',
      'chapter': '13_regularization',
     },
     'gives': [
      None,
      {
       'value': {
        'tuple': [
         {'array': [2.0999998000004, -1.0999999975], 'dtype': 'float64', 'shape': [2]},
         {'array': [-0.005000000000000001, 0.4], 'dtype': 'float64', 'shape': [2]},
         {'array': [2.5000000000000006e-06, 0.016], 'dtype': 'float64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {'array': [2.0999998000004, -1.0999999975], 'dtype': 'float64', 'shape': [2]},
         {'array': [-0.005000000000000001, 0.4], 'dtype': 'float64', 'shape': [2]},
         {'array': [2.5000000000000006e-06, 0.016], 'dtype': 'float64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {'array': [1.9820121508347157, -0.99288271392133], 'dtype': 'float64', 'shape': [2]},
         {'array': [0.445, -0.5], 'dtype': 'float64', 'shape': [2]},
         {'array': [0.2497525, 2.014], 'dtype': 'float64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {'array': [1.9846399977586693, -0.993922479038972], 'dtype': 'float64', 'shape': [2]},
         {'array': [0.445, -0.5], 'dtype': 'float64', 'shape': [2]},
         {'array': [0.2497525, 2.014], 'dtype': 'float64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {'array': [1.909090909090909, -0.9249999999999999], 'dtype': 'float64', 'shape': [2]},
         {'array': [1e-07, -3e-08], 'dtype': 'float64', 'shape': [2]},
         {'array': [1e-15, 9e-17], 'dtype': 'float64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'averages not corrected',
     'hint': 'Your averages are used as they are. What do they lack at the beginning?',
     'section': {'number': '12.7', 'title': 'Adam', 'chapter': '12_hyperparameters'},
     'gives': [
      {
       'value': {
        'tuple': [
         {'array': [2.3162077672816688, -1.3162275160170356], 'dtype': 'float64', 'shape': [2]},
         {'array': [-0.005000000000000001, 0.4], 'dtype': 'float64', 'shape': [2]},
         {'array': [2.5000000000000006e-06, 0.016], 'dtype': 'float64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {'array': [1.683773286611237, -1.3162274803028104], 'dtype': 'float64', 'shape': [2]},
         {'array': [0.095, 0.35000000000000003], 'dtype': 'float64', 'shape': [2]},
         {'array': [0.0009025, 0.01225], 'dtype': 'float64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {'array': [2.216207767281669, -1.2662275160170355], 'dtype': 'float64', 'shape': [2]},
         {'array': [-0.005000000000000001, 0.4], 'dtype': 'float64', 'shape': [2]},
         {'array': [2.5000000000000006e-06, 0.016], 'dtype': 'float64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {'array': [1.9029752749447348, -0.9633442725628223], 'dtype': 'float64', 'shape': [2]},
         {'array': [0.485, -0.52], 'dtype': 'float64', 'shape': [2]},
         {'array': [0.2498725, 2.01244], 'dtype': 'float64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {'array': [1.8709559300797884, -0.9447677612222306], 'dtype': 'float64', 'shape': [2]},
         {'array': [0.445, -0.5], 'dtype': 'float64', 'shape': [2]},
         {'array': [0.2497525, 2.014], 'dtype': 'float64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
      {
       'value': {
        'tuple': [
         {'array': [1.8840253073352042, -0.9525994448982357], 'dtype': 'float64', 'shape': [2]},
         {'array': [1e-07, -3e-08], 'dtype': 'float64', 'shape': [2]},
         {'array': [1e-15, 9e-17], 'dtype': 'float64', 'shape': [2]},
        ],
       },
       'changed': [],
      },
     ],
    },
   ],
  },
  'q6': {
   'kind': 'written', 'title': 'Which row wins?',
   'section': {'number': '13.8', 'title': 'All of it in one table', 'chapter': '13_regularization'},
   'points': 4, 'minutes': 12, 'difficulty': 'hard',
  },
 },
}
