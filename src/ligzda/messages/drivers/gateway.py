"""SMS by a gateway that speaks HTTP."""

import json
from base64 import b64encode
from typing import Any
from urllib.parse import parse_qsl

import requests
from django.conf import settings

from ligzda.messages.drivers.envelope import Envelope, Failure

PATIENCE = (5, 15)  # seconds to connect, and to answer
#: What a gateway may answer to something that it will never take, however often it is asked.
NEVER = frozenset({400, 404, 405, 406, 410, 413, 415, 422})
#: What gateways call their own number of a message.
NAMES = ("id", "message_id", "messageId", "sid")


class Gateway:
    """A gateway by HTTP; LIGZDA_SMS_BODY says what it wants to be posted."""

    def __init__(self) -> None:
        self._session = requests.Session()
        self._session.trust_env = False
        self._set = settings.SMS_GATEWAY
        if token := self._set["token"]:
            self._session.headers["Authorization"] = f"Bearer {token}"
        elif user := self._set["user"]:
            pair = f"{user}:{self._set['password']}".encode()
            self._session.headers["Authorization"] = f"Basic {b64encode(pair).decode()}"

    def send(self, envelope: Envelope) -> str:
        """Post it. The id goes with it as Idempotency-Key too: a gateway that knows the key sends a repeat once."""
        try:
            answer = self._session.post(
                self._set["url"],
                **_payload(self._set, envelope),
                headers={"Idempotency-Key": envelope.id},
                timeout=PATIENCE,
                allow_redirects=False,
            )
        except requests.RequestException as error:
            raise Failure("unreachable") from error
        if not answer.ok or answer.is_redirect:
            raise Failure(f"http_{answer.status_code}", for_good=answer.status_code in NEVER)
        return _known_by(answer)

    def close(self) -> None:
        """Let the connection go."""
        self._session.close()


def _payload(gateway: dict[str, str], envelope: Envelope) -> dict[str, Any]:
    """Return what is posted: JSON when the pattern is JSON, else the fields of a form."""
    words = {
        "{to}": envelope.to,
        "{from}": gateway["from"],
        "{text}": envelope.body,
        "{id}": envelope.id,
        "{receipt}": envelope.receipt,
    }
    body = gateway["body"]
    if body.startswith(("{", "[")):
        return {"json": _filled(json.loads(body), words)}
    return {"data": [(name, _filled(value, words)) for name, value in parse_qsl(body, keep_blank_values=True)]}


def _filled(pattern: Any, words: dict[str, str]) -> Any:
    """Put the words into a pattern's own strings, so that no text can change its shape."""
    if isinstance(pattern, dict):
        return {name: _filled(value, words) for name, value in pattern.items()}
    if isinstance(pattern, list):
        return [_filled(value, words) for value in pattern]
    return words.get(pattern, pattern) if isinstance(pattern, str) else pattern


def _known_by(answer: requests.Response) -> str:
    try:
        given = answer.json()
    except ValueError:
        return ""
    found = [given[name] for name in NAMES if isinstance(given, dict) and given.get(name)]
    return str(found[0])[:120] if found else ""
