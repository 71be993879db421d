"""What 03_padding_and_stride is checked against. Written by `python make.py release`."""

ASSIGNMENT = {
 'name': '03_padding_and_stride', 'title': 'Exercises for chapter 3: padding and stride',
 'questions': {
  'q1': {
   'kind': 'numbers', 'title': 'One layer, by hand',
   'section': {'number': '3.2', 'title': 'The formula', 'chapter': '03_padding_and_stride'},
   'points': 3, 'minutes': 6, 'difficulty': 'easy',
   'names': ['map_height', 'map_width', 'map_depth', 'unread_columns'],
   'tolerance': {'map_height': 0, 'map_width': 0, 'map_depth': 0, 'unread_columns': 0},
   'units': {}, 'options': {},
   'right': {
    'map_height': '3707f6718420ff8da08f', 'map_width': '7a1d673ab9e2d9e33285',
    'map_depth': '9893246d4a046e38d85b', 'unread_columns': '8960d460f535967cd1b2',
   },
   'mistakes': [
    {
     'name': 'one forgotten',
     'hint': 'Both sizes are too small by the same amount. Which number has the very first window?',
     'section': {'number': '3.2', 'title': 'The formula', 'chapter': '03_padding_and_stride'},
     'gives': {'map_height': '49c07593e125404bfc06', 'map_width': 'cf92de785c3633a8c842'},
    },
    {
     'name': 'padding counted once',
     'hint': 'Your height has room for the zeros at the top. Where else are there zeros?',
     'section': {'number': '3.2', 'title': 'The formula', 'chapter': '03_padding_and_stride'},
     'gives': {'map_height': '49c07593e125404bfc06'},
    },
    {
     'name': 'height and width swapped',
     'hint': 'Your height and width have changed places. Which of the two comes from the rows?',
     'section': {'number': '3.2', 'title': 'The formula', 'chapter': '03_padding_and_stride'},
     'gives': {'map_height': '3f8a6b025f8f0b834b92', 'map_width': 'd8cc9d197d535d21f232'},
    },
    {
     'name': 'padding forgotten',
     'hint': 'Your height is that of the bare picture. What is put around it?',
     'section': {'number': '3.2', 'title': 'The formula', 'chapter': '03_padding_and_stride'},
     'gives': {'map_height': '3f8a6b025f8f0b834b92'},
    },
    {
     'name': 'rounded up',
     'hint': 'Your last window sticks out at the right. What becomes of a position that does not fit?',
     'section': {
      'number': '3.3', 'title': 'What the floor throws away',
      'chapter': '03_padding_and_stride',
     },
     'gives': {'map_width': '52445ef22c4f209b9df9'},
    },
    {
     'name': 'depth of the picture',
     'hint': 'Your depth is that of the picture. How many maps come out of this layer?',
     'section': {'number': '3.2', 'title': 'The formula', 'chapter': '03_padding_and_stride'},
     'gives': {'map_depth': 'ff32c6e83474bebc1112'},
    },
    {
     'name': 'channels times filters',
     'hint': 'You count a map for each colour of each filter. How many maps does one filter give?',
     'section': {'number': '3.2', 'title': 'The formula', 'chapter': '03_padding_and_stride'},
     'gives': {'map_depth': 'f08a952dbfd3c97b754f'},
    },
    {
     'name': 'everything read',
     'hint': 'Where does the last window across begin, and at which column does it end?',
     'section': {
      'number': '3.3', 'title': 'What the floor throws away',
      'chapter': '03_padding_and_stride',
     },
     'gives': {'unread_columns': '595622c1a07a60ef1d4c'},
    },
   ],
  },
  'q2': {
   'kind': 'function', 'title': 'The formula as a function',
   'section': {'number': '3.2', 'title': 'The formula', 'chapter': '03_padding_and_stride'},
   'points': 3, 'minutes': 10, 'difficulty': 'easy', 'names': ['output_size'],
   'tolerance': [1e-06, 1e-09],
   'cases': [
    {'args': [10, 3], 'kwargs': {}, 'size': 2, 'right': 8},
    {'args': [11, 4], 'kwargs': {'stride': 3}, 'size': 3, 'right': 3},
    {'args': [9, 5], 'kwargs': {'stride': 2, 'padding': 2}, 'size': 4, 'right': 5},
    {'args': [12, 3], 'kwargs': {'dilation': 3}, 'size': 3, 'right': 6},
    {
     'args': [16, 4], 'kwargs': {'stride': 2, 'padding': 1, 'dilation': 2}, 'size': 5,
     'right': 6,
    },
   ],
   'mistakes': [
    {
     'name': 'floor forgotten',
     'hint': 'How many whole positions are there when the division leaves a remainder?',
     'section': {
      'number': '3.3', 'title': 'What the floor throws away',
      'chapter': '03_padding_and_stride',
     },
     'gives': [
      {'value': 8.0, 'changed': []}, {'value': 3.3333333333333335, 'changed': []},
      {'value': 5.0, 'changed': []}, {'value': 6.0, 'changed': []},
      {'value': 6.5, 'changed': []},
     ],
    },
    {
     'name': 'rounded up',
     'hint': 'Your last window sticks out at the end. Does such a position count?',
     'section': {
      'number': '3.3', 'title': 'What the floor throws away',
      'chapter': '03_padding_and_stride',
     },
     'gives': [None, {'value': 4, 'changed': []}, None, None, {'value': 7, 'changed': []}],
    },
    {
     'name': 'one forgotten',
     'hint': 'You have one position too few. Which number did the first window get?',
     'section': {'number': '3.2', 'title': 'The formula', 'chapter': '03_padding_and_stride'},
     'gives': [
      {'value': 7, 'changed': []}, {'value': 2, 'changed': []}, {'value': 4, 'changed': []},
      {'value': 5, 'changed': []}, {'value': 5, 'changed': []},
     ],
    },
    {
     'name': 'padding counted once',
     'hint': 'Without padding you are right. At how many ends of the row are zeros put?',
     'section': {'number': '3.2', 'title': 'The formula', 'chapter': '03_padding_and_stride'},
     'gives': [None, None, {'value': 4, 'changed': []}, None, None],
    },
    {
     'name': 'one added before dividing',
     'hint': 'One is added too early. Is it a pixel or a position?',
     'section': {'number': '3.2', 'title': 'The formula', 'chapter': '03_padding_and_stride'},
     'gives': [None, {'value': 2, 'changed': []}, {'value': 4, 'changed': []}, None, None],
    },
    {
     'name': 'dilation ignored',
     'hint': 'Without dilation you are right. How many positions does a dilated window span?',
     'section': {'number': '3.7', 'title': 'Dilation', 'chapter': '03_padding_and_stride'},
     'gives': [None, None, None, {'value': 10, 'changed': []}, {'value': 8, 'changed': []}],
    },
    {
     'name': 'dilation times kernel',
     'hint': 'Your dilated window is too wide. How many gaps lie between its weights?',
     'section': {'number': '3.7', 'title': 'Dilation', 'chapter': '03_padding_and_stride'},
     'gives': [None, None, None, {'value': 4, 'changed': []}, None],
    },
    {
     'name': 'one gap only',
     'hint': 'Your dilated window has become wider at a single place. Where are its gaps?',
     'section': {'number': '3.7', 'title': 'Dilation', 'chapter': '03_padding_and_stride'},
     'gives': [None, None, None, {'value': 8, 'changed': []}, {'value': 7, 'changed': []}],
    },
   ],
  },
  'q3': {
   'kind': 'choice', 'title': 'Weights that move house',
   'section': {'number': '3.6', 'title': "Keras's same with a stride", 'chapter': '03_padding_and_stride'},
   'points': 2, 'minutes': 5, 'difficulty': 'medium', 'names': ['what', 'why'],
   'tolerance': {'what': 0, 'why': 0}, 'units': {},
   'options': {'what': ['a', 'b', 'c', 'd'], 'why': ['a', 'b', 'c', 'd']},
   'right': {'what': 'f8551c59c96f2a3a9503', 'why': 'ed0fb23c5d0e2b878769'},
   'mistakes': [
    {
     'name': 'taken for the same',
     'hint': 'Work out how many zeros Keras needs in total here. Can they be shared out evenly?',
     'section': {
      'number': '3.6', 'title': "Keras's same with a stride",
      'chapter': '03_padding_and_stride',
     },
     'gives': {'what': '30d78005044710c7b3eb', 'why': 'f2f2ecf6c397da41ca45'},
    },
    {
     'name': 'larger map',
     'hint': 'Work out both sizes. Do the two ways of rounding differ here?',
     'section': {
      'number': '3.6', 'title': "Keras's same with a stride",
      'chapter': '03_padding_and_stride',
     },
     'gives': {'what': '1290a4d97360400a46c4'},
    },
    {
     'name': 'odd zero first', 'hint': 'At which end of the row does Keras put the odd zero?',
     'section': {
      'number': '3.6', 'title': "Keras's same with a stride",
      'chapter': '03_padding_and_stride',
     },
     'gives': {'what': '31a247917745043888ef', 'why': '06e7d8596d1d815467cb'},
    },
    {
     'name': 'wrong direction',
     'hint': 'Where does the first window begin with fewer zeros before the row: further left or right?',
     'section': {
      'number': '3.6', 'title': "Keras's same with a stride",
      'chapter': '03_padding_and_stride',
     },
     'gives': {'what': '31a247917745043888ef'},
    },
    {
     'name': 'right place, odd zero first',
     'hint': 'Your map is right. If the odd zero came first, which way would the windows move?',
     'section': {
      'number': '3.6', 'title': "Keras's same with a stride",
      'chapter': '03_padding_and_stride',
     },
     'gives': {'what': 'f8551c59c96f2a3a9503', 'why': '06e7d8596d1d815467cb'},
    },
    {
     'name': 'right place, equal padding',
     'hint': 'Your map is right. Could it be so if both padded alike?',
     'section': {
      'number': '3.6', 'title': "Keras's same with a stride",
      'chapter': '03_padding_and_stride',
     },
     'gives': {'what': 'f8551c59c96f2a3a9503', 'why': 'f2f2ecf6c397da41ca45'},
    },
    {
     'name': 'right place, rounding',
     'hint': 'Your map is right. Rounding decides on its size: does it also decide where a window lies?',
     'section': {
      'number': '3.6', 'title': "Keras's same with a stride",
      'chapter': '03_padding_and_stride',
     },
     'gives': {'what': 'f8551c59c96f2a3a9503', 'why': 'e6a54bf2b0ef6c7add3f'},
    },
   ],
  },
  'q4': {
   'kind': 'figure', 'title': 'Who is read, and how often',
   'section': {'number': '3.3', 'title': 'What the floor throws away', 'chapter': '03_padding_and_stride'},
   'points': 4, 'minutes': 12, 'difficulty': 'medium', 'names': ['read_bars'],
   'tolerance': [1e-06, 1e-09],
   'cases': [
    {
     'args': [6, 3], 'kwargs': {}, 'size': 2,
     'right': {
      'figure': {
       'axes': [
        {
         'x_label': '…', 'y_label': '…', 'title': '…', 'legend': False,
         'bars': [[1.0, 2.0, 3.0, 3.0, 2.0, 1.0]], 'names': ['0', '1', '2', '3', '4', '5'],
         'lines': [], 'pictures': [],
        },
       ],
      },
     },
    },
    {
     'args': [8, 3], 'kwargs': {'stride': 3}, 'size': 3,
     'right': {
      'figure': {
       'axes': [
        {
         'x_label': '…', 'y_label': '…', 'title': '…', 'legend': False,
         'bars': [[1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 0.0, 0.0]],
         'names': ['0', '1', '2', '3', '4', '5', '6', '7'], 'lines': [], 'pictures': [],
        },
       ],
      },
     },
    },
    {
     'args': [5, 3], 'kwargs': {'padding': 1}, 'size': 3,
     'right': {
      'figure': {
       'axes': [
        {
         'x_label': '…', 'y_label': '…', 'title': '…', 'legend': False,
         'bars': [[2.0, 3.0, 3.0, 3.0, 2.0]], 'names': ['0', '1', '2', '3', '4'], 'lines': [],
         'pictures': [],
        },
       ],
      },
     },
    },
    {
     'args': [7, 3], 'kwargs': {'stride': 2, 'padding': 2}, 'size': 4,
     'right': {
      'figure': {
       'axes': [
        {
         'x_label': '…', 'y_label': '…', 'title': '…', 'legend': False,
         'bars': [[2.0, 1.0, 2.0, 1.0, 2.0, 1.0, 2.0]],
         'names': ['0', '1', '2', '3', '4', '5', '6'], 'lines': [], 'pictures': [],
        },
       ],
      },
     },
    },
   ],
   'mistakes': [
    {
     'name': 'padding ignored',
     'hint': 'Without padding you are right. Where does the first window begin with zeros?',
     'section': {'number': '3.1', 'title': 'Counting positions', 'chapter': '03_padding_and_stride'},
     'gives': [
      None, None,
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': False,
           'bars': [[1.0, 2.0, 3.0, 2.0, 1.0]], 'names': ['0', '1', '2', '3', '4'], 'lines': [],
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
           'bars': [[1.0, 1.0, 2.0, 1.0, 2.0, 1.0, 1.0]],
           'names': ['0', '1', '2', '3', '4', '5', '6'], 'lines': [], 'pictures': [],
          },
         ],
        },
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'stride ignored',
     'hint': 'Your window moves on by one pixel only. What does the stride say?',
     'section': {'number': '3.1', 'title': 'Counting positions', 'chapter': '03_padding_and_stride'},
     'gives': [
      None,
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': False,
           'bars': [[1.0, 2.0, 3.0, 3.0, 3.0, 3.0, 2.0, 1.0]],
           'names': ['0', '1', '2', '3', '4', '5', '6', '7'], 'lines': [], 'pictures': [],
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
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': False,
           'bars': [[3.0, 3.0, 3.0, 3.0, 3.0, 3.0, 3.0]],
           'names': ['0', '1', '2', '3', '4', '5', '6'], 'lines': [], 'pictures': [],
          },
         ],
        },
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'last window sticks out',
     'hint': 'A window of yours sticks out at the end. Is there such a position?',
     'section': {
      'number': '3.3', 'title': 'What the floor throws away',
      'chapter': '03_padding_and_stride',
     },
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': False,
           'bars': [[1.0, 2.0, 3.0, 3.0, 3.0, 3.0]], 'names': ['0', '1', '2', '3', '4', '5'],
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
           'bars': [[1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0]],
           'names': ['0', '1', '2', '3', '4', '5', '6', '7'], 'lines': [], 'pictures': [],
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
           'bars': [[2.0, 3.0, 3.0, 3.0, 3.0]], 'names': ['0', '1', '2', '3', '4'], 'lines': [],
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
     'name': 'zeros drawn as well',
     'hint': 'You draw bars for the zeros as well. Which positions belong to the picture?',
     'section': {'number': '3.4', 'title': 'Zero padding', 'chapter': '03_padding_and_stride'},
     'gives': [
      None, None,
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': False,
           'bars': [[1.0, 2.0, 3.0, 3.0, 3.0, 2.0, 1.0]],
           'names': ['0', '1', '2', '3', '4', '5', '6'], 'lines': [], 'pictures': [],
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
           'bars': [[1.0, 1.0, 2.0, 1.0, 2.0, 1.0, 2.0, 1.0, 2.0, 1.0, 1.0]],
           'names': ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'], 'lines': [],
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
     'name': 'bars shifted by the padding',
     'hint': 'Your bars are shifted. At which place of the padded row does pixel 0 stand?',
     'section': {'number': '3.4', 'title': 'Zero padding', 'chapter': '03_padding_and_stride'},
     'gives': [
      None, None,
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': False,
           'bars': [[1.0, 2.0, 3.0, 3.0, 3.0]], 'names': ['0', '1', '2', '3', '4'], 'lines': [],
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
           'bars': [[1.0, 1.0, 2.0, 1.0, 2.0, 1.0, 2.0]],
           'names': ['0', '1', '2', '3', '4', '5', '6'], 'lines': [], 'pictures': [],
          },
         ],
        },
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'read or not',
     'hint': 'You draw whether a pixel is read. How often is one read where windows overlap?',
     'section': {'number': '3.4', 'title': 'Zero padding', 'chapter': '03_padding_and_stride'},
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': False,
           'bars': [[1.0, 1.0, 1.0, 1.0, 1.0, 1.0]], 'names': ['0', '1', '2', '3', '4', '5'],
           'lines': [], 'pictures': [],
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
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': False,
           'bars': [[1.0, 1.0, 1.0, 1.0, 1.0]], 'names': ['0', '1', '2', '3', '4'], 'lines': [],
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
           'bars': [[1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0]],
           'names': ['0', '1', '2', '3', '4', '5', '6'], 'lines': [], 'pictures': [],
          },
         ],
        },
       },
       'changed': [],
      },
     ],
    },
    {
     'name': 'only beginnings',
     'hint': 'You count where windows begin. Which other pixels does a window read?',
     'section': {'number': '3.1', 'title': 'Counting positions', 'chapter': '03_padding_and_stride'},
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': False,
           'bars': [[1.0, 1.0, 1.0, 1.0, 0.0, 0.0]], 'names': ['0', '1', '2', '3', '4', '5'],
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
           'bars': [[1.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0]],
           'names': ['0', '1', '2', '3', '4', '5', '6', '7'], 'lines': [], 'pictures': [],
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
           'bars': [[1.0, 1.0, 1.0, 1.0, 0.0]], 'names': ['0', '1', '2', '3', '4'], 'lines': [],
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
           'bars': [[1.0, 0.0, 1.0, 0.0, 1.0, 0.0, 1.0]],
           'names': ['0', '1', '2', '3', '4', '5', '6'], 'lines': [], 'pictures': [],
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
   'kind': 'function', 'title': 'How far one value sees',
   'section': {'number': '3.9', 'title': 'How far one value sees', 'chapter': '03_padding_and_stride'},
   'points': 4, 'minutes': 12, 'difficulty': 'hard', 'names': ['receptive_fields'],
   'tolerance': [1e-06, 1e-09],
   'cases': [
    {
     'args': [[{'tuple': [3, 1, 1]}, {'tuple': [5, 1, 1]}]], 'kwargs': {}, 'size': 6,
     'right': [3, 7],
    },
    {
     'args': [[{'tuple': [5, 2, 1]}, {'tuple': [3, 2, 1]}, {'tuple': [2, 3, 1]}, {'tuple': [3, 1, 1]}]],
     'kwargs': {}, 'size': 12, 'right': [5, 9, 13, 37],
    },
    {
     'args': [[{'tuple': [3, 1, 2]}, {'tuple': [5, 1, 3]}]], 'kwargs': {}, 'size': 6,
     'right': [5, 17],
    },
    {
     'args': [[{'tuple': [7, 2, 1]}, {'tuple': [2, 2, 1]}, {'tuple': [3, 1, 2]}]], 'kwargs': {},
     'size': 9, 'right': [7, 9, 25],
    },
   ],
   'mistakes': [
    {
     'name': 'jump ignored',
     'hint': 'At stride 1 you are right. How far apart are neighbours after a stride?',
     'section': {'number': '3.9', 'title': 'How far one value sees', 'chapter': '03_padding_and_stride'},
     'gives': [None, {'value': [5, 7, 8, 10], 'changed': []}, None, {'value': [7, 8, 12], 'changed': []}],
    },
    {
     'name': 'stride of its own layer',
     'hint': 'Your strides act one layer too early. Which values does a layer itself read?',
     'section': {'number': '3.9', 'title': 'How far one value sees', 'chapter': '03_padding_and_stride'},
     'gives': [
      None, {'value': [9, 17, 29, 53], 'changed': []}, None,
      {'value': [13, 17, 33], 'changed': []},
     ],
    },
    {
     'name': 'last stride only',
     'hint': 'Your jump forgets the layers before the last. What do two strides do together?',
     'section': {'number': '3.9', 'title': 'How far one value sees', 'chapter': '03_padding_and_stride'},
     'gives': [
      None, {'value': [5, 9, 11, 17], 'changed': []}, None,
      {'value': [7, 9, 17], 'changed': []},
     ],
    },
    {
     'name': 'strides added',
     'hint': 'Your strides are added up. How far apart are neighbours after two of them?',
     'section': {'number': '3.9', 'title': 'How far one value sees', 'chapter': '03_padding_and_stride'},
     'gives': [
      None, {'value': [5, 9, 12, 22], 'changed': []}, None,
      {'value': [7, 9, 21], 'changed': []},
     ],
    },
    {
     'name': 'whole kernel added',
     'hint': 'Each layer adds too much. How many jumps further than one value does it reach?',
     'section': {'number': '3.9', 'title': 'How far one value sees', 'chapter': '03_padding_and_stride'},
     'gives': [
      {'value': [4, 9], 'changed': []}, {'value': [6, 12, 20, 56], 'changed': []},
      {'value': [6, 19], 'changed': []}, {'value': [8, 12, 32], 'changed': []},
     ],
    },
    {
     'name': 'dilation ignored in the field',
     'hint': 'Without dilation you are right. How many positions does a dilated window span?',
     'section': {'number': '3.7', 'title': 'Dilation', 'chapter': '03_padding_and_stride'},
     'gives': [None, None, {'value': [3, 7], 'changed': []}, {'value': [7, 9, 17], 'changed': []}],
    },
    {
     'name': 'kernel times dilation',
     'hint': 'Your dilated windows are too wide. How many gaps lie between the weights?',
     'section': {'number': '3.7', 'title': 'Dilation', 'chapter': '03_padding_and_stride'},
     'gives': [None, None, {'value': [6, 20], 'changed': []}, {'value': [7, 9, 29], 'changed': []}],
    },
    {
     'name': 'last field only',
     'hint': 'You return one number. After which layers is the field asked for?',
     'section': {'number': '3.9', 'title': 'How far one value sees', 'chapter': '03_padding_and_stride'},
     'gives': [
      {'value': 7, 'changed': []}, {'value': 37, 'changed': []}, {'value': 17, 'changed': []},
      {'value': 25, 'changed': []},
     ],
    },
   ],
  },
  'q6': {
   'kind': 'written', 'title': 'Lorries from above',
   'section': {'number': '3.9', 'title': 'How far one value sees', 'chapter': '03_padding_and_stride'},
   'points': 4, 'minutes': 12, 'difficulty': 'hard',
  },
 },
}
