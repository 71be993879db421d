"""Numbered figures on the site, from the outputs of notebooks.

`utils.plotting.show` leaves an alternative text, a caption and a name with each picture. This
plugin of myst-nb makes a Sphinx figure of them, so that Sphinx numbers it and {numref} finds
it. Pictures without an alternative text of ours are left to myst-nb.

Source: myst-nb 1.4, `MimeRenderPlugin` and `create_figure_context`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from docutils import nodes
from myst_nb.core.render import MimeData, NbElementRenderer

PNG = "image/png"


class FigureRenderer:
    """A myst-nb MIME renderer for the PNG outputs of `utils.plotting.show`."""

    mime_priority_overrides: ClassVar[Sequence[tuple[str, str, int | None]]] = ()

    @staticmethod
    def handle_mime(
        renderer: NbElementRenderer, data: MimeData, inline: bool
    ) -> list[nodes.Element] | None:
        """The figure for an output, or None to leave the output to myst-nb."""
        metadata = data.output_metadata.get(data.mime_type)
        if data.mime_type != PNG or inline or not isinstance(metadata, Mapping):
            return None
        alt = str(metadata.get("alt", "")).strip()
        if not alt:
            return None
        images = renderer.render_image(data)
        for image in images:
            image["alt"] = alt
        figure = nodes.figure("", *images, align="center", classes=["course-figure"])
        _add_caption(renderer, figure, str(metadata.get("caption", "")), data.line)
        _add_label(renderer, figure, str(metadata.get("name", "")))
        return [figure]


def _add_caption(
    renderer: NbElementRenderer, figure: nodes.figure, text: str, line: int | None
) -> None:
    """Parse the caption as the page's own Markdown, so that math and roles work in it."""
    if not text.strip():
        return
    holder = nodes.caption()
    with renderer.renderer.current_node_context(holder):
        renderer.renderer.nested_render_text(text, line or 0, inline=True)
    holder.rawsource = text
    figure += holder


def _add_label(renderer: NbElementRenderer, figure: nodes.figure, name: str) -> None:
    """Register the name as an explicit target: what {numref} looks for."""
    if not name:
        return
    document: Any = renderer.renderer.document
    figure["names"].append(nodes.fully_normalize_name(name))
    document.note_explicit_target(figure, figure)
