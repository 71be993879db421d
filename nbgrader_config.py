"""nbgrader's settings for this course: used by `python make.py release` and `grade`, by nbgrader's
pages in JupyterLab and by its commands, when they are started in this folder."""

from nbgrader import preprocessors as nb
from nbgrader.converters.autograde import ClearMetadataPreprocessor

from utils.exercises.nbgrader_parts import FinishRelease, MarkHidden, OneOfEach, Stubs

c = get_config()  # noqa: F821, which nbgrader provides

c.CourseDirectory.course_id = "cnns-by-the-numbers"
c.CourseDirectory.source_directory = "solutions"
c.CourseDirectory.release_directory = "exercises"
# A file, made when it is first needed; for a server: "postgresql://user:password@host/database".
c.CourseDirectory.db_url = "sqlite:///gradebook.db"
# What nbgrader must never copy from solutions/: the notebooks' texts and the questions.
c.CourseDirectory.ignore = [
    ".ipynb_checkpoints", "*.pyc", "__pycache__", "feedback", "questions.py", "[0-9][0-9]_*.py",
]  # fmt: skip

# nbgrader's own steps, with stubs that run, and a last one that lets nothing of a solution through.
c.GenerateAssignment.preprocessors = [
    nb.LockCells,
    Stubs,
    nb.ClearOutput,
    nb.CheckCellMetadata,
    nb.ComputeChecksums,
    nb.SaveCells,
    nb.ClearHiddenTests,
    nb.ClearMarkScheme,
    nb.ComputeChecksums,
    nb.CheckCellMetadata,
    FinishRelease,
]
# nbgrader's own steps, but that a copied cell does no harm.
c.Autograde.sanitize_preprocessors = [
    nb.ClearOutput,
    OneOfEach,
    nb.OverwriteKernelspec,
    nb.OverwriteCells,
    nb.CheckCellMetadata,
]
# nbgrader's own steps, with the hidden cases in the place of the check cells.
c.Autograde.autograde_preprocessors = [
    MarkHidden,
    nb.IgnorePattern,
    ClearMetadataPreprocessor,
    nb.LimitOutput,
    nb.SaveAutoGrades,
    nb.AssignLatePenalties,
    nb.CheckCellMetadata,
]
c.Execute.timeout = 60
