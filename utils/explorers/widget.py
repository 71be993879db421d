"""The explorer as a live widget; imported only where somebody can see it."""

from __future__ import annotations

import anywidget
import traitlets

from utils.explorers import SCRIPT, STYLE


class ExplorerWidget(anywidget.AnyWidget):
    """The model behind an explorer in JupyterLab: what `CnnExplorers.mount` asks for by name."""

    # The site's script and one line that makes a module of it.
    _esm = SCRIPT.read_text("utf-8") + "\nexport default { render: CnnExplorers.render };\n"
    _css = STYLE.read_text("utf-8")

    kind = traitlets.Unicode().tag(sync=True)
    name = traitlets.Unicode().tag(sync=True)
    alt = traitlets.Unicode().tag(sync=True)
    initial = traitlets.Dict().tag(sync=True)
    state = traitlets.Dict().tag(sync=True)
