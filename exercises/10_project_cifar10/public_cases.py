"""What 10_project_cifar10 is checked against. Written by `python make.py release`."""

ASSIGNMENT = {
 'name': '10_project_cifar10', 'title': 'Exercises for chapter 10: small colour pictures',
 'questions': {
  'q1': {
   'kind': 'numbers', 'title': 'Blocks and stacks, by hand',
   'section': {'number': '10.3', 'title': 'Choose an architecture', 'chapter': '10_project_cifar10'},
   'points': 3, 'minutes': 9, 'difficulty': 'easy',
   'names': ['blocks', 'numbers_left', 'stacked', 'saved'],
   'tolerance': {'blocks': 0, 'numbers_left': 0, 'stacked': 0, 'saved': 0}, 'units': {},
   'options': {},
   'right': {
    'blocks': '7951eabed6fa6d1ba634', 'numbers_left': 'ce5c54ac771d51ec7ea7',
    'stacked': '08384c760c6efde61976', 'saved': '58da2cb081e6dc06f980',
   },
   'mistakes': [
    {
     'name': 'subtracted instead of halved',
     'hint': 'Your pooling takes a fixed number of pixels away. What does it do to each side?',
     'section': {'number': '10.3', 'title': 'Choose an architecture', 'chapter': '10_project_cifar10'},
     'gives': {'blocks': '292be992f394ad1e9c1b'},
    },
    {
     'name': 'one block too many',
     'hint': 'Write down the sides, from 96 on. How many poolings lie between the first and the last?',
     'section': {'number': '10.3', 'title': 'Choose an architecture', 'chapter': '10_project_cifar10'},
     'gives': {'blocks': 'd73f2b89d5f8b4df06e3'},
    },
    {
     'name': 'one block too few',
     'hint': 'Write down the sides, from 96 on. Have you arrived at 6?',
     'section': {'number': '10.3', 'title': 'Choose an architecture', 'chapter': '10_project_cifar10'},
     'gives': {'blocks': '3a879e4266345d70f4c1'},
    },
    {
     'name': 'filters of the first block',
     'hint': 'Your last maps are as many as those of the first block. What happens to the depth?',
     'section': {'number': '10.3', 'title': 'Choose an architecture', 'chapter': '10_project_cifar10'},
     'gives': {'numbers_left': 'bd78e17f9cbf3da3c9c5'},
    },
    {
     'name': 'doubled once too often',
     'hint': 'Your depth is doubled once too often. How many filters has the very first block?',
     'section': {'number': '10.3', 'title': 'Choose an architecture', 'chapter': '10_project_cifar10'},
     'gives': {'numbers_left': '63172e993c0212debb0e'},
    },
    {
     'name': 'doubled once too rarely',
     'hint': 'Your depth is that of the last block but one. How many filters has each block?',
     'section': {'number': '10.3', 'title': 'Choose an architecture', 'chapter': '10_project_cifar10'},
     'gives': {'numbers_left': '58dd888cdda2ca7076e0'},
    },
    {
     'name': 'one row only',
     'hint': 'You count the numbers of one row of the maps. How many are there?',
     'section': {'number': '10.3', 'title': 'Choose an architecture', 'chapter': '10_project_cifar10'},
     'gives': {'numbers_left': 'be629a0d47e4a235879f'},
    },
    {
     'name': 'one map only',
     'hint': 'You count the places of one map. How deep is the stack of maps?',
     'section': {'number': '10.3', 'title': 'Choose an architecture', 'chapter': '10_project_cifar10'},
     'gives': {'numbers_left': 'c3ffa6939bcabae78c3e'},
    },
    {
     'name': 'divided by three',
     'hint': 'How far do two 3×3 convolutions see, and by how much do they see further than one?',
     'section': {'number': '10.3', 'title': 'Choose an architecture', 'chapter': '10_project_cifar10'},
     'gives': {'stacked': '8280fc418cbe97b0dd59'},
    },
    {
     'name': 'one pixel for each convolution',
     'hint': 'On how many sides of the window does each further 3×3 convolution add pixels?',
     'section': {'number': '10.3', 'title': 'Choose an architecture', 'chapter': '10_project_cifar10'},
     'gives': {'stacked': '6f531959f71705329126'},
    },
    {
     'name': 'as many weights',
     'hint': 'You compare the numbers of weights. How far does a stack of two 3×3 convolutions see?',
     'section': {'number': '10.3', 'title': 'Choose an architecture', 'chapter': '10_project_cifar10'},
     'gives': {'stacked': '1b937e3410d6d7bd07f9'},
    },
    {
     'name': 'biases forgotten',
     'hint': 'Your weights are right. How many biases are there on either side of the comparison?',
     'section': {'number': '10.3', 'title': 'Choose an architecture', 'chapter': '10_project_cifar10'},
     'gives': {'saved': '7dd313770e27f85cd9b7'},
    },
    {
     'name': 'only one of the stack',
     'hint': 'You took away the parameters of a single 3×3 convolution. How many stand in the stack?',
     'section': {'number': '10.3', 'title': 'Choose an architecture', 'chapter': '10_project_cifar10'},
     'gives': {'saved': 'a61e0d3e3698b1fe83d5'},
    },
    {
     'name': 'one channel in',
     'hint': 'Your filters read a single channel. How deep is each of them?',
     'section': {'number': '10.3', 'title': 'Choose an architecture', 'chapter': '10_project_cifar10'},
     'gives': {'saved': 'dbfc59d3e7eddc46ea85'},
    },
   ],
  },
  'q2': {
   'kind': 'choice', 'title': 'A script from the attic',
   'section': {'number': '10.9', 'title': "Old code, today's code", 'chapter': '10_project_cifar10'},
   'points': 3, 'minutes': 6, 'difficulty': 'easy', 'names': ['late', 'file_name', 'last_line'],
   'tolerance': {'late': 0, 'file_name': 0, 'last_line': 0}, 'units': {},
   'options': {
    'late': ['a', 'b', 'c', 'd'], 'file_name': ['a', 'b', 'c', 'd'],
    'last_line': ['a', 'b', 'c', 'd'],
   },
   'right': {
    'late': '4dbbc8a615e353d7d5b7', 'file_name': '04a1dad1ce8d9235f47c',
    'last_line': '52df659c43241598a19b',
   },
   'mistakes': [
    {
     'name': 'border mode comes late',
     'hint': "When is a layer's argument looked at: when the layer is made, or when it is trained?",
     'section': {'number': '10.9', 'title': "Old code, today's code", 'chapter': '10_project_cifar10'},
     'gives': {'late': '6e31446e27adc20abf1f'},
    },
    {
     'name': 'lr comes late',
     'hint': 'When is the optimiser made, and who reads its arguments then?',
     'section': {'number': '10.9', 'title': "Old code, today's code", 'chapter': '10_project_cifar10'},
     'gives': {'late': 'a4e8646e27e1f609dcb6'},
    },
    {
     'name': 'file name comes late',
     'hint': 'A file is written at the end of an epoch. But when does the checkpoint look at its name?',
     'section': {'number': '10.9', 'title': "Old code, today's code", 'chapter': '10_project_cifar10'},
     'gives': {'late': 'a266ec0a65c40b96a6b4'},
    },
    {
     'name': 'old ending',
     'hint': 'The ending alone does not yet say what the file holds. Is a model kept here, or its weights?',
     'section': {'number': '10.9', 'title': "Old code, today's code", 'chapter': '10_project_cifar10'},
     'gives': {'file_name': '7f893510bbaadca21d56'},
    },
    {
     'name': 'whole model',
     'hint': 'This is the name for a whole model. What does the checkpoint of the script keep?',
     'section': {'number': '10.9', 'title': "Old code, today's code", 'chapter': '10_project_cifar10'},
     'gives': {'file_name': 'a56f5525932011bd64e7'},
    },
    {
     'name': 'two endings mixed',
     'hint': 'Your name mixes two kinds of files. Which of the two kinds has `weights` in its name?',
     'section': {'number': '10.9', 'title': "Old code, today's code", 'chapter': '10_project_cifar10'},
     'gives': {'file_name': 'c04d6836c0163691f483'},
    },
    {
     'name': 'probability instead of class',
     'hint': 'Your line says how sure the network is. What did the old line return for each picture?',
     'section': {'number': '10.9', 'title': "Old code, today's code", 'chapter': '10_project_cifar10'},
     'gives': {'last_line': '9df9bd7254bf4e6addfc'},
    },
    {
     'name': 'wrong axis',
     'hint': 'Your line returns ten numbers, however many pictures there are. Which axis holds the classes?',
     'section': {'number': '10.9', 'title': "Old code, today's code", 'chapter': '10_project_cifar10'},
     'gives': {'last_line': 'bf0cfd2373a1da1071cd'},
    },
    {
     'name': 'threshold',
     'hint': 'With ten classes, must any probability be above one half at all?',
     'section': {'number': '10.9', 'title': "Old code, today's code", 'chapter': '10_project_cifar10'},
     'gives': {'last_line': '713e9c522d279f28740c'},
    },
   ],
  },
  'q3': {
   'kind': 'function', 'title': 'After the best epoch',
   'section': {'number': '10.5', 'title': 'Train', 'chapter': '10_project_cifar10'},
   'points': 3, 'minutes': 11, 'difficulty': 'medium', 'names': ['read_run'],
   'tolerance': [1e-06, 1e-09],
   'cases': [
    {
     'args': [
      {
       'dict': [
        ['loss', [1.0, 0.7, 0.5, 0.3]], ['val_loss', [0.9, 0.8, 1.0, 1.2]],
        ['val_accuracy', [0.6, 0.7, 0.68, 0.66]],
       ],
      },
     ],
     'kwargs': {}, 'size': 12, 'right': {'tuple': [2, 3.9999999999999925, 'overfitting']},
    },
    {
     'args': [
      {
       'dict': [
        ['loss', [0.9, 0.6, 0.2, 0.4]], ['val_loss', [0.8, 0.7, 0.9, 1.1]],
        ['val_accuracy', [0.6, 0.75, 0.7, 0.65]],
       ],
      },
     ],
     'kwargs': {}, 'size': 12, 'right': {'tuple': [2, 9.999999999999998, 'overfitting']},
    },
    {
     'args': [
      {
       'dict': [
        ['loss', [1.3, 0.8, 1.0, 1.4]], ['val_loss', [1.1, 1.0, 1.4, 1.6]],
        ['val_accuracy', [0.5, 0.6, 0.45, 0.4]],
       ],
      },
     ],
     'kwargs': {}, 'size': 12, 'right': {'tuple': [2, 19.999999999999996, 'not overfitting']},
    },
    {
     'args': [
      {
       'dict': [
        ['loss', [1.2, 0.8, 0.9, 0.8]], ['val_loss', [1.1, 0.9, 1.0, 1.3]],
        ['val_accuracy', [0.5, 0.7, 0.6, 0.5]],
       ],
      },
     ],
     'kwargs': {}, 'size': 12, 'right': {'tuple': [2, 19.999999999999996, 'not overfitting']},
    },
    {
     'args': [
      {
       'dict': [
        ['loss', [1.0, 0.6, 0.5, 0.3]], ['val_loss', [0.8, 0.7, 0.75, 0.9]],
        ['val_accuracy', [0.6, 0.7, 0.76, 0.72]],
       ],
      },
     ],
     'kwargs': {}, 'size': 12, 'right': {'tuple': [2, -2.0000000000000018, 'overfitting']},
    },
    {
     'args': [
      {
       'dict': [
        ['loss', [0.9, 0.5, 0.4, 0.3]], ['val_loss', [0.9, 0.6, 0.7, 0.6]],
        ['val_accuracy', [0.6, 0.8, 0.75, 0.7]],
       ],
      },
     ],
     'kwargs': {}, 'size': 12, 'right': {'tuple': [2, 10.000000000000009, 'overfitting']},
    },
    {
     'args': [
      {
       'dict': [
        ['loss', [0.9, 0.6, 0.7]], ['val_loss', [1.0, 0.9, 0.8]],
        ['val_accuracy', [0.5, 0.6, 0.65]],
       ],
      },
     ],
     'kwargs': {}, 'size': 9, 'right': {'tuple': [3, 0.0, 'still learning']},
    },
   ],
   'mistakes': [
    {
     'name': 'epoch from zero',
     'hint': 'All is right but for the epoch. Which number has the first one?',
     'section': {'number': '10.5', 'title': 'Train', 'chapter': '10_project_cifar10'},
     'gives': [
      {'value': {'tuple': [1, 3.9999999999999925, 'overfitting']}, 'changed': []},
      {'value': {'tuple': [1, 9.999999999999998, 'overfitting']}, 'changed': []},
      {'value': {'tuple': [1, 19.999999999999996, 'not overfitting']}, 'changed': []},
      {'value': {'tuple': [1, 19.999999999999996, 'not overfitting']}, 'changed': []},
      {'value': {'tuple': [1, -2.0000000000000018, 'overfitting']}, 'changed': []},
      {'value': {'tuple': [1, 10.000000000000009, 'overfitting']}, 'changed': []},
      {'value': {'tuple': [2, 0.0, 'still learning']}, 'changed': []},
     ],
    },
    {
     'name': 'by the accuracy',
     'hint': 'You keep the epoch with the best accuracy. By what is it chosen here?',
     'section': {'number': '10.5', 'title': 'Train', 'chapter': '10_project_cifar10'},
     'gives': [
      None, None, None, None,
      {'value': {'tuple': [3, 4.0000000000000036, 'overfitting']}, 'changed': []}, None, None,
     ],
    },
    {
     'name': 'by the training loss',
     'hint': 'You keep the epoch with the lowest training loss. Who is to choose?',
     'section': {'number': '10.5', 'title': 'Train', 'chapter': '10_project_cifar10'},
     'gives': [
      {'value': {'tuple': [4, 0.0, 'still learning']}, 'changed': []},
      {'value': {'tuple': [3, 4.999999999999993, 'not overfitting']}, 'changed': []}, None,
      None, {'value': {'tuple': [4, 0.0, 'still learning']}, 'changed': []},
      {'value': {'tuple': [4, 0.0, 'still learning']}, 'changed': []},
      {'value': {'tuple': [2, -5.000000000000004, 'not overfitting']}, 'changed': []},
     ],
    },
    {
     'name': 'last of equals',
     'hint': 'You keep the last of equally good epochs. Which of them is asked for?',
     'section': {'number': '10.5', 'title': 'Train', 'chapter': '10_project_cifar10'},
     'gives': [
      None, None, None, None, None,
      {'value': {'tuple': [4, 0.0, 'still learning']}, 'changed': []}, None,
     ],
    },
    {
     'name': 'always overfitting',
     'hint': 'For you, a rising validation loss is overfitting. Which curve decides it?',
     'section': {'number': '10.5', 'title': 'Train', 'chapter': '10_project_cifar10'},
     'gives': [
      None, None, {'value': {'tuple': [2, 19.999999999999996, 'overfitting']}, 'changed': []},
      {'value': {'tuple': [2, 19.999999999999996, 'overfitting']}, 'changed': []}, None, None,
      None,
     ],
    },
    {
     'name': 'compared with the first epoch',
     'hint': 'Your verdict compares with the first epoch. Where does the question begin?',
     'section': {'number': '10.5', 'title': 'Train', 'chapter': '10_project_cifar10'},
     'gives': [
      None, None, None,
      {'value': {'tuple': [2, 19.999999999999996, 'overfitting']}, 'changed': []}, None, None,
      None,
     ],
    },
    {
     'name': 'last two epochs',
     'hint': 'Your verdict looks at the last step only. Which two epochs are compared?',
     'section': {'number': '10.5', 'title': 'Train', 'chapter': '10_project_cifar10'},
     'gives': [
      None, {'value': {'tuple': [2, 9.999999999999998, 'not overfitting']}, 'changed': []},
      None, {'value': {'tuple': [2, 19.999999999999996, 'overfitting']}, 'changed': []}, None,
      None, None,
     ],
    },
    {
     'name': 'verdicts swapped',
     'hint': 'Your verdicts are turned round. Who overfits: what does he learn ever better?',
     'section': {'number': '10.5', 'title': 'Train', 'chapter': '10_project_cifar10'},
     'gives': [
      {'value': {'tuple': [2, 3.9999999999999925, 'not overfitting']}, 'changed': []},
      {'value': {'tuple': [2, 9.999999999999998, 'not overfitting']}, 'changed': []},
      {'value': {'tuple': [2, 19.999999999999996, 'overfitting']}, 'changed': []}, None,
      {'value': {'tuple': [2, -2.0000000000000018, 'not overfitting']}, 'changed': []},
      {'value': {'tuple': [2, 10.000000000000009, 'not overfitting']}, 'changed': []}, None,
     ],
    },
    {
     'name': 'lost as a fraction',
     'hint': 'Your loss of accuracy is a fraction. In which unit is it asked for?',
     'section': {'number': '10.5', 'title': 'Train', 'chapter': '10_project_cifar10'},
     'gives': [
      {'value': {'tuple': [2, 0.039999999999999925, 'overfitting']}, 'changed': []},
      {'value': {'tuple': [2, 0.09999999999999998, 'overfitting']}, 'changed': []},
      {'value': {'tuple': [2, 0.19999999999999996, 'not overfitting']}, 'changed': []},
      {'value': {'tuple': [2, 0.19999999999999996, 'not overfitting']}, 'changed': []},
      {'value': {'tuple': [2, -0.020000000000000018, 'overfitting']}, 'changed': []},
      {'value': {'tuple': [2, 0.10000000000000009, 'overfitting']}, 'changed': []}, None,
     ],
    },
    {
     'name': 'lost with the other sign',
     'hint': 'Your loss of accuracy has its sign turned round. When is it negative?',
     'section': {'number': '10.5', 'title': 'Train', 'chapter': '10_project_cifar10'},
     'gives': [
      {'value': {'tuple': [2, -3.9999999999999925, 'overfitting']}, 'changed': []},
      {'value': {'tuple': [2, -9.999999999999998, 'overfitting']}, 'changed': []},
      {'value': {'tuple': [2, -19.999999999999996, 'not overfitting']}, 'changed': []},
      {'value': {'tuple': [2, -19.999999999999996, 'not overfitting']}, 'changed': []},
      {'value': {'tuple': [2, 2.0000000000000018, 'overfitting']}, 'changed': []},
      {'value': {'tuple': [2, -10.000000000000009, 'overfitting']}, 'changed': []}, None,
     ],
    },
    {
     'name': 'lost from the highest accuracy',
     'hint': "You start from the highest accuracy of all. Which epoch's weights are kept?",
     'section': {'number': '10.5', 'title': 'Train', 'chapter': '10_project_cifar10'},
     'gives': [
      None, None, None, None,
      {'value': {'tuple': [2, 4.0000000000000036, 'overfitting']}, 'changed': []}, None, None,
     ],
    },
   ],
  },
  'q4': {
   'kind': 'figure', 'title': 'Which is taken for which, drawn',
   'section': {'number': '10.7', 'title': 'Which is taken for which?', 'chapter': '10_project_cifar10'},
   'points': 3, 'minutes': 12, 'difficulty': 'medium', 'names': ['confusion_bars'],
   'tolerance': [1e-06, 1e-09],
   'cases': [
    {
     'args': [
      {'array': [[40, 7, 2], [11, 35, 1], [5, 3, 44]], 'dtype': 'int64', 'shape': [3, 3]},
      ['cat', 'dog', 'fox'], 3,
     ],
     'kwargs': {}, 'size': 13,
     'right': {
      'figure': {
       'axes': [
        {
         'x_label': '…', 'y_label': '…', 'title': '…', 'legend': False,
         'bars': [[11.0, 7.0, 5.0]], 'names': ['dog as cat', 'cat as dog', 'fox as cat'],
         'lines': [], 'pictures': [],
        },
       ],
      },
     },
    },
    {
     'args': [
      {'array': [[20, 4, 3], [1, 25, 0], [8, 2, 30]], 'dtype': 'int64', 'shape': [3, 3]},
      ['cat', 'dog', 'fox'], 2,
     ],
     'kwargs': {}, 'size': 13,
     'right': {
      'figure': {
       'axes': [
        {
         'x_label': '…', 'y_label': '…', 'title': '…', 'legend': False, 'bars': [[8.0, 4.0]],
         'names': ['fox as cat', 'cat as dog'], 'lines': [], 'pictures': [],
        },
       ],
      },
     },
    },
    {
     'args': [
      {
       'array': [[50, 12, 3, 1], [14, 60, 5, 2], [9, 25, 8, 30], [0, 4, 17, 45]],
       'dtype': 'int64', 'shape': [4, 4],
      },
      ['car', 'truck', 'bus', 'tram'], 4,
     ],
     'kwargs': {}, 'size': 21,
     'right': {
      'figure': {
       'axes': [
        {
         'x_label': '…', 'y_label': '…', 'title': '…', 'legend': False,
         'bars': [[30.0, 25.0, 17.0, 14.0]],
         'names': ['bus as tram', 'bus as truck', 'tram as bus', 'truck as car'], 'lines': [],
         'pictures': [],
        },
       ],
      },
     },
    },
   ],
   'mistakes': [
    {
     'name': 'diagonal as well',
     'hint': 'Some of your bars are pictures read rightly. Where in the matrix are those?',
     'section': {'number': '10.7', 'title': 'Which is taken for which?', 'chapter': '10_project_cifar10'},
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': False,
           'bars': [[44.0, 40.0, 35.0]], 'names': ['fox as fox', 'cat as cat', 'dog as dog'],
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
           'bars': [[30.0, 25.0]], 'names': ['fox as fox', 'dog as dog'], 'lines': [],
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
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': False,
           'bars': [[60.0, 50.0, 45.0, 30.0]],
           'names': ['truck as truck', 'car as car', 'tram as tram', 'bus as tram'],
           'lines': [], 'pictures': [],
          },
         ],
        },
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'names turned round',
     'hint': 'Your bars are right, their names are turned round. What stands in the rows?',
     'section': {'number': '10.7', 'title': 'Which is taken for which?', 'chapter': '10_project_cifar10'},
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': False,
           'bars': [[11.0, 7.0, 5.0]], 'names': ['cat as dog', 'dog as cat', 'cat as fox'],
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
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': False, 'bars': [[8.0, 4.0]],
           'names': ['cat as fox', 'dog as cat'], 'lines': [], 'pictures': [],
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
           'bars': [[30.0, 25.0, 17.0, 14.0]],
           'names': ['tram as bus', 'truck as bus', 'bus as tram', 'car as truck'], 'lines': [],
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
     'name': 'both directions together',
     'hint': 'You add the two directions of a pair. Is it one confusion or two?',
     'section': {'number': '10.7', 'title': 'Which is taken for which?', 'chapter': '10_project_cifar10'},
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': False,
           'bars': [[18.0, 7.0, 4.0]], 'names': ['cat as dog', 'cat as fox', 'dog as fox'],
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
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': False, 'bars': [[11.0, 5.0]],
           'names': ['cat as fox', 'cat as dog'], 'lines': [], 'pictures': [],
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
           'bars': [[47.0, 30.0, 26.0, 12.0]],
           'names': ['bus as tram', 'truck as bus', 'car as truck', 'car as bus'], 'lines': [],
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
     'name': 'shares of the row',
     'hint': 'Your bars are shares of a row. How long is each bar to be?',
     'section': {'number': '10.7', 'title': 'Which is taken for which?', 'chapter': '10_project_cifar10'},
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': False,
           'bars': [[0.23404255319148937, 0.14285714285714285, 0.09615384615384616]],
           'names': ['dog as cat', 'cat as dog', 'fox as cat'], 'lines': [], 'pictures': [],
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
           'bars': [[0.2, 0.14814814814814814]], 'names': ['fox as cat', 'cat as dog'],
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
           'bars': [[0.4166666666666667, 0.3472222222222222, 0.25757575757575757, 0.18181818181818182]],
           'names': ['bus as tram', 'bus as truck', 'tram as bus', 'car as truck'], 'lines': [],
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
     'name': 'shortest first',
     'hint': 'You begin at the wrong end. Which of your bars comes first?',
     'section': {'number': '10.7', 'title': 'Which is taken for which?', 'chapter': '10_project_cifar10'},
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': False,
           'bars': [[5.0, 7.0, 11.0]], 'names': ['fox as cat', 'cat as dog', 'dog as cat'],
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
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': False, 'bars': [[4.0, 8.0]],
           'names': ['cat as dog', 'fox as cat'], 'lines': [], 'pictures': [],
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
           'bars': [[14.0, 17.0, 25.0, 30.0]],
           'names': ['truck as car', 'tram as bus', 'bus as truck', 'bus as tram'], 'lines': [],
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
     'name': 'rarest ones', 'hint': 'You draw the rarest confusions. Which ones are asked for?',
     'section': {'number': '10.7', 'title': 'Which is taken for which?', 'chapter': '10_project_cifar10'},
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': False,
           'bars': [[1.0, 2.0, 3.0]], 'names': ['dog as fox', 'cat as fox', 'fox as dog'],
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
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': False, 'bars': [[0.0, 1.0]],
           'names': ['dog as fox', 'dog as cat'], 'lines': [], 'pictures': [],
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
           'bars': [[0.0, 1.0, 2.0, 3.0]],
           'names': ['tram as car', 'car as tram', 'truck as tram', 'car as bus'], 'lines': [],
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
     'name': 'all confusions',
     'hint': 'Your bars are right, but there are too many. How many are asked for?',
     'section': {'number': '10.7', 'title': 'Which is taken for which?', 'chapter': '10_project_cifar10'},
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': False,
           'bars': [[11.0, 7.0, 5.0, 3.0, 2.0, 1.0]],
           'names': ['dog as cat', 'cat as dog', 'fox as cat', 'fox as dog', 'cat as fox', 'dog as fox'],
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
           'bars': [[8.0, 4.0, 3.0, 2.0, 1.0, 0.0]],
           'names': ['fox as cat', 'cat as dog', 'cat as fox', 'fox as dog', 'dog as cat', 'dog as fox'],
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
           'bars': [[30.0, 25.0, 17.0, 14.0, 12.0, 9.0, 5.0, 4.0, 3.0, 2.0, 1.0, 0.0]],
           'names': [
            'bus as tram', 'bus as truck', 'tram as bus', 'truck as car', 'car as truck',
            'bus as car', 'truck as bus', 'tram as truck', 'car as bus', 'truck as tram',
            'car as tram', 'tram as car',
           ],
           'lines': [], 'pictures': [],
          },
         ],
        },
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'one of each row',
     'hint': 'You take one confusion of each row. May a class have several of them?',
     'section': {'number': '10.7', 'title': 'Which is taken for which?', 'chapter': '10_project_cifar10'},
     'gives': [
      None, None,
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': False,
           'bars': [[30.0, 17.0, 14.0, 12.0]],
           'names': ['bus as tram', 'tram as bus', 'truck as car', 'car as truck'], 'lines': [],
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
     'name': 'largest left out',
     'hint': 'You leave out the largest counts. Is the diagonal always the largest?',
     'section': {'number': '10.7', 'title': 'Which is taken for which?', 'chapter': '10_project_cifar10'},
     'gives': [
      None, None,
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': False,
           'bars': [[25.0, 17.0, 14.0, 12.0]],
           'names': ['bus as truck', 'tram as bus', 'truck as car', 'car as truck'],
           'lines': [], 'pictures': [],
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
   'kind': 'function', 'title': 'RMSprop, step by step',
   'section': {'number': '10.4', 'title': 'Compile', 'chapter': '10_project_cifar10'},
   'points': 4, 'minutes': 13, 'difficulty': 'hard', 'names': ['rmsprop_path'],
   'tolerance': [1e-06, 1e-09],
   'cases': [
    {
     'args': [
      {'array': [2.0, -1.0], 'dtype': 'float64', 'shape': [2]},
      {'array': [[0.5, -3.0]], 'dtype': 'float64', 'shape': [1, 2]}, 0.01,
     ],
     'kwargs': {}, 'size': 5,
     'right': {'array': [[1.9683772866436797, -0.968377225155137]], 'dtype': 'float64', 'shape': [1, 2]},
    },
    {
     'args': [
      {'array': [1.0, 0.0, -2.0], 'dtype': 'float64', 'shape': [3]},
      {
       'array': [[0.4, -2.0, 1.0], [0.3, 1.0, 0.0], [0.2, 5.0, -4.0]], 'dtype': 'float64',
       'shape': [3, 3],
      },
      0.1,
     ],
     'kwargs': {}, 'size': 13,
     'right': {
      'array': [
       [0.6837732221902986, 0.31622772648837466, -2.3162276079030737],
       [0.4876575061023422, 0.16878578635977448, -2.3162276079030737],
       [0.3613181684212488, -0.12411816006768894, -2.007712723404638],
      ],
      'dtype': 'float64', 'shape': [3, 3],
     },
    },
    {
     'args': [
      {'array': [0.0, 0.0], 'dtype': 'float64', 'shape': [2]},
      {'array': [[0.0002, -0.001], [0.0001, 0.0]], 'dtype': 'float64', 'shape': [2, 2]}, 0.1,
     ],
     'kwargs': {}, 'size': 7,
     'right': {
      'array': [[-0.06201736729460424, 0.223606797749979], [-0.09293698799975955, 0.223606797749979]],
      'dtype': 'float64', 'shape': [2, 2],
     },
    },
    {
     'args': [
      {'array': [1, 3], 'dtype': 'int64', 'shape': [2]},
      {'array': [[2, -1], [1, 1]], 'dtype': 'int64', 'shape': [2, 2]}, 0.5,
     ],
     'kwargs': {'rho': 0.6, 'epsilon': 0.01}, 'size': 9,
     'right': {
      'array': [[0.21188959376089944, 3.7808688094430303], [-0.21528923509748105, 3.160695136496988]],
      'dtype': 'float64', 'shape': [2, 2],
     },
    },
   ],
   'mistakes': [
    {
     'name': 'v begins anew',
     'hint': 'The first step is right. What is left of v when the second one begins?',
     'section': {'number': '10.4', 'title': 'Compile', 'chapter': '10_project_cifar10'},
     'gives': [
      None,
      {
       'value': {
        'array': [
         [0.6837732221902986, 0.31622772648837466, -2.3162276079030737],
         [0.3675472129797429, 1.1858530113428856e-07, -2.3162276079030737],
         [0.051323399735865805, -0.3162276411069817, -1.999999851768353],
        ],
        'dtype': 'float64', 'shape': [3, 3],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [[-0.06201736729460424, 0.223606797749979], [-0.09348320607098187, 0.223606797749979]],
        'dtype': 'float64', 'shape': [2, 2],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [[0.21188959376089944, 3.7808688094430303], [-0.5689792156821308, 3.0]],
        'dtype': 'float64', 'shape': [2, 2],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'no root',
     'hint': 'You divide by v itself. What is done with v in the rule for w?',
     'section': {'number': '10.4', 'title': 'Compile', 'chapter': '10_project_cifar10'},
     'gives': [
      {
       'value': {'array': [[1.8000007999968, -0.9666666703703699]], 'dtype': 'float64', 'shape': [1, 2]},
       'changed': [],
      },
      {
       'value': {
        'array': [
         [-1.499984375097656, 0.4999998750000314, -2.9999990000010004],
         [-2.7820301783207193, 0.2826086179111742, -2.9999990000010004],
         [-3.5801115906055867, 0.11102317424560942, -2.7620454151082927],
        ],
        'dtype': 'float64', 'shape': [3, 3],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [[-192.30769230769235, 500.0000000000001], [-287.9099867627593, 500.0000000000001]],
        'dtype': 'float64', 'shape': [2, 2],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [[0.3788819875776398, 4.219512195121951], [0.01391848392800471, 3.4502814258911823]],
        'dtype': 'float64', 'shape': [2, 2],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'gradient not squared',
     'hint': 'Your v adds up gradients of either sign. What does it take a mean of?',
     'section': {'number': '10.4', 'title': 'Compile', 'chapter': '10_project_cifar10'},
     'gives': [
      {
       'value': {
        'array': [[1.9776393425856484, -0.9452277533781904]], 'dtype': 'float64',
        'shape': [1, 2],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [
         [0.8000002499995312, 0.447213483696601, -2.3162276079030737],
         [0.6832254968409913, 0.09366031407398917, -2.3162276079030737],
         [0.612248197438242, -0.6706118972865582, -1.608013487111902],
        ],
        'dtype': 'float64', 'shape': [3, 3],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [
         [-0.004460997367454706, 0.009995003746877734],
         [-0.006347454062216069, 0.009995003746877734],
        ],
        'dtype': 'float64', 'shape': [2, 2],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [[-0.11111111111111116, 3.7808688094430303], [-0.6411100511142912, 2.5681906842613653]],
        'dtype': 'float64', 'shape': [2, 2],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'rho swapped',
     'hint': 'Your v mixes the wrong way round. Which part of it is old?',
     'section': {'number': '10.4', 'title': 'Compile', 'chapter': '10_project_cifar10'},
     'gives': [
      {
       'value': {
        'array': [[1.9894590768085325, -0.9894590745311729]], 'dtype': 'float64',
        'shape': [1, 2],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [
         [0.8945907812614708, 0.10540925387492858, -2.105409249482877],
         [0.797462245931672, 0.016322176772655198, -2.105409249482877],
         [0.7037420893110826, -0.08879316627523942, -2.0000329194691147],
        ],
        'dtype': 'float64', 'shape': [3, 3],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [[-0.05423261445466404, 0.1], [-0.08403361220877154, 0.1]], 'dtype': 'float64',
        'shape': [2, 2],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [[0.35584337359916907, 3.64018439966448], [-0.04320006863464204, 3.0978582551178393]],
        'dtype': 'float64', 'shape': [2, 2],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'whole square added',
     'hint': 'Your v adds the whole new square. With which share does it come in?',
     'section': {'number': '10.4', 'title': 'Compile', 'chapter': '10_project_cifar10'},
     'gives': [
      {
       'value': {
        'array': [[1.9900000019999995, -0.9900000000555556]], 'dtype': 'float64',
        'shape': [1, 2],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [
         [0.9000000312499854, 0.09999999875000003, -2.0999999950000006],
         [0.8379826772069512, 0.053374758844780414, -2.0999999950000006],
         [0.7980305989506729, -0.03924960322186124, -2.002439019680432],
        ],
        'dtype': 'float64', 'shape': [3, 3],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [
         [-0.053452248382484885, 0.09534625892455924],
         [-0.07962344451199557, 0.09534625892455924],
        ],
        'dtype': 'float64', 'shape': [2, 2],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [[0.5006238305610777, 3.4975185951049945], [0.22985865002413658, 3.103463391985444]],
        'dtype': 'float64', 'shape': [2, 2],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'rho fixed',
     'hint': 'With rho = 0.9 you are right. How much of v is kept otherwise?',
     'section': {'number': '10.4', 'title': 'Compile', 'chapter': '10_project_cifar10'},
     'gives': [
      None, None, None,
      {
       'value': {
        'array': [[-0.5617376188860608, 4.507556722888818], [-1.2910625763755337, 3.3895227341389234]],
        'dtype': 'float64', 'shape': [2, 2],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'epsilon beside the root',
     'hint': 'Only tiny gradients go wrong. On which side of the root does ε belong?',
     'section': {'number': '10.4', 'title': 'Compile', 'chapter': '10_project_cifar10'},
     'gives': [
      None,
      {
       'value': {
        'array': [
         [0.6837724839829644, 0.3162277160168459, -2.3162276660168697],
         [0.4876564770498248, 0.16878578160107596, -2.3162276660168697],
         [0.36131696710369365, -0.12411815269364898, -2.007712796137264],
        ],
        'dtype': 'float64', 'shape': [3, 3],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [
         [-0.31572855533822636, 0.31612779762961773],
         [-0.46295344024287327, 0.31612779762961773],
        ],
        'dtype': 'float64', 'shape': [2, 2],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [[0.2156315619305258, 3.7782639810373544], [-0.20946968778234287, 3.1609800304200704]],
        'dtype': 'float64', 'shape': [2, 2],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'old v',
     'hint': 'Your step uses v as it was before. Which comes first in the rule, v or w?',
     'section': {'number': '10.4', 'title': 'Compile', 'chapter': '10_project_cifar10'},
     'gives': [
      {
       'value': {
        'array': [[-13.811388300841896, 93.86832980505137]], 'dtype': 'float64',
        'shape': [1, 2],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [
         [-125.4911064067352, 632.4555320336759, -318.22776601683796],
         [-125.72827649009247, 632.2974181704317, -318.22776601683796],
         [-125.85902030081778, 631.5602084697887, -316.89443342424477],
        ],
        'dtype': 'float64', 'shape': [3, 3],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [
         [-0.0632455532033676, 0.31622776601683794],
         [-0.09425423685066972, 0.31622776601683794],
        ],
        'dtype': 'float64', 'shape': [2, 2],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [[-9.0, 8.0], [-9.39405520311955, 7.21913119055697]], 'dtype': 'float64',
        'shape': [2, 2],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'one v for all',
     'hint': 'All your weights share one v. By whose size is each gradient divided?',
     'section': {'number': '10.4', 'title': 'Compile', 'chapter': '10_project_cifar10'},
     'gives': [
      {
       'value': {
        'array': [[1.9926478545738884, -0.9558871274433305]], 'dtype': 'float64',
        'shape': [1, 2],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [
         [0.9035514636032786, 0.4822426819836064, -2.2411213409918034],
         [0.8349311143447796, 0.2535081844552763, -2.2411213409918034],
         [0.8188147602388371, -0.14940066819328623, -1.9187942588729534],
        ],
        'dtype': 'float64', 'shape': [3, 3],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [
         [-0.05129891760425771, 0.25649458802128855],
         [-0.07735437050635614, 0.25649458802128855],
        ],
        'dtype': 'float64', 'shape': [2, 2],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [[0.004962809790010736, 3.4975185951049945], [-0.4925557853149839, 3.0]],
        'dtype': 'float64', 'shape': [2, 2],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'uphill', 'hint': 'Your weights climb. In which direction does a step go?',
     'section': {'number': '10.4', 'title': 'Compile', 'chapter': '10_project_cifar10'},
     'gives': [
      {
       'value': {
        'array': [[2.0316227133563203, -1.031622774844863]], 'dtype': 'float64',
        'shape': [1, 2],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [
         [1.3162267778097014, -0.31622772648837466, -1.6837723920969265],
         [1.5123424938976577, -0.16878578635977448, -1.6837723920969265],
         [1.6386818315787512, 0.12411816006768894, -1.9922872765953623],
        ],
        'dtype': 'float64', 'shape': [3, 3],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [[0.06201736729460424, -0.223606797749979], [0.09293698799975955, -0.223606797749979]],
        'dtype': 'float64', 'shape': [2, 2],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [[1.7881104062391007, 2.2191311905569697], [2.2152892350974813, 2.839304863503012]],
        'dtype': 'float64', 'shape': [2, 2],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'plain descent',
     'hint': 'These are steps of plain gradient descent. What does RMSprop divide by?',
     'section': {'number': '8.1', 'title': 'One weight', 'chapter': '08_how_a_network_learns'},
     'gives': [
      {'value': {'array': [[1.995, -0.97]], 'dtype': 'float64', 'shape': [1, 2]}, 'changed': []},
      {
       'value': {
        'array': [
         [0.96, 0.2, -2.1], [0.9299999999999999, 0.1, -2.1],
         [0.9099999999999999, -0.4, -1.7000000000000002],
        ],
        'dtype': 'float64', 'shape': [3, 3],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [[-2e-05, 0.0001], [-3.0000000000000004e-05, 0.0001]], 'dtype': 'float64',
        'shape': [2, 2],
       },
       'changed': [],
      },
      {
       'value': {'array': [[0.0, 3.5], [-0.5, 3.0]], 'dtype': 'float64', 'shape': [2, 2]},
       'changed': [],
      },
     ],
    },
    {
     'name': 'one array for all steps',
     'hint': 'All your rows are the last one. Is the same array changed again and again?',
     'section': {'number': '10.4', 'title': 'Compile', 'chapter': '10_project_cifar10'},
     'gives': [
      None,
      {
       'value': {
        'array': [
         [0.3613181684212488, -0.12411816006768894, -2.007712723404638],
         [0.3613181684212488, -0.12411816006768894, -2.007712723404638],
         [0.3613181684212488, -0.12411816006768894, -2.007712723404638],
        ],
        'dtype': 'float64', 'shape': [3, 3],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [[-0.09293698799975955, 0.223606797749979], [-0.09293698799975955, 0.223606797749979]],
        'dtype': 'float64', 'shape': [2, 2],
       },
       'changed': [],
      },
      {
       'value': {
        'array': [[-0.21528923509748105, 3.160695136496988], [-0.21528923509748105, 3.160695136496988]],
        'dtype': 'float64', 'shape': [2, 2],
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'last weights only',
     'hint': 'You return the last weights only. After which steps are they asked for?',
     'section': {'number': '10.4', 'title': 'Compile', 'chapter': '10_project_cifar10'},
     'gives': [
      {
       'value': {'array': [1.9683772866436797, -0.968377225155137], 'dtype': 'float64', 'shape': [2]},
       'changed': [],
      },
      {
       'value': {
        'array': [0.3613181684212488, -0.12411816006768894, -2.007712723404638],
        'dtype': 'float64', 'shape': [3],
       },
       'changed': [],
      },
      {
       'value': {'array': [-0.09293698799975955, 0.223606797749979], 'dtype': 'float64', 'shape': [2]},
       'changed': [],
      },
      {
       'value': {'array': [-0.21528923509748105, 3.160695136496988], 'dtype': 'float64', 'shape': [2]},
       'changed': [],
      },
     ],
    },
   ],
  },
  'q6': {
   'kind': 'written', 'title': 'Wild flowers',
   'section': {'number': '10.8', 'title': 'Which knob next?', 'chapter': '10_project_cifar10'},
   'points': 4, 'minutes': 12, 'difficulty': 'hard',
  },
 },
}
