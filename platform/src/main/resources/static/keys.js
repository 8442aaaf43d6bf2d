const MENUS = "details.facet[open], .bar details[open]";

// "/" goes to the search box, as long as nobody is writing; without it the box is found by Tab.
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    fold(event.target.closest(MENUS));
    return;
  }
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const at = event.target;
  if (at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName)) {
    return;
  }
  const boxes = document.querySelectorAll("main [role=search] input[type=search], #find");
  const box = Array.from(boxes).find((one) => one.offsetParent !== null);
  if (box) {
    event.preventDefault();
    box.focus();
    box.select();
  }
});

// An open menu folds when something else is clicked; its own word opens and folds it anyway.
document.addEventListener("click", (event) => {
  document.querySelectorAll(MENUS).forEach((one) => {
    if (!one.contains(event.target)) {
      one.open = false;
    }
  });
});

function fold(list) {
  if (list) {
    list.open = false;
    list.querySelector("summary").focus();
  }
}
