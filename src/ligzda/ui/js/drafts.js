// Drafts: what is typed into <form data-draft="ADDRESS"> goes to the server as typed, and the page says when.
//
// The form       data-draft   where the fields are posted; the answer 204 or 200 means kept
//                data-kept    the words of the line, with {time}: "Draft saved {time}"
//                data-lost    the words when the session has ended: the text is kept in this browser
// Only when the session has ended is anything kept in the browser: in sessionStorage, under the account,
// and dropped as soon as another account is seen. A form sent off forgets its draft.
const account = document.body.dataset.account || "";
const MINE = "ligzda:draft:";
const PAUSE = 1500;

for (const key of Object.keys(sessionStorage)) {
  if (key.startsWith(MINE) && account && !key.startsWith(`${MINE}${account}:`)) sessionStorage.removeItem(key);
}

const clockNow = () => new Date().toLocaleTimeString("lv-LV", { hour: "2-digit", minute: "2-digit" });

function fieldsOf(form) {
  const fields = new FormData(form);
  for (const [name, value] of [...fields]) if (value instanceof File) fields.delete(name);
  return fields;
}

function putBack(form, fields) {
  for (const [name, value] of fields) {
    const control = form.elements.namedItem(name);
    if (!control || name === "csrfmiddlewaretoken" || control.type === "hidden") continue;
    if (control instanceof RadioNodeList) {
      for (const one of control) {
        if (one.type === "checkbox" || one.type === "radio") one.checked ||= one.value === value;
      }
    } else if (control.type === "checkbox") control.checked = control.value === value;
    else control.value = value;
  }
  form.dispatchEvent(new Event("input", { bubbles: true }));
}

for (const form of document.querySelectorAll("form[data-draft]")) {
  const key = `${MINE}${account}:${location.pathname}:${form.id}`;
  const line = document.createElement("p");
  line.className = "draft";
  line.setAttribute("role", "status");
  form.append(line);
  let timer = 0;
  let newest = 0;

  const say = (words) => {
    line.textContent = (words || "").replace("{time}", clockNow());
  };

  const kept = sessionStorage.getItem(key);
  if (kept && account) {
    sessionStorage.removeItem(key);
    putBack(form, JSON.parse(kept));
  }

  async function save() {
    const turn = ++newest;
    const fields = fieldsOf(form);
    try {
      const answer = await fetch(form.dataset.draft, { method: "POST", body: fields, redirect: "manual" });
      if (turn !== newest) return;
      if (answer.ok) {
        sessionStorage.removeItem(key);
        say(form.dataset.kept);
      } else if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) {
        fields.delete("csrfmiddlewaretoken");
        sessionStorage.setItem(key, JSON.stringify([...fields]));
        say(form.dataset.lost);
      }
    } catch {
      say(form.dataset.offline);
    }
  }

  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(save, PAUSE);
  });
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    newest += 1;
  });
}
