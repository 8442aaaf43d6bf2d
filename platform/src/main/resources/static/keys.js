// "/" goes to the search box, as long as nobody is writing; without it the box is found by Tab.
document.addEventListener("keydown", (event) => {
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
