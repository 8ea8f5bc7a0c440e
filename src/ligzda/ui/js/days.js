// A calendar beside each field for a day. The text field stays what is sent, and what one may type into.
const twoFigures = (number) => String(number).padStart(2, "0");

function asTyped(day) {
  const found = /^\s*(\d{1,2})[.\/-](\d{1,2})[.\/-](\d{4})/.exec(day);
  return found ? `${found[3]}-${twoFigures(found[2])}-${twoFigures(found[1])}` : "";
}

for (const text of document.querySelectorAll("input[data-day]")) {
  if (!("showPicker" in HTMLInputElement.prototype) || text.disabled) continue;
  const wrap = document.createElement("div");
  const native = document.createElement("input");
  const button = document.createElement("button");
  wrap.className = "day";
  native.type = "date";
  native.className = "day__native";
  native.tabIndex = -1;
  native.setAttribute("aria-hidden", "true");
  button.type = "button";
  button.className = "day__pick";
  button.setAttribute("aria-label", text.dataset.dayPick || "…");
  button.innerHTML =
    '<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><rect x="4" y="5.5" width="16" height="15" rx="2"/><path d="M4 10.5h16M8.5 3v4M15.5 3v4"/></svg>';
  text.replaceWith(wrap);
  wrap.append(text, native, button);
  button.addEventListener("click", () => {
    native.value = asTyped(text.value);
    native.showPicker();
  });
  native.addEventListener("change", () => {
    const [year, month, day] = native.value.split("-");
    if (!day) return;
    text.value = `${day}.${month}.${year}.`;
    text.dispatchEvent(new Event("input", { bubbles: true }));
    text.focus();
  });
}
