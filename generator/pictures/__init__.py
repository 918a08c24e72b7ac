"""Pictures of the edition, drawn when the site is built: data in, SVG out, and nothing else touched.

They are plain SVG from small templates, without a plotting or graph library: a line of time and arcs between rows need
no layout that a few sums do not give, and every mark is then a link with words that a reader can select and hear.
"""

from generator.pictures.arcs import network, pictured
from generator.pictures.neighbours import neighbourhood
from generator.pictures.overview import overview
from generator.pictures.recalls import Tie, Web, anchor_of, web
from generator.pictures.years import overview_of_years

__all__ = ["Tie", "Web", "anchor_of", "neighbourhood", "network", "overview", "overview_of_years", "pictured", "web"]
