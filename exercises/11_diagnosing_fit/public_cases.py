"""What 11_diagnosing_fit is checked against. Written by `python make.py release`."""

ASSIGNMENT = {
 'name': '11_diagnosing_fit', 'title': 'Exercises for chapter 11: diagnosing fit',
 'questions': {
  'q1': {
   'kind': 'numbers', 'title': 'Two errors and their noise, by hand',
   'section': {'number': '11.1', 'title': 'Two numbers', 'chapter': '11_diagnosing_fit'},
   'points': 3, 'minutes': 7, 'difficulty': 'easy',
   'names': ['train_error', 'gap', 'standard_error', 'pictures_needed'],
   'tolerance': {'train_error': 0.001, 'gap': 0.001, 'standard_error': 0.01, 'pictures_needed': 0.5},
   'units': {'train_error': 'percent', 'gap': 'percentage points', 'standard_error': 'percentage points'},
   'options': {},
   'right': {
    'train_error': '6cf5ca1e4a89fbec1d95', 'gap': '40a9207c4577ee84a698',
    'standard_error': 'f5c33d57be5e30c1f701', 'pictures_needed': '5735f37254f23ff99c19',
   },
   'mistakes': [
    {
     'name': 'shares in place of percent',
     'hint': 'Your answers are shares of 1. In which unit are they asked for?',
     'section': {'number': '11.1', 'title': 'Two numbers', 'chapter': '11_diagnosing_fit'},
     'gives': {'train_error': '5f87fe91761b792ea485', 'gap': 'ad72676cd67a504703c4'},
    },
    {
     'name': 'accuracy for error',
     'hint': 'You give the share that is right. What does an error count?',
     'section': {'number': '11.1', 'title': 'Two numbers', 'chapter': '11_diagnosing_fit'},
     'gives': {'train_error': '4916bc9657bb4308898a'},
    },
    {
     'name': 'validation error for the gap',
     'hint': 'Your gap is the validation error itself. What is it compared with?',
     'section': {'number': '11.1', 'title': 'Two numbers', 'chapter': '11_diagnosing_fit'},
     'gives': {'gap': '5af750c72a342929c95a'},
    },
    {
     'name': 'gap turned round',
     'hint': 'Your gap is negative. Which of the two errors is taken off the other?',
     'section': {'number': '11.1', 'title': 'Two numbers', 'chapter': '11_diagnosing_fit'},
     'gives': {'gap': 'e6a30edd91cdd249f635'},
    },
    {
     'name': 'ratio for the gap',
     'hint': 'You divided the errors. What does the chapter do with the two?',
     'section': {'number': '11.1', 'title': 'Two numbers', 'chapter': '11_diagnosing_fit'},
     'gives': {'gap': 'cabc92d53c22a22cf327'},
    },
    {
     'name': 'variance for standard error',
     'hint': 'Your standard error lacks a last step. What is done to e(1 − e)/n?',
     'section': {
      'number': '11.7', 'title': 'Three ways to misread a curve',
      'chapter': '11_diagnosing_fit',
     },
     'gives': {'standard_error': 'd40a595618604524a632'},
    },
    {
     'name': 'one factor forgotten',
     'hint': 'Below your root stands one factor only. By what is e multiplied there?',
     'section': {
      'number': '11.7', 'title': 'Three ways to misread a curve',
      'chapter': '11_diagnosing_fit',
     },
     'gives': {'standard_error': 'c4fcae38b833e7836d4d'},
    },
    {
     'name': 'n outside the root',
     'hint': 'You divided by the whole n. Does it stand outside the root?',
     'section': {
      'number': '11.7', 'title': 'Three ways to misread a curve',
      'chapter': '11_diagnosing_fit',
     },
     'gives': {'standard_error': '5caa3342479da7c8a583'},
    },
    {
     'name': 'training pictures counted',
     'hint': 'You counted the training pictures. On which pictures was this error measured?',
     'section': {
      'number': '11.7', 'title': 'Three ways to misread a curve',
      'chapter': '11_diagnosing_fit',
     },
     'gives': {'standard_error': '299f0564eabcbc8c8d0a'},
    },
    {
     'name': 'training error in the formula',
     'hint': 'Your e is the training error. Of which error is the noise asked for?',
     'section': {
      'number': '11.7', 'title': 'Three ways to misread a curve',
      'chapter': '11_diagnosing_fit',
     },
     'gives': {'standard_error': '5c72e63ebe212e377dd9'},
    },
    {
     'name': 'noise goes with one over n',
     'hint': 'You doubled the pictures. What does the root make of a factor of two?',
     'section': {
      'number': '11.7', 'title': 'Three ways to misread a curve',
      'chapter': '11_diagnosing_fit',
     },
     'gives': {'pictures_needed': 'cb828d0e5c9bba0566ee'},
    },
    {
     'name': 'only those to be added',
     'hint': 'Your number is what has to be added. Is that what the question asks for?',
     'section': {
      'number': '11.7', 'title': 'Three ways to misread a curve',
      'chapter': '11_diagnosing_fit',
     },
     'gives': {'pictures_needed': '6e2b115a6144c4d76685'},
    },
   ],
  },
  'q2': {
   'kind': 'function', 'title': 'Bias, variance and a committee',
   'section': {'number': '11.5', 'title': 'Bias and variance, measured', 'chapter': '11_diagnosing_fit'},
   'points': 4, 'minutes': 11, 'difficulty': 'medium', 'names': ['bias_and_variance'],
   'tolerance': [1e-06, 1e-09],
   'cases': [
    {
     'args': [
      {'array': [[0.3], [0.9], [0.6], [0.6]], 'dtype': 'float64', 'shape': [4, 1]},
      {'array': [1], 'dtype': 'int64', 'shape': [1]},
     ],
     'kwargs': {}, 'size': 5,
     'right': {'tuple': [0.16000000000000003, 0.045000000000000005, 0.0]},
    },
    {
     'args': [
      {'array': [[0.2], [0.1], [0.6]], 'dtype': 'float64', 'shape': [3, 1]},
      {'array': [0], 'dtype': 'int64', 'shape': [1]},
     ],
     'kwargs': {}, 'size': 4, 'right': {'tuple': [0.09, 0.04666666666666666, 0.0]},
    },
    {
     'args': [
      {
       'array': [[0.9, 0.4, 0.1, 0.6], [0.8, 0.4, 0.3, 0.6], [0.4, 0.9, 0.2, 0.0]],
       'dtype': 'float64', 'shape': [3, 4],
      },
      {'array': [1, 1, 0, 0], 'dtype': 'int64', 'shape': [4]},
     ],
     'kwargs': {}, 'size': 16,
     'right': {'tuple': [0.11944444444444441, 0.04722222222222222, 0.0]},
    },
    {
     'args': [
      {'array': [[0.25, 0.75, 0.5], [0.75, 1.0, 0.5]], 'dtype': 'float64', 'shape': [2, 3]},
      {'array': [0, 1, 1], 'dtype': 'int64', 'shape': [3]},
     ],
     'kwargs': {}, 'size': 9,
     'right': {'tuple': [0.171875, 0.026041666666666668, 0.3333333333333333]},
    },
   ],
   'mistakes': [
    {
     'name': 'sample variance',
     'hint': 'Your variance is a little too large. By which number are the squares divided?',
     'section': {'number': '11.5', 'title': 'Bias and variance, measured', 'chapter': '11_diagnosing_fit'},
     'gives': [
      {'value': {'tuple': [0.16000000000000003, 0.060000000000000005, 0.0]}, 'changed': []},
      {'value': {'tuple': [0.09, 0.06999999999999999, 0.0]}, 'changed': []},
      {'value': {'tuple': [0.11944444444444441, 0.07083333333333333, 0.0]}, 'changed': []},
      {'value': {'tuple': [0.171875, 0.052083333333333336, 0.3333333333333333]}, 'changed': []},
     ],
    },
    {
     'name': 'variance around the label',
     'hint': 'Your variance is measured from the labels. From what does it measure?',
     'section': {'number': '11.5', 'title': 'Bias and variance, measured', 'chapter': '11_diagnosing_fit'},
     'gives': [
      {'value': {'tuple': [0.16000000000000003, 0.205, 0.0]}, 'changed': []},
      {'value': {'tuple': [0.09, 0.13666666666666666, 0.0]}, 'changed': []},
      {'value': {'tuple': [0.11944444444444441, 0.16666666666666666, 0.0]}, 'changed': []},
      {'value': {'tuple': [0.171875, 0.19791666666666666, 0.3333333333333333]}, 'changed': []},
     ],
    },
    {
     'name': 'variance of all answers',
     'hint': 'Your variance mixes all pictures. To how many pictures does one variance belong?',
     'section': {'number': '11.5', 'title': 'Bias and variance, measured', 'chapter': '11_diagnosing_fit'},
     'gives': [
      None, None,
      {'value': {'tuple': [0.11944444444444441, 0.08222222222222222, 0.0]}, 'changed': []},
      {'value': {'tuple': [0.171875, 0.057291666666666664, 0.3333333333333333]}, 'changed': []},
     ],
    },
    {
     'name': 'variance over pictures',
     'hint': 'Your variance is taken over the pictures. Over what should it be taken first?',
     'section': {'number': '11.5', 'title': 'Bias and variance, measured', 'chapter': '11_diagnosing_fit'},
     'gives': [
      {'value': {'tuple': [0.16000000000000003, 0.0, 0.0]}, 'changed': []},
      {'value': {'tuple': [0.09, 0.0, 0.0]}, 'changed': []},
      {'value': {'tuple': [0.11944444444444441, 0.07791666666666668, 0.0]}, 'changed': []},
      {'value': {'tuple': [0.171875, 0.041666666666666664, 0.3333333333333333]}, 'changed': []},
     ],
    },
    {
     'name': 'standard deviation',
     'hint': 'Your variance is a standard deviation. Which step is too much?',
     'section': {'number': '11.5', 'title': 'Bias and variance, measured', 'chapter': '11_diagnosing_fit'},
     'gives': [
      {'value': {'tuple': [0.16000000000000003, 0.21213203435596428, 0.0]}, 'changed': []},
      {'value': {'tuple': [0.09, 0.21602468994692867, 0.0]}, 'changed': []},
      {'value': {'tuple': [0.11944444444444441, 0.20405483022745902, 0.0]}, 'changed': []},
      {'value': {'tuple': [0.171875, 0.125, 0.3333333333333333]}, 'changed': []},
     ],
    },
    {
     'name': 'bias not squared',
     'hint': 'Your bias holds distances as they are. What is done before the mean is taken?',
     'section': {'number': '11.5', 'title': 'Bias and variance, measured', 'chapter': '11_diagnosing_fit'},
     'gives': [
      {'value': {'tuple': [0.4, 0.045000000000000005, 0.0]}, 'changed': []},
      {'value': {'tuple': [0.3, 0.04666666666666666, 0.0]}, 'changed': []},
      {'value': {'tuple': [0.3333333333333333, 0.04722222222222222, 0.0]}, 'changed': []},
      {'value': {'tuple': [0.375, 0.026041666666666668, 0.3333333333333333]}, 'changed': []},
     ],
    },
    {
     'name': 'squared after the mean',
     'hint': 'Over many pictures, your differences cancel out. When are they squared?',
     'section': {'number': '11.5', 'title': 'Bias and variance, measured', 'chapter': '11_diagnosing_fit'},
     'gives': [
      None, None,
      {'value': {'tuple': [0.0011111111111111079, 0.04722222222222222, 0.0]}, 'changed': []},
      {
       'value': {'tuple': [0.001736111111111111, 0.026041666666666668, 0.3333333333333333]},
       'changed': [],
      },
     ],
    },
    {
     'name': 'whole error as bias',
     'hint': 'Your bias² is the whole squared error. Whose distance from the truth is bias?',
     'section': {'number': '11.5', 'title': 'Bias and variance, measured', 'chapter': '11_diagnosing_fit'},
     'gives': [
      {'value': {'tuple': [0.205, 0.045000000000000005, 0.0]}, 'changed': []},
      {'value': {'tuple': [0.13666666666666666, 0.04666666666666666, 0.0]}, 'changed': []},
      {'value': {'tuple': [0.16666666666666666, 0.04722222222222222, 0.0]}, 'changed': []},
      {
       'value': {'tuple': [0.19791666666666666, 0.026041666666666668, 0.3333333333333333]},
       'changed': [],
      },
     ],
    },
    {
     'name': 'mean of single errors',
     'hint': 'Your third number is that of single networks. How often does a committee answer?',
     'section': {'number': '11.5', 'title': 'Bias and variance, measured', 'chapter': '11_diagnosing_fit'},
     'gives': [
      {'value': {'tuple': [0.16000000000000003, 0.045000000000000005, 0.25]}, 'changed': []},
      {'value': {'tuple': [0.09, 0.04666666666666666, 0.3333333333333333]}, 'changed': []},
      {
       'value': {'tuple': [0.11944444444444441, 0.04722222222222222, 0.4166666666666667]},
       'changed': [],
      },
      {'value': {'tuple': [0.171875, 0.026041666666666668, 0.5]}, 'changed': []},
     ],
    },
    {
     'name': 'majority vote',
     'hint': "Your committee counts votes. With what does the chapter's committee answer?",
     'section': {'number': '11.5', 'title': 'Bias and variance, measured', 'chapter': '11_diagnosing_fit'},
     'gives': [
      None, None,
      {'value': {'tuple': [0.11944444444444441, 0.04722222222222222, 0.5]}, 'changed': []},
      None,
     ],
    },
    {
     'name': 'mistakes counted',
     'hint': "Your committee's mistakes are counted. Of how many are they a share?",
     'section': {'number': '11.1', 'title': 'Two numbers', 'chapter': '11_diagnosing_fit'},
     'gives': [
      None, None, None,
      {'value': {'tuple': [0.171875, 0.026041666666666668, 1]}, 'changed': []},
     ],
    },
    {
     'name': 'bias and variance swapped',
     'hint': 'Your first two numbers have changed places. Which comes first?',
     'section': {'number': '11.5', 'title': 'Bias and variance, measured', 'chapter': '11_diagnosing_fit'},
     'gives': [
      {'value': {'tuple': [0.045000000000000005, 0.16000000000000003, 0.0]}, 'changed': []},
      {'value': {'tuple': [0.04666666666666666, 0.09, 0.0]}, 'changed': []},
      {'value': {'tuple': [0.04722222222222222, 0.11944444444444441, 0.0]}, 'changed': []},
      {'value': {'tuple': [0.026041666666666668, 0.171875, 0.3333333333333333]}, 'changed': []},
     ],
    },
   ],
  },
  'q3': {
   'kind': 'choice', 'title': 'Better on new pictures than on old ones?',
   'section': {'number': '11.7', 'title': 'Three ways to misread a curve', 'chapter': '11_diagnosing_fit'},
   'points': 2, 'minutes': 5, 'difficulty': 'medium', 'names': ['fit', 'why'],
   'tolerance': {'fit': 0, 'why': 0}, 'units': {},
   'options': {'fit': ['a', 'b', 'c', 'd'], 'why': ['a', 'b', 'c', 'd']},
   'right': {'fit': '5c0a7377e3f943eb536c', 'why': 'd94b6cd812eb0b85b835'},
   'mistakes': [
    {
     'name': 'the history believed',
     'hint': 'You judge by the training error of the history. Of which network is that the error?',
     'section': {
      'number': '11.7', 'title': 'Three ways to misread a curve',
      'chapter': '11_diagnosing_fit',
     },
     'gives': {'fit': '8f5eeb9809e79d1e0fb0'},
    },
    {
     'name': 'overfitting',
     'hint': 'Which two errors belong to the finished network, and how far are they apart?',
     'section': {'number': '11.1', 'title': 'Two numbers', 'chapter': '11_diagnosing_fit'},
     'gives': {'fit': '48e284f2fb33fa8263e9'},
    },
    {
     'name': 'a bug suspected', 'hint': 'Is it so rare with dropout that validation is ahead?',
     'section': {
      'number': '11.7', 'title': 'Three ways to misread a curve',
      'chapter': '11_diagnosing_fit',
     },
     'gives': {'fit': 'a8387f6ba1c706e6ff00'},
    },
    {
     'name': 'right verdict, dropout turned round',
     'hint': 'Your verdict is right. During which of the two measurements are values dropped?',
     'section': {
      'number': '11.7', 'title': 'Three ways to misread a curve',
      'chapter': '11_diagnosing_fit',
     },
     'gives': {'fit': '5c0a7377e3f943eb536c', 'why': '750f600ef44a0c431cb7'},
    },
    {
     'name': 'right verdict, easy pictures',
     'hint': 'Your verdict is right. If only the pictures differed, would `evaluate` change anything?',
     'section': {
      'number': '11.7', 'title': 'Three ways to misread a curve',
      'chapter': '11_diagnosing_fit',
     },
     'gives': {'fit': '5c0a7377e3f943eb536c', 'why': '9fba4668df66503e1ce2'},
    },
    {
     'name': 'right verdict, too little learned',
     'hint': 'Your verdict is right. Would a network that learned too little be ahead on new pictures?',
     'section': {
      'number': '11.7', 'title': 'Three ways to misread a curve',
      'chapter': '11_diagnosing_fit',
     },
     'gives': {'fit': '5c0a7377e3f943eb536c', 'why': 'f8e9d1fe27241a4cfffa'},
    },
   ],
  },
  'q4': {
   'kind': 'function', 'title': 'A verdict from a history',
   'section': {'number': '11.4', 'title': 'Let the history speak', 'chapter': '11_diagnosing_fit'},
   'points': 4, 'minutes': 14, 'difficulty': 'hard', 'names': ['judge_history'],
   'tolerance': [1e-06, 1e-09],
   'cases': [
    {
     'args': [
      {'array': [30.0, 20.0, 15.0, 14.0, 13.0], 'dtype': 'float64', 'shape': [5]},
      {'array': [31.0, 22.0, 17.0, 16.6, 16.2], 'dtype': 'float64', 'shape': [5]}, 12,
     ],
     'kwargs': {}, 'size': 11, 'right': {'tuple': [14.0, 16.599999999999998, 'good fit']},
    },
    {
     'args': [
      {'array': [40.0, 20.0, 4.0, 2.0, 3.0], 'dtype': 'float64', 'shape': [5]},
      {'array': [41.0, 30.0, 16.0, 15.0, 15.5], 'dtype': 'float64', 'shape': [5]}, 2,
     ],
     'kwargs': {}, 'size': 11, 'right': {'tuple': [3.0, 15.5, 'overfitting']},
    },
    {
     'args': [
      {'array': [40.0, 25.0, 16.0, 15.0, 14.0], 'dtype': 'float64', 'shape': [5]},
      {'array': [41.0, 30.0, 24.0, 25.0, 26.0], 'dtype': 'float64', 'shape': [5]}, 2,
     ],
     'kwargs': {}, 'size': 11, 'right': {'tuple': [15.0, 25.0, 'underfitting and overfitting']},
    },
    {
     'args': [
      {'array': [40.0, 25.0, 16.0, 15.0, 14.0], 'dtype': 'float64', 'shape': [5]},
      {'array': [41.0, 30.0, 18.0, 17.0, 17.5], 'dtype': 'float64', 'shape': [5]}, 2,
     ],
     'kwargs': {}, 'size': 11, 'right': {'tuple': [15.0, 17.5, 'underfitting']},
    },
    {
     'args': [
      {'array': [45.0, 40.0, 30.0, 26.0, 22.0], 'dtype': 'float64', 'shape': [5]},
      {'array': [44.0, 38.0, 31.0, 27.0, 26.0], 'dtype': 'float64', 'shape': [5]}, 8,
     ],
     'kwargs': {}, 'size': 11, 'right': {'tuple': [26.0, 28.0, 'still improving']},
    },
    {
     'args': [
      {'array': [45.0, 40.0, 12.0, 11.0, 10.0], 'dtype': 'float64', 'shape': [5]},
      {'array': [44.0, 38.0, 13.0, 12.25, 11.75], 'dtype': 'float64', 'shape': [5]}, 8,
     ],
     'kwargs': {}, 'size': 11,
     'right': {'tuple': [11.0, 12.333333333333334, 'still improving']},
    },
    {
     'args': [
      {'array': [45.0, 40.0, 12.0, 11.0, 10.0], 'dtype': 'float64', 'shape': [5]},
      {'array': [44.0, 38.0, 11.0, 12.0, 13.0], 'dtype': 'float64', 'shape': [5]}, 8,
     ],
     'kwargs': {}, 'size': 11, 'right': {'tuple': [11.0, 12.0, 'good fit']},
    },
    {
     'args': [
      {'array': [45.0, 35.0, 27.0, 26.0, 25.0], 'dtype': 'float64', 'shape': [5]},
      {'array': [40.0, 30.0, 18.0, 17.5, 18.0], 'dtype': 'float64', 'shape': [5]}, 15,
     ],
     'kwargs': {}, 'size': 11, 'right': {'tuple': [26.0, 17.833333333333332, 'cannot tell']},
    },
    {
     'args': [
      {'array': [40.0, 20.0, 9.0, 9.0, 9.0], 'dtype': 'float64', 'shape': [5]},
      {'array': [41.0, 30.0, 14.0, 14.0, 14.0], 'dtype': 'float64', 'shape': [5]}, 4,
     ],
     'kwargs': {}, 'size': 11, 'right': {'tuple': [9.0, 14.0, 'good fit']},
    },
    {
     'args': [
      {'array': [40.0, 20.0, 14.0, 14.0, 14.0], 'dtype': 'float64', 'shape': [5]},
      {'array': [41.0, 30.0, 9.0, 9.0, 9.0], 'dtype': 'float64', 'shape': [5]}, 9,
     ],
     'kwargs': {}, 'size': 11, 'right': {'tuple': [14.0, 9.0, 'good fit']},
    },
    {
     'args': [
      {
       'array': [
        40.0, 39.0, 38.0, 37.0, 36.0, 35.0, 34.0, 33.0, 32.0, 31.0, 30.0, 29.0, 28.0, 27.0,
        26.0, 25.0, 24.0, 23.0, 22.0, 21.0, 9.0, 6.0, 5.0, 4.0, 3.0,
       ],
       'dtype': 'float64', 'shape': [25],
      },
      {
       'array': [
        40.0, 39.0, 38.0, 37.0, 36.0, 35.0, 34.0, 33.0, 32.0, 31.0, 30.0, 29.0, 28.0, 27.0,
        26.0, 25.0, 24.0, 23.0, 22.0, 21.0, 20.0, 19.75, 19.5, 20.0, 20.0,
       ],
       'dtype': 'float64', 'shape': [25],
      },
     ],
     'kwargs': {}, 'size': 50, 'right': {'tuple': [5.4, 19.85, 'underfitting and overfitting']},
    },
   ],
   'mistakes': [
    {
     'name': 'last epoch only',
     'hint': 'Your means are those of the last epoch alone. How many are looked at?',
     'section': {'number': '11.4', 'title': 'Let the history speak', 'chapter': '11_diagnosing_fit'},
     'gives': [
      {'value': {'tuple': [13.0, 16.2, 'good fit']}, 'changed': []}, None,
      {'value': {'tuple': [14.0, 26.0, 'underfitting and overfitting']}, 'changed': []},
      {'value': {'tuple': [14.0, 17.5, 'underfitting']}, 'changed': []},
      {'value': {'tuple': [22.0, 26.0, 'still improving']}, 'changed': []},
      {'value': {'tuple': [10.0, 11.75, 'still improving']}, 'changed': []},
      {'value': {'tuple': [10.0, 13.0, 'good fit']}, 'changed': []},
      {'value': {'tuple': [25.0, 18.0, 'cannot tell']}, 'changed': []}, None, None,
      {'value': {'tuple': [3.0, 20.0, 'underfitting and overfitting']}, 'changed': []},
     ],
    },
    {
     'name': 'all epochs',
     'hint': 'Your means are those of all epochs. Which ones tell where the run is now?',
     'section': {'number': '11.4', 'title': 'Let the history speak', 'chapter': '11_diagnosing_fit'},
     'gives': [
      {'value': {'tuple': [18.4, 20.56, 'still improving']}, 'changed': []},
      {'value': {'tuple': [13.8, 23.5, 'still improving']}, 'changed': []},
      {'value': {'tuple': [22.0, 29.2, 'still improving']}, 'changed': []},
      {'value': {'tuple': [22.0, 24.7, 'still improving']}, 'changed': []},
      {'value': {'tuple': [32.6, 33.2, 'still improving']}, 'changed': []},
      {'value': {'tuple': [23.6, 23.8, 'still improving']}, 'changed': []},
      {'value': {'tuple': [23.6, 23.6, 'still improving']}, 'changed': []},
      {'value': {'tuple': [31.6, 24.7, 'still improving']}, 'changed': []},
      {'value': {'tuple': [17.4, 22.6, 'still improving']}, 'changed': []},
      {'value': {'tuple': [20.4, 19.6, 'still improving']}, 'changed': []},
      {'value': {'tuple': [25.48, 28.37, 'still improving']}, 'changed': []},
     ],
    },
    {
     'name': 'always three',
     'hint': 'With a long history you look at too few epochs. What share is asked for?',
     'section': {'number': '11.4', 'title': 'Let the history speak', 'chapter': '11_diagnosing_fit'},
     'gives': [
      None, None, None, None, None, None, None, None, None, None,
      {'value': {'tuple': [4.0, 19.833333333333332, 'overfitting']}, 'changed': []},
     ],
    },
    {
     'name': 'fifth without a minimum',
     'hint': 'With a short history you look at too few epochs. What is the least?',
     'section': {'number': '11.4', 'title': 'Let the history speak', 'chapter': '11_diagnosing_fit'},
     'gives': [
      {'value': {'tuple': [13.0, 16.2, 'good fit']}, 'changed': []}, None,
      {'value': {'tuple': [14.0, 26.0, 'underfitting and overfitting']}, 'changed': []},
      {'value': {'tuple': [14.0, 17.5, 'underfitting']}, 'changed': []},
      {'value': {'tuple': [22.0, 26.0, 'underfitting']}, 'changed': []},
      {'value': {'tuple': [10.0, 11.75, 'good fit']}, 'changed': []},
      {'value': {'tuple': [10.0, 13.0, 'good fit']}, 'changed': []},
      {'value': {'tuple': [25.0, 18.0, 'cannot tell']}, 'changed': []}, None, None, None,
     ],
    },
    {
     'name': 'movement ignored',
     'hint': 'Your run never counts as moving. What is asked before all else?',
     'section': {'number': '11.4', 'title': 'Let the history speak', 'chapter': '11_diagnosing_fit'},
     'gives': [
      None, None, None, None, {'value': {'tuple': [26.0, 28.0, 'underfitting']}, 'changed': []},
      {'value': {'tuple': [11.0, 12.333333333333334, 'good fit']}, 'changed': []}, None, None,
      None, None, None,
     ],
    },
    {
     'name': 'fall per epoch',
     'hint': 'Your fall is that of one epoch. Over how many steps does the line go down?',
     'section': {'number': '11.4', 'title': 'Let the history speak', 'chapter': '11_diagnosing_fit'},
     'gives': [
      None, None, None, None, None,
      {'value': {'tuple': [11.0, 12.333333333333334, 'good fit']}, 'changed': []}, None, None,
      None, None, None,
     ],
    },
    {
     'name': 'one step too many',
     'hint': 'You count one step too many. How many steps lie between so many epochs?',
     'section': {'number': '11.4', 'title': 'Let the history speak', 'chapter': '11_diagnosing_fit'},
     'gives': [
      {'value': {'tuple': [14.0, 16.599999999999998, 'still improving']}, 'changed': []}, None,
      None, None, None, None, None, None, None, None, None,
     ],
    },
    {
     'name': 'rise taken for a fall',
     'hint': 'You take a rise of the error for a fall. Which sign has the slope of a fall?',
     'section': {'number': '11.4', 'title': 'Let the history speak', 'chapter': '11_diagnosing_fit'},
     'gives': [
      None, None, {'value': {'tuple': [15.0, 25.0, 'still improving']}, 'changed': []}, None,
      {'value': {'tuple': [26.0, 28.0, 'underfitting']}, 'changed': []},
      {'value': {'tuple': [11.0, 12.333333333333334, 'good fit']}, 'changed': []},
      {'value': {'tuple': [11.0, 12.0, 'still improving']}, 'changed': []}, None, None, None,
      None,
     ],
    },
    {
     'name': 'target ignored',
     'hint': 'You judge the training error without the target. Is a hard task an illness?',
     'section': {'number': '11.1', 'title': 'Two numbers', 'chapter': '11_diagnosing_fit'},
     'gives': [
      {'value': {'tuple': [14.0, 16.599999999999998, 'underfitting']}, 'changed': []}, None,
      None, None, None, None, {'value': {'tuple': [11.0, 12.0, 'underfitting']}, 'changed': []},
      None, {'value': {'tuple': [9.0, 14.0, 'underfitting']}, 'changed': []},
      {'value': {'tuple': [14.0, 9.0, 'underfitting']}, 'changed': []}, None,
     ],
    },
    {
     'name': 'underfitting by validation',
     'hint': 'You find underfitting in the validation error. Which error tells of it?',
     'section': {'number': '11.1', 'title': 'Two numbers', 'chapter': '11_diagnosing_fit'},
     'gives': [
      None, {'value': {'tuple': [3.0, 15.5, 'underfitting and overfitting']}, 'changed': []},
      None, None, None, None, None, None,
      {'value': {'tuple': [9.0, 14.0, 'underfitting']}, 'changed': []}, None, None,
     ],
    },
    {
     'name': 'high validation is overfitting',
     'hint': 'You see overfitting in a high validation error. What is it compared with?',
     'section': {'number': '11.1', 'title': 'Two numbers', 'chapter': '11_diagnosing_fit'},
     'gives': [
      None, None, None,
      {'value': {'tuple': [15.0, 17.5, 'underfitting and overfitting']}, 'changed': []}, None,
      None, None, None, {'value': {'tuple': [9.0, 14.0, 'overfitting']}, 'changed': []}, None,
      None,
     ],
    },
    {
     'name': 'one illness only',
     'hint': 'You find one illness at most. Can both be there at once?',
     'section': {'number': '11.1', 'title': 'Two numbers', 'chapter': '11_diagnosing_fit'},
     'gives': [
      None, None, {'value': {'tuple': [15.0, 25.0, 'underfitting']}, 'changed': []}, None, None,
      None, None, None, None, None,
      {'value': {'tuple': [5.4, 19.85, 'underfitting']}, 'changed': []},
     ],
    },
    {
     'name': 'validation ahead ignored',
     'hint': 'You judge where validation is far ahead. Whose error is it that training has?',
     'section': {'number': '11.4', 'title': 'Let the history speak', 'chapter': '11_diagnosing_fit'},
     'gives': [
      None, None, None, None, None, None, None,
      {'value': {'tuple': [26.0, 17.833333333333332, 'underfitting']}, 'changed': []}, None,
      None, None,
     ],
    },
    {
     'name': 'limit included',
     'hint': 'Just on a limit you see an illness. Does the rule say at it, or above it?',
     'section': {'number': '11.1', 'title': 'Two numbers', 'chapter': '11_diagnosing_fit'},
     'gives': [
      None, None, None, None, None, None, None, None,
      {'value': {'tuple': [9.0, 14.0, 'underfitting and overfitting']}, 'changed': []},
      {'value': {'tuple': [14.0, 9.0, 'cannot tell']}, 'changed': []}, None,
     ],
    },
   ],
  },
  'q5': {
   'kind': 'figure', 'title': 'Will more pictures help? Drawn',
   'section': {'number': '11.6', 'title': 'Will more data help?', 'chapter': '11_diagnosing_fit'},
   'points': 3, 'minutes': 11, 'difficulty': 'hard', 'names': ['law_figure'],
   'tolerance': [1e-06, 1e-09],
   'cases': [
    {
     'args': [
      {'array': [500, 1000, 2000], 'dtype': 'int64', 'shape': [3]},
      {'array': [30.0, 24.0, 19.2], 'dtype': 'float64', 'shape': [3]}, 4000,
     ],
     'kwargs': {}, 'size': 7,
     'right': {
      'figure': {
       'axes': [
        {
         'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [], 'names': [],
         'lines': [
          [[500.0, 1000.0, 2000.0], [30.0, 24.0, 19.2]],
          [
           [500.0, 1000.0, 2000.0, 4000.0],
           [29.99999999999999, 23.999999999999993, 19.199999999999996, 15.35999999999999],
          ],
         ],
         'pictures': [],
        },
       ],
      },
     },
    },
    {
     'args': [
      {'array': [100, 400, 800], 'dtype': 'int64', 'shape': [3]},
      {'array': [40.0, 18.0, 15.0], 'dtype': 'float64', 'shape': [3]}, 3200,
     ],
     'kwargs': {}, 'size': 7,
     'right': {
      'figure': {
       'axes': [
        {
         'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [], 'names': [],
         'lines': [
          [[100.0, 400.0, 800.0], [40.0, 18.0, 15.0]],
          [
           [100.0, 400.0, 800.0, 3200.0],
           [38.77939802151943, 19.75373801238318, 14.098516039794633, 7.18160689495337],
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
     'name': 'no logarithms',
     'hint': 'You fitted a straight line to the numbers as they are. To what is it fitted?',
     'section': {'number': '11.6', 'title': 'Will more data help?', 'chapter': '11_diagnosing_fit'},
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [],
           'lines': [
            [[500.0, 1000.0, 2000.0], [30.0, 24.0, 19.2]],
            [
             [500.0, 1000.0, 2000.0, 4000.0],
             [28.97142857142857, 25.54285714285714, 18.685714285714283, 4.9714285714285715],
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
            [[100.0, 400.0, 800.0], [40.0, 18.0, 15.0]],
            [
             [100.0, 400.0, 800.0, 3200.0],
             [35.729729729729726, 25.47297297297296, 11.797297297297273, -70.25675675675684],
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
     'name': 'logarithm of the sizes only',
     'hint': 'Your errors went into the fit as they are. Of which numbers is the logarithm?',
     'section': {'number': '11.6', 'title': 'Will more data help?', 'chapter': '11_diagnosing_fit'},
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [],
           'lines': [
            [[500.0, 1000.0, 2000.0], [30.0, 24.0, 19.2]],
            [
             [500.0, 1000.0, 2000.0, 4000.0],
             [29.80000000000001, 24.4, 18.999999999999993, 13.59999999999998],
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
            [[100.0, 400.0, 800.0], [40.0, 18.0, 15.0]],
            [
             [100.0, 400.0, 800.0, 3200.0],
             [38.85714285714284, 21.428571428571416, 12.714285714285694, -4.714285714285751],
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
     'name': 'logarithm of the errors only',
     'hint': 'Your sizes went into the fit as they are. Of which numbers is the logarithm?',
     'section': {'number': '11.6', 'title': 'Will more data help?', 'chapter': '11_diagnosing_fit'},
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [],
           'lines': [
            [[500.0, 1000.0, 2000.0], [30.0, 24.0, 19.2]],
            [
             [500.0, 1000.0, 2000.0, 4000.0],
             [29.058752577809923, 25.1754749818335, 18.89640049522998, 10.645888385897289],
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
            [[100.0, 400.0, 800.0], [40.0, 18.0, 15.0]],
            [
             [100.0, 400.0, 800.0, 3200.0],
             [34.667227883061166, 23.121661464217834, 13.473660559665657, 0.5275759445159762],
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
     'name': 'not turned back',
     'hint': 'Your law is drawn as logarithms. How is a logarithm turned into an error?',
     'section': {'number': '11.6', 'title': 'Will more data help?', 'chapter': '11_diagnosing_fit'},
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [],
           'lines': [
            [[500.0, 1000.0, 2000.0], [30.0, 24.0, 19.2]],
            [
             [500.0, 1000.0, 2000.0, 4000.0],
             [3.401197381662155, 3.1780538303479453, 2.9549102790337356, 2.7317667277195254],
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
            [[100.0, 400.0, 800.0], [40.0, 18.0, 15.0]],
            [
             [100.0, 400.0, 800.0, 3200.0],
             [3.6578891267832305, 2.9833427398882773, 2.6460695464408004, 1.9715231595458462],
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
     'name': 'bases mixed',
     'hint': 'You took logarithms to two bases. Which function undoes the one you used?',
     'section': {'number': '11.6', 'title': 'Will more data help?', 'chapter': '11_diagnosing_fit'},
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [],
           'lines': [
            [[500.0, 1000.0, 2000.0], [30.0, 24.0, 19.2]],
            [
             [500.0, 1000.0, 2000.0, 4000.0],
             [4.380317694372226, 3.9757413812103897, 3.608532675741008, 3.2752402189516268],
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
            [[100.0, 400.0, 800.0], [40.0, 18.0, 15.0]],
            [
             [100.0, 400.0, 800.0, 3200.0],
             [4.896893689515451, 3.653367297463879, 3.1555834347612994, 2.3542486433101275],
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
     'name': 'last two points',
     'hint': 'Your law goes through two points only. How many were measured?',
     'section': {'number': '11.6', 'title': 'Will more data help?', 'chapter': '11_diagnosing_fit'},
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
            [[100.0, 400.0, 800.0], [40.0, 18.0, 15.0]],
            [
             [100.0, 400.0, 800.0, 3200.0],
             [25.92000000000008, 18.00000000000003, 15.000000000000007, 10.416666666666647],
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
     'name': 'planned size left out',
     'hint': 'Your law ends where the measurements end. What should it foretell?',
     'section': {'number': '11.6', 'title': 'Will more data help?', 'chapter': '11_diagnosing_fit'},
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [],
           'lines': [
            [[500.0, 1000.0, 2000.0], [30.0, 24.0, 19.2]],
            [
             [500.0, 1000.0, 2000.0],
             [29.99999999999999, 23.999999999999993, 19.199999999999996],
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
            [[100.0, 400.0, 800.0], [40.0, 18.0, 15.0]],
            [[100.0, 400.0, 800.0], [38.77939802151943, 19.75373801238318, 14.098516039794633]],
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
     'name': 'only the last step',
     'hint': 'Your law is a single step beyond the last point. At which sizes is it drawn?',
     'section': {'number': '11.6', 'title': 'Will more data help?', 'chapter': '11_diagnosing_fit'},
     'gives': [
      {
       'value': {
        'figure': {
         'axes': [
          {
           'x_label': '…', 'y_label': '…', 'title': '…', 'legend': True, 'bars': [],
           'names': [],
           'lines': [
            [[500.0, 1000.0, 2000.0], [30.0, 24.0, 19.2]],
            [[2000.0, 4000.0], [19.199999999999996, 15.35999999999999]],
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
            [[100.0, 400.0, 800.0], [40.0, 18.0, 15.0]],
            [[800.0, 3200.0], [14.098516039794633, 7.18160689495337]],
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
     'name': 'law first',
     'hint': 'Your two lines have changed places. Which one is drawn first?',
     'section': {'number': '11.6', 'title': 'Will more data help?', 'chapter': '11_diagnosing_fit'},
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
             [500.0, 1000.0, 2000.0, 4000.0],
             [29.99999999999999, 23.999999999999993, 19.199999999999996, 15.35999999999999],
            ],
            [[500.0, 1000.0, 2000.0], [30.0, 24.0, 19.2]],
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
             [100.0, 400.0, 800.0, 3200.0],
             [38.77939802151943, 19.75373801238318, 14.098516039794633, 7.18160689495337],
            ],
            [[100.0, 400.0, 800.0], [40.0, 18.0, 15.0]],
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
  'q6': {
   'kind': 'written', 'title': 'Six thousand pictures more?',
   'section': {'number': '11.6', 'title': 'Will more data help?', 'chapter': '11_diagnosing_fit'},
   'points': 4, 'minutes': 12, 'difficulty': 'hard',
  },
 },
}
