"""``python -m generator`` is the command ``recalling``."""

from generator.cli import main

main(prog_name="recalling")
