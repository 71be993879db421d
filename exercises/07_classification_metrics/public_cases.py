"""What 07_classification_metrics is checked against. Written by `python make.py release`."""

from math import inf, nan

ASSIGNMENT = {
 'name': '07_classification_metrics',
 'title': 'Exercises for chapter 7: classification metrics',
 'questions': {
  'q1': {
   'kind': 'numbers', 'title': 'Bruised apples, by hand',
   'section': {
    'number': '7.2', 'title': 'Five numbers from four counts',
    'chapter': '07_classification_metrics',
   },
   'points': 4, 'minutes': 8, 'difficulty': 'easy',
   'names': ['recall_percent', 'precision_percent', 'specificity_percent', 'f1_percent'],
   'tolerance': {
    'recall_percent': 0.05, 'precision_percent': 0.05, 'specificity_percent': 0.05,
    'f1_percent': 0.05,
   },
   'units': {
    'recall_percent': 'per cent', 'precision_percent': 'per cent',
    'specificity_percent': 'per cent', 'f1_percent': 'per cent',
   },
   'options': {},
   'right': {
    'recall_percent': 'd64271b885725aeca509', 'precision_percent': '9944f80c87aa4f9a11c8',
    'specificity_percent': 'd180a396ec701c649e7c', 'f1_percent': '67903af6032e19d4e306',
   },
   'mistakes': [
    {
     'name': 'rows and columns swapped',
     'hint': 'You read the table as if the truth were in its rows. What do the axes say?',
     'section': {
      'number': '7.1', 'title': 'The confusion matrix and its two layouts',
      'chapter': '07_classification_metrics',
     },
     'gives': {
      'recall_percent': 'b479d87dbb8a77d8604b', 'precision_percent': '0fb55900f0b092cd3fe4',
      'specificity_percent': '3095cab042bf10743ceb',
     },
    },
    {
     'name': 'precision and recall swapped',
     'hint': 'Two of your numbers have changed places. Which one looks at the apples that are bruised, and which at those that are called so?',
     'section': {
      'number': '7.2', 'title': 'Five numbers from four counts',
      'chapter': '07_classification_metrics',
     },
     'gives': {'recall_percent': 'b479d87dbb8a77d8604b', 'precision_percent': '0fb55900f0b092cd3fe4'},
    },
    {
     'name': 'shares instead of per cent',
     'hint': 'Your numbers are shares of one. What was asked for?',
     'section': {
      'number': '7.2', 'title': 'Five numbers from four counts',
      'chapter': '07_classification_metrics',
     },
     'gives': {'recall_percent': '3cec362ab6eb6b56116f', 'precision_percent': 'd879da438294fa188f50'},
    },
    {
     'name': 'specificity taken for precision',
     'hint': 'Your precision looks at the apples that are sound. Whom does precision look at?',
     'section': {
      'number': '7.2', 'title': 'Five numbers from four counts',
      'chapter': '07_classification_metrics',
     },
     'gives': {'precision_percent': '539fde697d9312680588'},
    },
    {
     'name': 'precision taken for specificity',
     'hint': 'Your specificity looks at the apples that were called bruised. Whom should it look at?',
     'section': {
      'number': '7.2', 'title': 'Five numbers from four counts',
      'chapter': '07_classification_metrics',
     },
     'gives': {'specificity_percent': '16279bedbe558608adb2'},
    },
    {
     'name': 'miss rate taken for recall',
     'hint': 'You give the share of bruised apples that went through. Does recall count these?',
     'section': {
      'number': '7.2', 'title': 'Five numbers from four counts',
      'chapter': '07_classification_metrics',
     },
     'gives': {'recall_percent': '244fc041524803f3b447'},
    },
    {
     'name': 'accuracy taken for recall',
     'hint': 'Your recall looks at all 400 apples. Of whom does recall speak?',
     'section': {
      'number': '7.2', 'title': 'Five numbers from four counts',
      'chapter': '07_classification_metrics',
     },
     'gives': {'recall_percent': 'efb8e35558fad9b33319'},
    },
    {
     'name': 'false-positive rate taken for specificity',
     'hint': 'You give the share of sound apples that were thrown out. What is left of the sound ones?',
     'section': {
      'number': '7.2', 'title': 'Five numbers from four counts',
      'chapter': '07_classification_metrics',
     },
     'gives': {'specificity_percent': 'eb2d39d7cb68170e3e0f'},
    },
    {
     'name': 'plain mean',
     'hint': 'Your F1 is half of the sum of precision and recall. Which kind of mean is F1?',
     'section': {
      'number': '7.2', 'title': 'Five numbers from four counts',
      'chapter': '07_classification_metrics',
     },
     'gives': {'f1_percent': 'ebd6eb94361982ea4287'},
    },
    {
     'name': 'rounded on the way',
     'hint': 'Your F1 is close. Did you round the precision before you went on?',
     'section': {
      'number': '7.3', 'title': 'Round once, at the end',
      'chapter': '07_classification_metrics',
     },
     'gives': {'f1_percent': 'd52a8f9152f2a613eae9'},
    },
    {
     'name': 'cut off on the way',
     'hint': 'Your F1 is a little too low. Did you drop digits of the precision before you went on?',
     'section': {
      'number': '7.3', 'title': 'Round once, at the end',
      'chapter': '07_classification_metrics',
     },
     'gives': {'f1_percent': 'f51c0b0d8a180ffb258a'},
    },
    {
     'name': 'true negatives counted in F1',
     'hint': 'Your F1 is the accuracy. Do the sound apples that were let through occur in F1?',
     'section': {
      'number': '7.2', 'title': 'Five numbers from four counts',
      'chapter': '07_classification_metrics',
     },
     'gives': {'f1_percent': '1ffb50235bf17b4dd063'},
    },
   ],
  },
  'q2': {
   'kind': 'function', 'title': 'Precision and recall from labels',
   'section': {
    'number': '7.2', 'title': 'Five numbers from four counts',
    'chapter': '07_classification_metrics',
   },
   'points': 4, 'minutes': 10, 'difficulty': 'medium', 'names': ['precision_and_recall'],
   'tolerance': [1e-06, 1e-09],
   'cases': [
    {
     'args': [
      ['ripe', 'ripe', 'ripe', 'ripe', 'green', 'green', 'green'],
      ['ripe', 'ripe', 'ripe', 'green', 'ripe', 'ripe', 'green'], 'ripe',
     ],
     'kwargs': {}, 'size': 15, 'right': {'tuple': [0.6, 0.75]},
    },
    {
     'args': [[3, 1, 2, 2, 3, 2], [2, 1, 2, 3, 2, 2], 2], 'kwargs': {}, 'size': 13,
     'right': {'tuple': [0.5, 0.6666666666666666]},
    },
    {
     'args': [[1, 0, 0, 1, 0], [0, 0, 1, 1, 0], 0], 'kwargs': {}, 'size': 11,
     'right': {'tuple': [0.6666666666666666, 0.6666666666666666]},
    },
    {
     'args': [['ripe', 'green', 'green'], ['green', 'green', 'green'], 'ripe'], 'kwargs': {},
     'size': 7, 'right': {'tuple': [nan, 0.0]},
    },
    {
     'args': [['green', 'green'], ['ripe', 'green'], 'ripe'], 'kwargs': {}, 'size': 5,
     'right': {'tuple': [0.0, nan]},
    },
   ],
   'mistakes': [
    {
     'name': 'precision and recall swapped',
     'hint': 'Your two numbers have changed places: which one divides by the actual ones?',
     'section': {
      'number': '7.2', 'title': 'Five numbers from four counts',
      'chapter': '07_classification_metrics',
     },
     'gives': [
      {'value': {'tuple': [0.75, 0.6]}, 'changed': []},
      {'value': {'tuple': [0.6666666666666666, 0.5]}, 'changed': []}, None,
      {'value': {'tuple': [0.0, nan]}, 'changed': []},
      {'value': {'tuple': [nan, 0.0]}, 'changed': []},
     ],
    },
    {
     'name': 'specificity for precision',
     'hint': 'Your first number looks at those who are negative. Whom does precision look at?',
     'section': {
      'number': '7.2', 'title': 'Five numbers from four counts',
      'chapter': '07_classification_metrics',
     },
     'gives': [
      {'value': {'tuple': [0.3333333333333333, 0.75]}, 'changed': []},
      {'value': {'tuple': [0.3333333333333333, 0.6666666666666666]}, 'changed': []},
      {'value': {'tuple': [0.5, 0.6666666666666666]}, 'changed': []},
      {'value': {'tuple': [1.0, 0.0]}, 'changed': []},
      {'value': {'tuple': [0.5, nan]}, 'changed': []},
     ],
    },
    {
     'name': 'miss rate for recall',
     'hint': 'Your second number is the share that was missed. What does recall count?',
     'section': {
      'number': '7.2', 'title': 'Five numbers from four counts',
      'chapter': '07_classification_metrics',
     },
     'gives': [
      {'value': {'tuple': [0.6, 0.25]}, 'changed': []},
      {'value': {'tuple': [0.5, 0.3333333333333333]}, 'changed': []},
      {'value': {'tuple': [0.6666666666666666, 0.3333333333333333]}, 'changed': []},
      {'value': {'tuple': [nan, 1.0]}, 'changed': []}, None,
     ],
    },
    {
     'name': 'shares of all samples',
     'hint': 'You divide both by the number of all samples. Of whom is each a share?',
     'section': {
      'number': '7.2', 'title': 'Five numbers from four counts',
      'chapter': '07_classification_metrics',
     },
     'gives': [
      {'value': {'tuple': [0.42857142857142855, 0.42857142857142855]}, 'changed': []},
      {'value': {'tuple': [0.3333333333333333, 0.3333333333333333]}, 'changed': []},
      {'value': {'tuple': [0.4, 0.4]}, 'changed': []},
      {'value': {'tuple': [0.0, 0.0]}, 'changed': []},
      {'value': {'tuple': [0.0, 0.0]}, 'changed': []},
     ],
    },
    {
     'name': 'undefined as zero',
     'hint': 'You give a number for a share of nothing. What is 0/0?',
     'section': {'number': '7.4', 'title': 'One in a million', 'chapter': '07_classification_metrics'},
     'gives': [
      None, None, None, {'value': {'tuple': [0.0, 0.0]}, 'changed': []},
      {'value': {'tuple': [0.0, 0.0]}, 'changed': []},
     ],
    },
    {
     'name': 'divided by nothing',
     'hint': 'Your function stops where there is nothing to divide by. What should it say?',
     'section': {'number': '7.4', 'title': 'One in a million', 'chapter': '07_classification_metrics'},
     'gives': [None, None, None, {'error': 'ZeroDivisionError'}, {'error': 'ZeroDivisionError'}],
    },
    {
     'name': 'both undefined',
     'hint': 'You call both undefined as soon as one of them is. Who is in each group?',
     'section': {'number': '7.4', 'title': 'One in a million', 'chapter': '07_classification_metrics'},
     'gives': [
      None, None, None, {'value': {'tuple': [nan, nan]}, 'changed': []},
      {'value': {'tuple': [nan, nan]}, 'changed': []},
     ],
    },
    {
     'name': 'every right answer is a hit',
     'hint': 'You count all samples that were judged rightly. Which belong to this class?',
     'section': {'number': '7.7', 'title': 'Ten classes', 'chapter': '07_classification_metrics'},
     'gives': [
      {'value': {'tuple': [0.8, 1.0]}, 'changed': []},
      {'value': {'tuple': [0.75, 1.0]}, 'changed': []},
      {'value': {'tuple': [1.0, 1.0]}, 'changed': []},
      {'value': {'tuple': [nan, 2.0]}, 'changed': []},
      {'value': {'tuple': [1.0, nan]}, 'changed': []},
     ],
    },
   ],
  },
  'q3': {
   'kind': 'choice', 'title': 'Batteries in the waste',
   'section': {'number': '7.7', 'title': 'Ten classes', 'chapter': '07_classification_metrics'},
   'points': 3, 'minutes': 5, 'difficulty': 'medium',
   'names': ['metric', 'why', 'battery_precision'],
   'tolerance': {'metric': 0, 'why': 0, 'battery_precision': 0}, 'units': {},
   'options': {
    'metric': ['a', 'b', 'c', 'd'], 'why': ['a', 'b', 'c', 'd'],
    'battery_precision': ['a', 'b', 'c', 'd'],
   },
   'right': {
    'metric': 'b34321f34d1476ad8032', 'why': 'a6ae0378db89863254bb',
    'battery_precision': '8767cef24567d1ac0ab8',
   },
   'mistakes': [
    {
     'name': 'accuracy',
     'hint': 'Work the accuracy out: does 98 % look as if something were wrong?',
     'section': {'number': '7.4', 'title': 'One in a million', 'chapter': '07_classification_metrics'},
     'gives': {'metric': '7415b1fc253c0e53da16'},
    },
    {
     'name': 'micro',
     'hint': 'Where each thing has exactly one class, to which other number is micro F1 equal?',
     'section': {'number': '7.7', 'title': 'Ten classes', 'chapter': '07_classification_metrics'},
     'gives': {'metric': '2ede041eef1115a5b0d7'},
    },
    {
     'name': 'weighted', 'hint': 'With which weight do 20 batteries enter a weighted average?',
     'section': {'number': '7.7', 'title': 'Ten classes', 'chapter': '07_classification_metrics'},
     'gives': {'metric': 'f85747ad2f85d6b223ae'},
    },
    {
     'name': 'every thing the same',
     'hint': 'Your number is right. If each thing counted the same, how much would 20 of 1,000 weigh?',
     'section': {'number': '7.7', 'title': 'Ten classes', 'chapter': '07_classification_metrics'},
     'gives': {'metric': 'b34321f34d1476ad8032', 'why': '7a334bebe7f8275d65b7'},
    },
    {
     'name': 'added up first',
     'hint': 'Your number is right. Which average adds up first and divides then?',
     'section': {'number': '7.7', 'title': 'Ten classes', 'chapter': '07_classification_metrics'},
     'gives': {'metric': 'b34321f34d1476ad8032', 'why': 'bab7c3449847bc999c55'},
    },
    {
     'name': 'classes left out',
     'hint': 'Your number is right. What is the recall of the batteries, and is it left out?',
     'section': {'number': '7.7', 'title': 'Ten classes', 'chapter': '07_classification_metrics'},
     'gives': {'metric': 'b34321f34d1476ad8032', 'why': '1e7456ba1ff105334f51'},
    },
    {
     'name': 'undefined as zero',
     'hint': 'Of how many things that were called a battery is this a share?',
     'section': {'number': '7.4', 'title': 'One in a million', 'chapter': '07_classification_metrics'},
     'gives': {'battery_precision': '0b38e493ef7d49d06784'},
    },
    {
     'name': 'no false alarm',
     'hint': 'There was no false alarm, indeed. Was there any alarm at all?',
     'section': {'number': '7.4', 'title': 'One in a million', 'chapter': '07_classification_metrics'},
     'gives': {'battery_precision': 'd5f969fab20d08f9c39e'},
    },
    {
     'name': 'accuracy for precision',
     'hint': 'This is the share of all things that were judged rightly. Whom does precision look at?',
     'section': {
      'number': '7.2', 'title': 'Five numbers from four counts',
      'chapter': '07_classification_metrics',
     },
     'gives': {'battery_precision': 'c8b1b4487ca3b39b425b'},
    },
   ],
  },
  'q4': {
   'kind': 'function', 'title': 'The cheapest threshold',
   'section': {
    'number': '7.5', 'title': 'Which mistake costs more: choosing a threshold',
    'chapter': '07_classification_metrics',
   },
   'points': 5, 'minutes': 13, 'difficulty': 'hard', 'names': ['cheapest_threshold'],
   'tolerance': [1e-06, 1e-09],
   'cases': [
    {
     'args': [[0.95, 0.8, 0.65, 0.55, 0.4, 0.15], [1, 0, 1, 0, 1, 0], [0.3, 0.5, 0.7, 0.9], 5, 1],
     'kwargs': {}, 'size': 18, 'right': {'tuple': [0.3, 2]},
    },
    {
     'args': [[0.95, 0.8, 0.65, 0.55, 0.4, 0.15], [1, 0, 1, 0, 1, 0], [0.3, 0.5, 0.7, 0.9], 2, 7],
     'kwargs': {}, 'size': 18, 'right': {'tuple': [0.9, 4]},
    },
    {
     'args': [[0.5, 0.8, 0.2], [1, 1, 0], [0.5, 0.8], 3, 1], 'kwargs': {}, 'size': 10,
     'right': {'tuple': [0.5, 0]},
    },
    {
     'args': [[0.9, 0.6, 0.1], [1, 0, 0], [0.2, 0.4, 0.7, 0.8], 2, 1], 'kwargs': {}, 'size': 12,
     'right': {'tuple': [0.7, 0]},
    },
   ],
   'mistakes': [
    {
     'name': 'prices swapped',
     'hint': 'Your two prices have changed places. Which mistake is a miss?',
     'section': {
      'number': '7.5', 'title': 'Which mistake costs more: choosing a threshold',
      'chapter': '07_classification_metrics',
     },
     'gives': [
      {'value': {'tuple': [0.9, 2]}, 'changed': []},
      {'value': {'tuple': [0.3, 4]}, 'changed': []}, None, None,
     ],
    },
    {
     'name': 'mistakes counted',
     'hint': 'You count the mistakes. Does every mistake cost the same here?',
     'section': {
      'number': '7.5', 'title': 'Which mistake costs more: choosing a threshold',
      'chapter': '07_classification_metrics',
     },
     'gives': [None, {'value': {'tuple': [0.3, 2]}, 'changed': []}, None, None],
    },
    {
     'name': 'score must exceed',
     'hint': 'What does a sample do whose score is exactly the threshold?',
     'section': {
      'number': '7.5', 'title': 'Which mistake costs more: choosing a threshold',
      'chapter': '07_classification_metrics',
     },
     'gives': [None, None, {'value': {'tuple': [0.5, 3]}, 'changed': []}, None],
    },
    {
     'name': 'false alarms are free',
     'hint': 'Your sum prices misses only. Which other mistake is there?',
     'section': {
      'number': '7.5', 'title': 'Which mistake costs more: choosing a threshold',
      'chapter': '07_classification_metrics',
     },
     'gives': [
      {'value': {'tuple': [0.3, 0]}, 'changed': []},
      {'value': {'tuple': [0.3, 0]}, 'changed': []}, None,
      {'value': {'tuple': [0.2, 0]}, 'changed': []},
     ],
    },
    {
     'name': 'misses are free',
     'hint': 'Your sum prices false alarms only. Which other mistake is there?',
     'section': {
      'number': '7.5', 'title': 'Which mistake costs more: choosing a threshold',
      'chapter': '07_classification_metrics',
     },
     'gives': [
      {'value': {'tuple': [0.9, 0]}, 'changed': []},
      {'value': {'tuple': [0.9, 0]}, 'changed': []}, None, None,
     ],
    },
    {
     'name': 'right answers priced',
     'hint': 'Your sum prices right answers. Which of the four counts are mistakes?',
     'section': {
      'number': '7.5', 'title': 'Which mistake costs more: choosing a threshold',
      'chapter': '07_classification_metrics',
     },
     'gives': [
      {'value': {'tuple': [0.7, 7]}, 'changed': []},
      {'value': {'tuple': [0.5, 11]}, 'changed': []},
      {'value': {'tuple': [0.8, 4]}, 'changed': []},
      {'value': {'tuple': [0.2, 3]}, 'changed': []},
     ],
    },
    {
     'name': 'highest of a tie',
     'hint': 'Where several thresholds cost the same: which one was asked for?',
     'section': {
      'number': '7.5', 'title': 'Which mistake costs more: choosing a threshold',
      'chapter': '07_classification_metrics',
     },
     'gives': [None, None, None, {'value': {'tuple': [0.8, 0]}, 'changed': []}],
    },
    {
     'name': 'place instead of threshold',
     'hint': 'Your cost is right. Is your first number a threshold, or its place in the list?',
     'section': {
      'number': '7.5', 'title': 'Which mistake costs more: choosing a threshold',
      'chapter': '07_classification_metrics',
     },
     'gives': [
      {'value': {'tuple': [0, 2]}, 'changed': []}, {'value': {'tuple': [3, 4]}, 'changed': []},
      {'value': {'tuple': [0, 0]}, 'changed': []}, {'value': {'tuple': [2, 0]}, 'changed': []},
     ],
    },
   ],
  },
  'q5': {
   'kind': 'figure', 'title': 'A ROC curve, step by step',
   'section': {
    'number': '7.6', 'title': 'All thresholds at once: precision–recall and ROC curves',
    'chapter': '07_classification_metrics',
   },
   'points': 4, 'minutes': 12, 'difficulty': 'medium', 'names': ['draw_roc'],
   'tolerance': [1e-06, 1e-09],
   'cases': [
    {
     'args': [[0.9, 0.7, 0.6, 0.4, 0.3], [1, 1, 0, 1, 0]], 'kwargs': {}, 'size': 10,
     'right': {
      'figure': {
       'axes': [
        {
         'x_label': '…', 'y_label': '…', 'title': '…', 'legend': False, 'bars': [], 'names': [],
         'lines': [
          [
           [0.0, 0.0, 0.0, 0.5, 0.5, 1.0],
           [0.0, 0.3333333333333333, 0.6666666666666666, 0.6666666666666666, 1.0, 1.0],
          ],
         ],
         'pictures': [],
        },
       ],
      },
     },
    },
    {
     'args': [[0.2, 0.8, 0.5, 0.95, 0.6], [0, 1, 1, 0, 1]], 'kwargs': {}, 'size': 10,
     'right': {
      'figure': {
       'axes': [
        {
         'x_label': '…', 'y_label': '…', 'title': '…', 'legend': False, 'bars': [], 'names': [],
         'lines': [
          [
           [0.0, 0.5, 0.5, 0.5, 0.5, 1.0],
           [0.0, 0.0, 0.3333333333333333, 0.6666666666666666, 1.0, 1.0],
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
     'name': 'axes swapped',
     'hint': 'Your axes have changed places. Which rate belongs below the picture?',
     'section': {
      'number': '7.6', 'title': 'All thresholds at once: precision–recall and ROC curves',
      'chapter': '07_classification_metrics',
     },
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': False, 'bars': [],
           'names': [],
           'lines': [
            [
             [0.0, 0.3333333333333333, 0.6666666666666666, 0.6666666666666666, 1.0, 1.0],
             [0.0, 0.0, 0.0, 0.5, 0.5, 1.0],
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
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': False, 'bars': [],
           'names': [],
           'lines': [
            [
             [0.0, 0.0, 0.3333333333333333, 0.6666666666666666, 1.0, 1.0],
             [0.0, 0.5, 0.5, 0.5, 0.5, 1.0],
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
     'name': 'from low to high',
     'hint': 'You let the threshold rise. At which end does the curve begin?',
     'section': {
      'number': '7.6', 'title': 'All thresholds at once: precision–recall and ROC curves',
      'chapter': '07_classification_metrics',
     },
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': False, 'bars': [],
           'names': [],
           'lines': [
            [
             [0.0, 0.5, 0.5, 1.0, 1.0, 1.0],
             [0.0, 0.0, 0.3333333333333333, 0.3333333333333333, 0.6666666666666666, 1.0],
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
     ],
    },
    {
     'name': 'not sorted',
     'hint': 'You take the samples as they come. In which order does the threshold pass them?',
     'section': {
      'number': '7.6', 'title': 'All thresholds at once: precision–recall and ROC curves',
      'chapter': '07_classification_metrics',
     },
     'gives': [
      None,
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': False, 'bars': [],
           'names': [],
           'lines': [
            [
             [0.0, 0.5, 0.5, 0.5, 1.0, 1.0],
             [0.0, 0.0, 0.3333333333333333, 0.6666666666666666, 0.6666666666666666, 1.0],
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
     'name': 'first point forgotten',
     'hint': 'Your curve lacks a point. Where is it while nobody is called positive?',
     'section': {
      'number': '7.6', 'title': 'All thresholds at once: precision–recall and ROC curves',
      'chapter': '07_classification_metrics',
     },
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': False, 'bars': [],
           'names': [],
           'lines': [
            [
             [0.0, 0.0, 0.5, 0.5, 1.0],
             [0.3333333333333333, 0.6666666666666666, 0.6666666666666666, 1.0, 1.0],
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
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': False, 'bars': [],
           'names': [],
           'lines': [
            [[0.5, 0.5, 0.5, 0.5, 1.0], [0.0, 0.3333333333333333, 0.6666666666666666, 1.0, 1.0]],
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
     'name': 'specificity below',
     'hint': 'Your x axis holds the specificity. How does the rate of false alarms follow?',
     'section': {
      'number': '7.6', 'title': 'All thresholds at once: precision–recall and ROC curves',
      'chapter': '07_classification_metrics',
     },
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': False, 'bars': [],
           'names': [],
           'lines': [
            [
             [1.0, 1.0, 1.0, 0.5, 0.5, 0.0],
             [0.0, 0.3333333333333333, 0.6666666666666666, 0.6666666666666666, 1.0, 1.0],
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
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': False, 'bars': [],
           'names': [],
           'lines': [
            [
             [1.0, 0.5, 0.5, 0.5, 0.5, 0.0],
             [0.0, 0.0, 0.3333333333333333, 0.6666666666666666, 1.0, 1.0],
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
     'name': 'counts instead of rates',
     'hint': 'Your steps are whole samples. What is each count a share of?',
     'section': {
      'number': '7.6', 'title': 'All thresholds at once: precision–recall and ROC curves',
      'chapter': '07_classification_metrics',
     },
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': False, 'bars': [],
           'names': [],
           'lines': [[[0.0, 0.0, 0.0, 1.0, 1.0, 2.0], [0.0, 1.0, 2.0, 2.0, 3.0, 3.0]]],
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
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': False, 'bars': [],
           'names': [],
           'lines': [[[0.0, 1.0, 1.0, 1.0, 1.0, 2.0], [0.0, 0.0, 1.0, 2.0, 3.0, 3.0]]],
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
     'name': 'shares of all',
     'hint': 'You divide both counts by all samples. Within which group is each a rate?',
     'section': {
      'number': '7.6', 'title': 'All thresholds at once: precision–recall and ROC curves',
      'chapter': '07_classification_metrics',
     },
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': False, 'bars': [],
           'names': [],
           'lines': [[[0.0, 0.0, 0.0, 0.2, 0.2, 0.4], [0.0, 0.2, 0.4, 0.4, 0.6, 0.6]]],
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
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': False, 'bars': [],
           'names': [],
           'lines': [[[0.0, 0.2, 0.2, 0.2, 0.2, 0.4], [0.0, 0.0, 0.2, 0.4, 0.6, 0.6]]],
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
   'kind': 'written', 'title': 'Smoke over the forest',
   'section': {'number': '7.4', 'title': 'One in a million', 'chapter': '07_classification_metrics'},
   'points': 5, 'minutes': 12, 'difficulty': 'hard',
  },
 },
}
