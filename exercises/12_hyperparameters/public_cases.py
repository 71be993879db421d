"""What 12_hyperparameters is checked against. Written by `python make.py release`."""

ASSIGNMENT = {
 'name': '12_hyperparameters', 'title': 'Exercises for chapter 12: hyperparameters',
 'questions': {
  'q1': {
   'kind': 'numbers', 'title': 'A run planned by hand',
   'section': {
    'number': '12.4', 'title': 'Decay: large steps first, small ones later',
    'chapter': '12_hyperparameters',
   },
   'points': 3, 'minutes': 8, 'difficulty': 'easy',
   'names': ['decay_steps', 'cosine_rate', 'one_cycle_rate', 'quiet_batch'],
   'tolerance': {'decay_steps': 0, 'cosine_rate': 0.0005, 'one_cycle_rate': 0.0005, 'quiet_batch': 0},
   'units': {}, 'options': {},
   'right': {
    'decay_steps': 'c530cd3abf17616a82d9', 'cosine_rate': '432c302d1a2315b4957d',
    'one_cycle_rate': 'c455209bd58932de7b4f', 'quiet_batch': '2596f7f2c7e159309050',
   },
   'mistakes': [
    {
     'name': 'epochs counted',
     'hint': 'You counted epochs. What does a schedule of Keras count?',
     'section': {
      'number': '12.4', 'title': 'Decay: large steps first, small ones later',
      'chapter': '12_hyperparameters',
     },
     'gives': {'decay_steps': '9f170f89d7d191193a1e'},
    },
    {
     'name': 'one epoch only',
     'hint': 'Your steps are those of one epoch. How long must the decay last?',
     'section': {
      'number': '12.4', 'title': 'Decay: large steps first, small ones later',
      'chapter': '12_hyperparameters',
     },
     'gives': {'decay_steps': '3d01e59b52779ca16818'},
    },
    {
     'name': 'rounded down',
     'hint': 'The pictures do not fill the last batch of an epoch. Is it left out?',
     'section': {
      'number': '12.4', 'title': 'Decay: large steps first, small ones later',
      'chapter': '12_hyperparameters',
     },
     'gives': {'decay_steps': '2c63e23d109a0ca259a8'},
    },
    {
     'name': 'rounded at the end',
     'hint': 'You rounded for the whole run. How many updates does a single epoch make?',
     'section': {
      'number': '12.4', 'title': 'Decay: large steps first, small ones later',
      'chapter': '12_hyperparameters',
     },
     'gives': {'decay_steps': '9ff77cb2811583d8f167'},
    },
    {
     'name': 'pictures counted',
     'hint': 'You counted pictures. How many of them make one update?',
     'section': {
      'number': '12.5', 'title': 'Batch size: noise, time, memory',
      'chapter': '12_hyperparameters',
     },
     'gives': {'decay_steps': 'dfac9c8aee654a762857'},
    },
    {
     'name': 'cosine not lifted',
     'hint': 'Your cosine would be below 0 in the second half. What is added to it?',
     'section': {
      'number': '12.4', 'title': 'Decay: large steps first, small ones later',
      'chapter': '12_hyperparameters',
     },
     'gives': {'cosine_rate': '4d52b0daf8f997570f1f'},
    },
    {
     'name': 'cosine not halved',
     'hint': 'Your rate is higher than at the start. What does the formula give for the first update?',
     'section': {
      'number': '12.4', 'title': 'Decay: large steps first, small ones later',
      'chapter': '12_hyperparameters',
     },
     'gives': {'cosine_rate': '81aad9fb54a549e64a27'},
    },
    {
     'name': 'cosine from below',
     'hint': 'Your cosine rate rises during the run. What does it have at the start?',
     'section': {
      'number': '12.4', 'title': 'Decay: large steps first, small ones later',
      'chapter': '12_hyperparameters',
     },
     'gives': {'cosine_rate': '38fd2f4ff511d27f4ab4'},
    },
    {
     'name': 'straight line',
     'hint': 'Your rate falls along a straight line. What angle has the cosine come to after 4 epochs?',
     'section': {
      'number': '12.4', 'title': 'Decay: large steps first, small ones later',
      'chapter': '12_hyperparameters',
     },
     'gives': {'cosine_rate': '1ae3b91ef7c505900fd7'},
    },
    {
     'name': 'down over the whole run',
     'hint': 'Your one-cycle comes down over the whole run. When does it begin to?',
     'section': {
      'number': '12.4', 'title': 'Decay: large steps first, small ones later',
      'chapter': '12_hyperparameters',
     },
     'gives': {'one_cycle_rate': 'b55709c22bb4115028ac'},
    },
    {
     'name': 'way down that is done',
     'hint': 'You took the part of the way down that is over. Which part is still to come?',
     'section': {
      'number': '12.4', 'title': 'Decay: large steps first, small ones later',
      'chapter': '12_hyperparameters',
     },
     'gives': {'one_cycle_rate': 'd78465262ee40513f838'},
    },
    {
     'name': 'noise by the size',
     'hint': 'With twice the pictures the noise is not halved yet. How does it fall with the size?',
     'section': {
      'number': '12.5', 'title': 'Batch size: noise, time, memory',
      'chapter': '12_hyperparameters',
     },
     'gives': {'quiet_batch': '954fc4a03c1b632bd9fd'},
    },
    {
     'name': 'smaller batch',
     'hint': 'Your batch is smaller. Does a mean of fewer pictures scatter less?',
     'section': {
      'number': '12.5', 'title': 'Batch size: noise, time, memory',
      'chapter': '12_hyperparameters',
     },
     'gives': {'quiet_batch': '228ecd297285a922d5be'},
    },
   ],
  },
  'q2': {
   'kind': 'function', 'title': 'Stopped, and with which weights?',
   'section': {
    'number': '12.9', 'title': 'How many epochs: early stopping',
    'chapter': '12_hyperparameters',
   },
   'points': 4, 'minutes': 12, 'difficulty': 'medium', 'names': ['stop_early'],
   'tolerance': [1e-06, 1e-09],
   'cases': [
    {
     'args': [[0.9, 0.6, 0.7, 0.5, 0.55, 0.52, 0.6, 0.3], 3], 'kwargs': {}, 'size': 9,
     'right': {'tuple': [7, 7]},
    },
    {
     'args': [[0.9, 0.6, 0.7, 0.5, 0.55, 0.52, 0.6, 0.3], 2], 'kwargs': {}, 'size': 9,
     'right': {'tuple': [6, 6]},
    },
    {
     'args': [[0.5, 0.75, 0.5, 0.25, 0.25], 4], 'kwargs': {}, 'size': 6,
     'right': {'tuple': [5, 5]},
    },
    {
     'args': [[1.0, 0.5, 0.45, 0.4, 0.35, 0.1], 2], 'kwargs': {'min_delta': 0.2}, 'size': 8,
     'right': {'tuple': [4, 4]},
    },
    {
     'args': [[1.0, 0.5, 0.4, 0.25, 0.3, 0.1], 2], 'kwargs': {'min_delta': 0.2}, 'size': 8,
     'right': {'tuple': [6, 6]},
    },
    {
     'args': [[40, 55, 52, 61, 60, 58, 59, 70], 2], 'kwargs': {'mode': 'max'}, 'size': 10,
     'right': {'tuple': [6, 6]},
    },
    {
     'args': [[0.9, 0.6, 0.7, 0.5, 0.55, 0.52, 0.6, 0.3], 3], 'kwargs': {'restore': True},
     'size': 10, 'right': {'tuple': [7, 4]},
    },
    {
     'args': [[1.0, 0.5, 0.45, 0.4, 0.35, 0.1], 3],
     'kwargs': {'min_delta': 0.2, 'restore': True}, 'size': 9, 'right': {'tuple': [5, 2]},
    },
   ],
   'mistakes': [
    {
     'name': 'compared with the epoch before',
     'hint': 'You compare with the epoch before. Which value is to be improved on?',
     'section': {
      'number': '12.9', 'title': 'How many epochs: early stopping',
      'chapter': '12_hyperparameters',
     },
     'gives': [
      {'value': {'tuple': [8, 8]}, 'changed': []}, {'value': {'tuple': [8, 8]}, 'changed': []},
      None, None, {'value': {'tuple': [4, 4]}, 'changed': []}, None,
      {'value': {'tuple': [8, 8]}, 'changed': []}, None,
     ],
    },
    {
     'name': 'waiting never reset',
     'hint': 'You count all epochs without improvement. What does an improvement do to it?',
     'section': {
      'number': '12.9', 'title': 'How many epochs: early stopping',
      'chapter': '12_hyperparameters',
     },
     'gives': [
      {'value': {'tuple': [6, 6]}, 'changed': []}, {'value': {'tuple': [5, 5]}, 'changed': []},
      None, None, {'value': {'tuple': [5, 5]}, 'changed': []},
      {'value': {'tuple': [5, 5]}, 'changed': []}, {'value': {'tuple': [6, 4]}, 'changed': []},
      None,
     ],
    },
    {
     'name': 'one epoch late',
     'hint': 'You stop one epoch late. How many without improvement may pass?',
     'section': {
      'number': '12.9', 'title': 'How many epochs: early stopping',
      'chapter': '12_hyperparameters',
     },
     'gives': [
      {'value': {'tuple': [8, 8]}, 'changed': []}, {'value': {'tuple': [7, 7]}, 'changed': []},
      None, {'value': {'tuple': [5, 5]}, 'changed': []}, None,
      {'value': {'tuple': [7, 7]}, 'changed': []}, {'value': {'tuple': [8, 8]}, 'changed': []},
      {'value': {'tuple': [6, 6]}, 'changed': []},
     ],
    },
    {
     'name': 'min delta ignored',
     'hint': 'Without `min_delta` you are right. Does every small improvement count?',
     'section': {
      'number': '12.9', 'title': 'How many epochs: early stopping',
      'chapter': '12_hyperparameters',
     },
     'gives': [
      None, None, None, {'value': {'tuple': [6, 6]}, 'changed': []}, None, None, None,
      {'value': {'tuple': [6, 6]}, 'changed': []},
     ],
    },
    {
     'name': 'best follows small ones',
     'hint': 'An improvement that was too small moved your best value. Did it count?',
     'section': {
      'number': '12.9', 'title': 'How many epochs: early stopping',
      'chapter': '12_hyperparameters',
     },
     'gives': [None, None, None, None, {'value': {'tuple': [4, 4]}, 'changed': []}, None, None, None],
    },
    {
     'name': 'mode ignored',
     'hint': 'With a loss you are right. What is better in an accuracy: more or less?',
     'section': {
      'number': '12.9', 'title': 'How many epochs: early stopping',
      'chapter': '12_hyperparameters',
     },
     'gives': [None, None, None, None, None, {'value': {'tuple': [3, 3]}, 'changed': []}, None, None],
    },
    {
     'name': 'best weights always',
     'hint': 'You keep the best weights in any case. What does Keras do by itself?',
     'section': {
      'number': '12.9', 'title': 'How many epochs: early stopping',
      'chapter': '12_hyperparameters',
     },
     'gives': [
      {'value': {'tuple': [7, 4]}, 'changed': []}, {'value': {'tuple': [6, 4]}, 'changed': []},
      {'value': {'tuple': [5, 4]}, 'changed': []}, {'value': {'tuple': [4, 2]}, 'changed': []},
      {'value': {'tuple': [6, 4]}, 'changed': []}, {'value': {'tuple': [6, 4]}, 'changed': []},
      None, None,
     ],
    },
    {
     'name': 'last weights always',
     'hint': 'Your weights are always those of the last epoch. What does `restore` change?',
     'section': {
      'number': '12.9', 'title': 'How many epochs: early stopping',
      'chapter': '12_hyperparameters',
     },
     'gives': [
      None, None, None, None, None, None, {'value': {'tuple': [7, 7]}, 'changed': []},
      {'value': {'tuple': [5, 5]}, 'changed': []},
     ],
    },
    {
     'name': 'counted from 0',
     'hint': 'Your epochs are one too small. Which number has the first?',
     'section': {
      'number': '12.9', 'title': 'How many epochs: early stopping',
      'chapter': '12_hyperparameters',
     },
     'gives': [
      {'value': {'tuple': [6, 6]}, 'changed': []}, {'value': {'tuple': [5, 5]}, 'changed': []},
      {'value': {'tuple': [4, 4]}, 'changed': []}, {'value': {'tuple': [3, 3]}, 'changed': []},
      {'value': {'tuple': [5, 5]}, 'changed': []}, {'value': {'tuple': [5, 5]}, 'changed': []},
      {'value': {'tuple': [6, 3]}, 'changed': []}, {'value': {'tuple': [4, 1]}, 'changed': []},
     ],
    },
   ],
  },
  'q3': {
   'kind': 'choice', 'title': 'Two flat curves',
   'section': {'number': '12.2', 'title': 'The learning rate', 'chapter': '12_hyperparameters'},
   'points': 2, 'minutes': 5, 'difficulty': 'easy', 'names': ['verdict', 'remedy'],
   'tolerance': {'verdict': 0, 'remedy': 0}, 'units': {},
   'options': {'verdict': ['a', 'b', 'c', 'd'], 'remedy': ['a', 'b', 'c', 'd']},
   'right': {'verdict': '8d78fac8c6b350aa646b', 'remedy': '07d549b9df7e94f55f4b'},
   'mistakes': [
    {
     'name': 'both too small',
     'hint': "Compare the directions. Does A's loss fall in every epoch?",
     'section': {'number': '12.2', 'title': 'The learning rate', 'chapter': '12_hyperparameters'},
     'gives': {'verdict': 'e830fe5ed98dcf864aae'},
    },
    {
     'name': 'changed places',
     'hint': 'Which of the two losses falls in every epoch, if only by little?',
     'section': {'number': '12.2', 'title': 'The learning rate', 'chapter': '12_hyperparameters'},
     'gives': {'verdict': '85a2db7af327ab3dca75'},
    },
    {
     'name': 'both too large',
     'hint': "B's loss goes the same way each time. Would a dead network do so?",
     'section': {'number': '12.2', 'title': 'The learning rate', 'chapter': '12_hyperparameters'},
     'gives': {'verdict': 'ff7124ddcb864cf6f665'},
    },
    {
     'name': 'right verdict, more epochs',
     'hint': 'Your verdict is right. What gradient has a ReLU that gives 0 for all pictures?',
     'section': {'number': '12.2', 'title': 'The learning rate', 'chapter': '12_hyperparameters'},
     'gives': {'verdict': '8d78fac8c6b350aa646b', 'remedy': '785f8c64608964dd06a2'},
    },
    {
     'name': 'right verdict, same weights',
     'hint': "Your verdict is right. What has become of A's ReLUs, and can a small step bring them back?",
     'section': {'number': '12.2', 'title': 'The learning rate', 'chapter': '12_hyperparameters'},
     'gives': {'verdict': '8d78fac8c6b350aa646b', 'remedy': '275df0500a23745f5376'},
    },
    {
     'name': 'right verdict, larger rate',
     'hint': 'Your verdict is right. Does your remedy fit it?',
     'section': {'number': '12.2', 'title': 'The learning rate', 'chapter': '12_hyperparameters'},
     'gives': {'verdict': '8d78fac8c6b350aa646b', 'remedy': 'f2e77952f0f96275d23b'},
    },
   ],
  },
  'q4': {
   'kind': 'figure', 'title': 'A range test, drawn',
   'section': {'number': '12.3', 'title': 'The learning-rate range test', 'chapter': '12_hyperparameters'},
   'points': 3, 'minutes': 10, 'difficulty': 'medium', 'names': ['range_figure'],
   'tolerance': [1e-06, 1e-09],
   'cases': [
    {
     'args': [
      {'array': [0.01, 0.1, 1.0, 10.0], 'dtype': 'float64', 'shape': [4]},
      {'array': [2.0, 1.0, 1.5, 4.0], 'dtype': 'float64', 'shape': [4]}, 0.5,
     ],
     'kwargs': {}, 'size': 9,
     'right': {
      'figure': {
       'axes': [
        {
         'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [], 'names': [],
         'lines': [
          [[0.01, 0.1, 1.0, 10.0], [2.0, 1.0, 1.5, 4.0]],
          [[0.01, 0.1, 1.0, 10.0], [2.0, 1.3333333333333333, 1.4285714285714286, 2.8]],
          [[0.1], [1.3333333333333333]],
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
       'array': [0.1, 0.20000000000000004, 0.4, 0.7999999999999999, 1.6, 3.2],
       'dtype': 'float64', 'shape': [6],
      },
      {'array': [3.0, 0.5, 2.0, 1.0, 1.0, 2.5], 'dtype': 'float64', 'shape': [6]}, 0.75,
     ],
     'kwargs': {}, 'size': 13,
     'right': {
      'figure': {
       'axes': [
        {
         'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [], 'names': [],
         'lines': [
          [
           [0.1, 0.20000000000000004, 0.4, 0.7999999999999999, 1.6, 3.2],
           [3.0, 0.5, 2.0, 1.0, 1.0, 2.5],
          ],
          [
           [0.1, 0.20000000000000004, 0.4, 0.7999999999999999, 1.6, 3.2],
           [
            3.0, 1.5714285714285714, 1.7567567567567568, 1.48, 1.3226632522407171,
            1.6807246807246807,
           ],
          ],
          [[1.6], [1.3226632522407171]],
         ],
         'pictures': [],
        },
       ],
      },
     },
    },
    {
     'args': [
      {'array': [0.001, 0.01, 0.1], 'dtype': 'float64', 'shape': [3]},
      {'array': [2.3, 2.2, 1.0], 'dtype': 'float64', 'shape': [3]},
     ],
     'kwargs': {}, 'size': 6,
     'right': {
      'figure': {
       'axes': [
        {
         'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [], 'names': [],
         'lines': [
          [[0.001, 0.01, 0.1], [2.3, 2.2, 1.0]],
          [[0.001, 0.01, 0.1], [2.3, 2.2473684210526317, 1.7870848708487088]],
          [[0.1], [1.7870848708487088]],
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
     'name': 'not corrected',
     'hint': 'Your running mean is too low at the beginning. What corrects its start at 0?',
     'section': {
      'number': '12.3', 'title': 'The learning-rate range test',
      'chapter': '12_hyperparameters',
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
            [[0.01, 0.1, 1.0, 10.0], [2.0, 1.0, 1.5, 4.0]],
            [[0.01, 0.1, 1.0, 10.0], [1.0, 1.0, 1.25, 2.625]], [[0.01], [1.0]],
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
             [0.1, 0.20000000000000004, 0.4, 0.7999999999999999, 1.6, 3.2],
             [3.0, 0.5, 2.0, 1.0, 1.0, 2.5],
            ],
            [
             [0.1, 0.20000000000000004, 0.4, 0.7999999999999999, 1.6, 3.2],
             [0.75, 0.6875, 1.015625, 1.01171875, 1.0087890625, 1.381591796875],
            ],
            [[0.20000000000000004], [0.6875]],
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
            [[0.001, 0.01, 0.1], [2.3, 2.2, 1.0]],
            [
             [0.001, 0.01, 0.1],
             [0.22999999999999993, 0.42699999999999994, 0.48429999999999995],
            ],
            [[0.001], [0.22999999999999993]],
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
     'name': 'begun with the first loss',
     'hint': 'Your running mean begins with the first loss. Where does the chapter begin?',
     'section': {
      'number': '12.3', 'title': 'The learning-rate range test',
      'chapter': '12_hyperparameters',
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
            [[0.01, 0.1, 1.0, 10.0], [2.0, 1.0, 1.5, 4.0]],
            [[0.01, 0.1, 1.0, 10.0], [2.0, 1.5, 1.5, 2.75]], [[0.1], [1.5]],
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
             [0.1, 0.20000000000000004, 0.4, 0.7999999999999999, 1.6, 3.2],
             [3.0, 0.5, 2.0, 1.0, 1.0, 2.5],
            ],
            [
             [0.1, 0.20000000000000004, 0.4, 0.7999999999999999, 1.6, 3.2],
             [3.0, 2.375, 2.28125, 1.9609375, 1.720703125, 1.91552734375],
            ],
            [[1.6], [1.720703125]],
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
            [[0.001, 0.01, 0.1], [2.3, 2.2, 1.0]], [[0.001, 0.01, 0.1], [2.3, 2.29, 2.161]],
            [[0.1], [2.161]],
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
     'name': 'corrected one step ahead',
     'hint': 'Your correction is one step ahead. Which step is the first loss?',
     'section': {
      'number': '12.3', 'title': 'The learning-rate range test',
      'chapter': '12_hyperparameters',
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
            [[0.01, 0.1, 1.0, 10.0], [2.0, 1.0, 1.5, 4.0]],
            [
             [0.01, 0.1, 1.0, 10.0],
             [1.3333333333333333, 1.1428571428571428, 1.3333333333333333, 2.7096774193548385],
            ],
            [[0.1], [1.1428571428571428]],
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
             [0.1, 0.20000000000000004, 0.4, 0.7999999999999999, 1.6, 3.2],
             [3.0, 0.5, 2.0, 1.0, 1.0, 2.5],
            ],
            [
             [0.1, 0.20000000000000004, 0.4, 0.7999999999999999, 1.6, 3.2],
             [
              1.7142857142857142, 1.1891891891891893, 1.4857142857142858, 1.326504481434059,
              1.2272052272052272, 1.594421356624639,
             ],
            ],
            [[0.20000000000000004], [1.1891891891891893]],
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
            [[0.001, 0.01, 0.1], [2.3, 2.2, 1.0]],
            [[0.001, 0.01, 0.1], [1.2105263157894737, 1.5756457564575648, 1.4082582145972666]],
            [[0.001], [1.2105263157894737]],
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
     'name': 'corrected mean fed back',
     'hint': 'You go on with the corrected mean. Which of the two is averaged further?',
     'section': {'number': '12.7', 'title': 'Adam', 'chapter': '12_hyperparameters'},
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [],
           'lines': [
            [[0.01, 0.1, 1.0, 10.0], [2.0, 1.0, 1.5, 4.0]],
            [[0.01, 0.1, 1.0, 10.0], [2.0, 2.0, 2.0, 3.2]], [[0.01], [2.0]],
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
             [0.1, 0.20000000000000004, 0.4, 0.7999999999999999, 1.6, 3.2],
             [3.0, 0.5, 2.0, 1.0, 1.0, 2.5],
            ],
            [
             [0.1, 0.20000000000000004, 0.4, 0.7999999999999999, 1.6, 3.2],
             [
              3.0, 5.428571428571429, 7.907335907335907, 9.04119139547711, 9.218482703875058,
              9.171125294417635,
             ],
            ],
            [[0.1], [3.0]],
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
            [[0.001, 0.01, 0.1], [2.3, 2.2, 1.0]],
            [[0.001, 0.01, 0.1], [2.3, 12.052631578947372, 40.396193435618585]],
            [[0.001], [2.3]],
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
     'name': 'shares swapped',
     'hint': 'Your two shares have changed places. Which one is `keep`: the old or the new?',
     'section': {
      'number': '12.3', 'title': 'The learning-rate range test',
      'chapter': '12_hyperparameters',
     },
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
             [0.1, 0.20000000000000004, 0.4, 0.7999999999999999, 1.6, 3.2],
             [3.0, 0.5, 2.0, 1.0, 1.0, 2.5],
            ],
            [
             [0.1, 0.20000000000000004, 0.4, 0.7999999999999999, 1.6, 3.2],
             [
              3.0, 1.0, 1.7619047619047619, 1.188235294117647, 1.0469208211143695,
              2.136996336996337,
             ],
            ],
            [[0.20000000000000004], [1.0]],
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
            [[0.001, 0.01, 0.1], [2.3, 2.2, 1.0]],
            [[0.001, 0.01, 0.1], [2.3, 2.2090909090909094, 1.11981981981982]],
            [[0.1], [1.11981981981982]],
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
     'name': 'plain mean so far',
     'hint': 'All losses weigh the same in your mean. What should become of old ones?',
     'section': {
      'number': '12.3', 'title': 'The learning-rate range test',
      'chapter': '12_hyperparameters',
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
            [[0.01, 0.1, 1.0, 10.0], [2.0, 1.0, 1.5, 4.0]],
            [[0.01, 0.1, 1.0, 10.0], [2.0, 1.5, 1.5, 2.125]], [[0.1], [1.5]],
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
             [0.1, 0.20000000000000004, 0.4, 0.7999999999999999, 1.6, 3.2],
             [3.0, 0.5, 2.0, 1.0, 1.0, 2.5],
            ],
            [
             [0.1, 0.20000000000000004, 0.4, 0.7999999999999999, 1.6, 3.2],
             [3.0, 1.75, 1.8333333333333333, 1.625, 1.5, 1.6666666666666667],
            ],
            [[1.6], [1.5]],
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
            [[0.001, 0.01, 0.1], [2.3, 2.2, 1.0]],
            [[0.001, 0.01, 0.1], [2.3, 2.25, 1.8333333333333333]],
            [[0.1], [1.8333333333333333]],
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
     'name': 'lowest single batch',
     'hint': 'Your point is where a single batch was lowest. Which line is searched?',
     'section': {
      'number': '12.3', 'title': 'The learning-rate range test',
      'chapter': '12_hyperparameters',
     },
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
             [0.1, 0.20000000000000004, 0.4, 0.7999999999999999, 1.6, 3.2],
             [3.0, 0.5, 2.0, 1.0, 1.0, 2.5],
            ],
            [
             [0.1, 0.20000000000000004, 0.4, 0.7999999999999999, 1.6, 3.2],
             [
              3.0, 1.5714285714285714, 1.7567567567567568, 1.48, 1.3226632522407171,
              1.6807246807246807,
             ],
            ],
            [[0.20000000000000004], [1.5714285714285714]],
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
     'name': 'logarithms drawn',
     'hint': 'You draw logarithms of the rates. What can the axis do for you?',
     'section': {
      'number': '12.3', 'title': 'The learning-rate range test',
      'chapter': '12_hyperparameters',
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
            [[-2.0, -1.0, 0.0, 1.0], [2.0, 1.0, 1.5, 4.0]],
            [[-2.0, -1.0, 0.0, 1.0], [2.0, 1.3333333333333333, 1.4285714285714286, 2.8]],
            [[-1.0], [1.3333333333333333]],
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
             [
              -1.0, -0.6989700043360187, -0.3979400086720376, -0.09691001300805645,
              0.20411998265592482, 0.505149978319906,
             ],
             [3.0, 0.5, 2.0, 1.0, 1.0, 2.5],
            ],
            [
             [
              -1.0, -0.6989700043360187, -0.3979400086720376, -0.09691001300805645,
              0.20411998265592482, 0.505149978319906,
             ],
             [
              3.0, 1.5714285714285714, 1.7567567567567568, 1.48, 1.3226632522407171,
              1.6807246807246807,
             ],
            ],
            [[0.20411998265592482], [1.3226632522407171]],
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
            [[-3.0, -2.0, -1.0], [2.3, 2.2, 1.0]],
            [[-3.0, -2.0, -1.0], [2.3, 2.2473684210526317, 1.7870848708487088]],
            [[-1.0], [1.7870848708487088]],
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
   'kind': 'function', 'title': 'Momentum with decay',
   'section': {'number': '12.6', 'title': 'Momentum', 'chapter': '12_hyperparameters'},
   'points': 4, 'minutes': 13, 'difficulty': 'hard', 'names': ['walk_down'],
   'tolerance': [1e-06, 1e-09],
   'cases': [
    {
     'args': [
      {'array': [2.0], 'dtype': 'float64', 'shape': [1]},
      {'array': [3.0], 'dtype': 'float64', 'shape': [1]}, 0.1, 1,
     ],
     'kwargs': {}, 'size': 4,
     'right': {'array': [[3.0], [2.4]], 'dtype': 'float64', 'shape': [2, 1]},
    },
    {
     'args': [
      {'array': [2.0], 'dtype': 'float64', 'shape': [1]},
      {'array': [3.0], 'dtype': 'float64', 'shape': [1]}, 0.1, 2,
     ],
     'kwargs': {'momentum': 0.0}, 'size': 5,
     'right': {'array': [[3.0], [2.4], [2.16]], 'dtype': 'float64', 'shape': [3, 1]},
    },
    {
     'args': [
      {'array': [2.0], 'dtype': 'float64', 'shape': [1]},
      {'array': [3.0], 'dtype': 'float64', 'shape': [1]}, 0.1, 2,
     ],
     'kwargs': {'momentum': 0.5}, 'size': 5,
     'right': {'array': [[3.0], [2.4], [1.8599999999999999]], 'dtype': 'float64', 'shape': [3, 1]},
    },
    {
     'args': [
      {'array': [2.0], 'dtype': 'float64', 'shape': [1]},
      {'array': [3.0], 'dtype': 'float64', 'shape': [1]}, 0.1, 4,
     ],
     'kwargs': {'momentum': 0.5}, 'size': 5,
     'right': {
      'array': [[3.0], [2.4], [1.6902943725152284], [1.16641212152132], [0.8703075759508249]],
      'dtype': 'float64', 'shape': [5, 1],
     },
    },
    {
     'args': [
      {'array': [1.0, 20.0], 'dtype': 'float64', 'shape': [2]},
      {'array': [-8.0, 1.0], 'dtype': 'float64', 'shape': [2]}, 0.06, 3,
     ],
     'kwargs': {}, 'size': 6,
     'right': {
      'array': [
       [-8.0, 1.0], [-7.52, -0.19999999999999996], [-6.749599999999999, -1.1],
       [-5.9549959999999995, -1.58],
      ],
      'dtype': 'float64', 'shape': [4, 2],
     },
    },
   ],
   'mistakes': [
    {
     'name': 'no decay',
     'hint': 'Your learning rate stays as it is. What does the decay make of it?',
     'section': {
      'number': '12.4', 'title': 'Decay: large steps first, small ones later',
      'chapter': '12_hyperparameters',
     },
     'gives': [
      None,
      {
       'value': {'array': [[3.0], [2.4], [1.92]], 'dtype': 'float64', 'shape': [3, 1]},
       'changed': [],
      },
      {
       'value': {'array': [[3.0], [2.4], [1.6199999999999999]], 'dtype': 'float64', 'shape': [3, 1]},
       'changed': [],
      },
      {
       'value': {
        'array': [[3.0], [2.4], [1.6199999999999999], [0.9059999999999999], [0.3677999999999999]],
        'dtype': 'float64', 'shape': [5, 1],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [
         [-8.0, 1.0], [-7.52, -0.19999999999999996], [-6.636799999999999, -1.04],
         [-5.443712, -0.5480000000000002],
        ],
        'dtype': 'float64', 'shape': [4, 2],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'counted from 1',
     'hint': 'Your decay is one update ahead. From which number on are updates counted?',
     'section': {
      'number': '12.4', 'title': 'Decay: large steps first, small ones later',
      'chapter': '12_hyperparameters',
     },
     'gives': [
      {'value': {'array': [[3.0], [3.0]], 'dtype': 'float64', 'shape': [2, 1]}, 'changed': []},
      {
       'value': {'array': [[3.0], [2.7], [2.7]], 'dtype': 'float64', 'shape': [3, 1]},
       'changed': [],
      },
      {
       'value': {'array': [[3.0], [2.7], [2.5500000000000003]], 'dtype': 'float64', 'shape': [3, 1]},
       'changed': [],
      },
      {
       'value': {
        'array': [
         [3.0], [2.4878679656440355], [1.9830151519016497], [1.6725075759508246],
         [1.517253787975412],
        ],
        'dtype': 'float64', 'shape': [5, 1],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [
         [-8.0, 1.0], [-7.64, 0.10000000000000009], [-7.2014, -0.7399999999999999],
         [-6.80666, -1.496],
        ],
        'dtype': 'float64', 'shape': [4, 2],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'cosine not halved',
     'hint': 'Your first update is twice as long. What does the cosine give at 0?',
     'section': {
      'number': '12.4', 'title': 'Decay: large steps first, small ones later',
      'chapter': '12_hyperparameters',
     },
     'gives': [
      {
       'value': {'array': [[3.0], [1.7999999999999998]], 'dtype': 'float64', 'shape': [2, 1]},
       'changed': [],
      },
      {
       'value': {'array': [[3.0], [1.7999999999999998], [1.44]], 'dtype': 'float64', 'shape': [3, 1]},
       'changed': [],
      },
      {
       'value': {
        'array': [[3.0], [1.7999999999999998], [0.8399999999999997]], 'dtype': 'float64',
        'shape': [3, 1],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [
         [3.0], [1.7999999999999998], [0.5854415587728425], [-0.13892597359530456],
         [-0.49297164466275384],
        ],
        'dtype': 'float64', 'shape': [5, 1],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [
         [-8.0, 1.0], [-7.04, -1.4], [-5.542400000000001, -1.0400000000000005],
         [-4.028288000000001, -0.0920000000000003],
        ],
        'dtype': 'float64', 'shape': [4, 2],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'straight line',
     'hint': 'Your rate falls in a straight line. What shape was asked for?',
     'section': {
      'number': '12.4', 'title': 'Decay: large steps first, small ones later',
      'chapter': '12_hyperparameters',
     },
     'gives': [
      None, None, None,
      {
       'value': {
        'array': [[3.0], [2.4], [1.7399999999999998], [1.2359999999999998], [0.9221999999999998]],
        'dtype': 'float64', 'shape': [5, 1],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [
         [-8.0, 1.0], [-7.52, -0.19999999999999996], [-6.7871999999999995, -1.12],
         [-5.991935999999999, -1.5000000000000002],
        ],
        'dtype': 'float64', 'shape': [4, 2],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'momentum ignored',
     'hint': 'Your steps know nothing of earlier ones. What outlives a step?',
     'section': {'number': '12.6', 'title': 'Momentum', 'chapter': '12_hyperparameters'},
     'gives': [
      None, None,
      {
       'value': {'array': [[3.0], [2.4], [2.16]], 'dtype': 'float64', 'shape': [3, 1]},
       'changed': [],
      },
      {
       'value': {
        'array': [[3.0], [2.4], [1.9902943725152284], [1.7912649352637056], [1.7388]],
        'dtype': 'float64', 'shape': [5, 1],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [
         [-8.0, 1.0], [-7.52, -0.19999999999999996],
         [-7.1815999999999995, -0.020000000000000018],
         [-7.073875999999999, -0.014000000000000009],
        ],
        'dtype': 'float64', 'shape': [4, 2],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'rate outside the velocity',
     'hint': 'Your velocity collects gradients. At which rate was each of them taken?',
     'section': {'number': '12.6', 'title': 'Momentum', 'chapter': '12_hyperparameters'},
     'gives': [
      None, None,
      {
       'value': {'array': [[3.0], [2.4], [2.01]], 'dtype': 'float64', 'shape': [3, 1]},
       'changed': [],
      },
      {
       'value': {
        'array': [[3.0], [2.4], [1.7342283553372464], [1.3658055198035217], [1.2718477272147524]],
        'dtype': 'float64', 'shape': [5, 1],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [[-8.0, 1.0], [-7.52, -0.19999999999999996], [-6.8576, -0.83], [-6.556016, -0.77]],
        'dtype': 'float64', 'shape': [4, 2],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'velocity as a mean',
     'hint': 'You weigh the gradient by 1 − β. Is the velocity a mean or a sum?',
     'section': {'number': '12.6', 'title': 'Momentum', 'chapter': '12_hyperparameters'},
     'gives': [
      {'value': {'array': [[3.0], [2.94]], 'dtype': 'float64', 'shape': [2, 1]}, 'changed': []},
      None,
      {
       'value': {'array': [[3.0], [2.7], [2.415]], 'dtype': 'float64', 'shape': [3, 1]},
       'changed': [],
      },
      {
       'value': {
        'array': [[3.0], [2.7], [2.319540584539816], [2.013333847582733], [1.8307458875459628]],
        'dtype': 'float64', 'shape': [5, 1],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [
         [-8.0, 1.0], [-7.952, 0.88], [-7.873016, 0.6928000000000001],
         [-7.790120876, 0.5035360000000001],
        ],
        'dtype': 'float64', 'shape': [4, 2],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'old velocity moves',
     'hint': 'You move with the velocity of the step before. Which comes first?',
     'section': {'number': '12.6', 'title': 'Momentum', 'chapter': '12_hyperparameters'},
     'gives': [
      {'value': {'array': [[3.0], [3.0]], 'dtype': 'float64', 'shape': [2, 1]}, 'changed': []},
      {
       'value': {'array': [[3.0], [3.0], [2.4]], 'dtype': 'float64', 'shape': [3, 1]},
       'changed': [],
      },
      {
       'value': {'array': [[3.0], [3.0], [2.4]], 'dtype': 'float64', 'shape': [3, 1]},
       'changed': [],
      },
      {
       'value': {
        'array': [[3.0], [3.0], [2.4], [1.5878679656440355], [0.9418019484660534]],
        'dtype': 'float64', 'shape': [5, 1],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [[-8.0, 1.0], [-8.0, 1.0], [-7.52, -0.19999999999999996], [-6.728, -2.1799999999999997]],
        'dtype': 'float64', 'shape': [4, 2],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'gradient ahead',
     'hint': 'Your gradient is taken further ahead. At which point should it be?',
     'section': {'number': '12.6', 'title': 'Momentum', 'chapter': '12_hyperparameters'},
     'gives': [
      None, None,
      {
       'value': {'array': [[3.0], [2.4], [1.89]], 'dtype': 'float64', 'shape': [3, 1]},
       'changed': [],
      },
      {
       'value': {
        'array': [[3.0], [2.4], [1.741507575950825], [1.2710352275336136], [1.0054612014477793]],
        'dtype': 'float64', 'shape': [5, 1],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [
         [-8.0, 1.0], [-7.52, -0.19999999999999996], [-6.7690399999999995, -0.1280000000000001],
         [-6.001778359999999, -0.04424000000000017],
        ],
        'dtype': 'float64', 'shape': [4, 2],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'uphill',
     'hint': 'You go up the bowl. What sign has the gradient in the velocity?',
     'section': {'number': '12.6', 'title': 'Momentum', 'chapter': '12_hyperparameters'},
     'gives': [
      {'value': {'array': [[3.0], [3.6]], 'dtype': 'float64', 'shape': [2, 1]}, 'changed': []},
      {
       'value': {'array': [[3.0], [3.6], [3.96]], 'dtype': 'float64', 'shape': [3, 1]},
       'changed': [],
      },
      {
       'value': {'array': [[3.0], [3.6], [4.26]], 'dtype': 'float64', 'shape': [3, 1]},
       'changed': [],
      },
      {
       'value': {
        'array': [[3.0], [3.6], [4.514558441227157], [5.423293505963452], [6.036505627484772]],
        'dtype': 'float64', 'shape': [5, 1],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [[-8.0, 1.0], [-8.48, 2.2], [-9.2936, 5.26], [-10.165244, 9.592]],
        'dtype': 'float64', 'shape': [4, 2],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'start left out',
     'hint': 'The way begins one point too late. Which point is visited first?',
     'section': {'number': '12.6', 'title': 'Momentum', 'chapter': '12_hyperparameters'},
     'gives': [
      {'value': {'array': [[2.4]], 'dtype': 'float64', 'shape': [1, 1]}, 'changed': []},
      {'value': {'array': [[2.4], [2.16]], 'dtype': 'float64', 'shape': [2, 1]}, 'changed': []},
      {
       'value': {'array': [[2.4], [1.8599999999999999]], 'dtype': 'float64', 'shape': [2, 1]},
       'changed': [],
      },
      {
       'value': {
        'array': [[2.4], [1.6902943725152284], [1.16641212152132], [0.8703075759508249]],
        'dtype': 'float64', 'shape': [4, 1],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [
         [-7.52, -0.19999999999999996], [-6.749599999999999, -1.1],
         [-5.9549959999999995, -1.58],
        ],
        'dtype': 'float64', 'shape': [3, 2],
       },
       'changed': [],
      },
     ],
    },
   ],
  },
  'q6': {
   'kind': 'written', 'title': 'Adam, a decay and a winner',
   'section': {'number': '12.10', 'title': 'A search', 'chapter': '12_hyperparameters'},
   'points': 4, 'minutes': 12, 'difficulty': 'hard',
  },
 },
}
