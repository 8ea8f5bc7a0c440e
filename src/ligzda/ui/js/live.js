// A board that lives: its forms are sent, its own links followed and its newest state fetched without a reload, and
// typing is left in peace.
const live = () => document.querySelector("[data-live]");

const put = async (response) => {
  const fresh = new DOMParser().parseFromString(await response.text(), "text/html").querySelector("[data-live]");
  if (!fresh) return location.assign(response.url);
  const focused = document.activeElement?.id;
  live().replaceWith(fresh);
  history.replaceState(null, "", response.url);
  if (focused) document.getElementById(focused)?.focus();
};

const busy = () => {
  const board = live();
  if (board.querySelector("details.no[open]")) return true;
  return [...board.querySelectorAll("input, select, textarea")].some(
    (field) =>
      field.matches(":focus") ||
      (field.type === "checkbox" ? field.checked !== field.defaultChecked : field.type !== "hidden" && field.tagName !== "SELECT" && field.value !== field.defaultValue),
  );
};

if (live()) {
  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!form.closest("[data-live]") || form.method !== "post") return;
    event.preventDefault();
    const sent = new FormData(form, event.submitter);
    for (const button of form.querySelectorAll("button")) button.disabled = true;
    try {
      await put(await fetch(form.action, { method: "POST", body: sent }));
    } catch {
      location.reload();
    }
  });
  document.addEventListener("click", async (event) => {
    const link = event.target.closest("[data-live] a[href^='?']");
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    await fetch(link.href).then(put, () => location.assign(link.href));
  });
  setInterval(async () => {
    if (!document.hidden && !busy()) await fetch(location.href).then(put, () => {});
  }, 1000 * Number(live().dataset.live));
}
