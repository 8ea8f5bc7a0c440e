"""Links in messages, for the other areas: `make` one, put it into a message by `send(link=…)`, `end` it when settled.

An area says once, in its apps.py, what its links are for:

    links.register(links.Purpose("readiness", shows=words_of_the_page, does=confirm_readiness))

The page shows what `shows` says with one button; pressing the button calls `does` in the transaction that spends the
link. Looking at the page spends nothing, however often a telephone previews it.
"""

from ligzda.messages.actions.links import end, make, spend
from ligzda.messages.purposes import Purpose, register

__all__ = ["Purpose", "end", "make", "register", "spend"]
