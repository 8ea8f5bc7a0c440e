// The page's furniture: GOV.UK's scripts, menus that close when one looks elsewhere, printing.
document.body.classList.add("js-enabled", "govuk-frontend-supported");
initAll();

const folds = () => document.querySelectorAll("details.fold[open]");

document.addEventListener("click", (event) => {
  for (const fold of folds()) if (!fold.contains(event.target)) fold.open = false;
  if (event.target.closest("[data-print]")) window.print();
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const fold of folds()) {
    if (fold.contains(document.activeElement)) fold.querySelector("summary").focus();
    fold.open = false;
  }
});

// On a phone the sections of a case lie in a strip: bring the current one into sight.
for (const here of document.querySelectorAll(".side [aria-current]")) {
  const strip = here.parentElement;
  strip.scrollLeft = here.offsetLeft - strip.offsetLeft - 16;
}

// What the worker is busy with: look again after the seconds that the page asks for.
for (const busy of document.querySelectorAll("[data-again]")) {
  setTimeout(() => location.reload(), 1000 * Number(busy.dataset.again));
}
