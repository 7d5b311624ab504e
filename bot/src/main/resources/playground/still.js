// Nothing moves under a pressed pointer: what changes by itself waits until it is let go, or the
// control would be gone from there and the press be lost.

// The click comes after the pointer is up; on a touch screen a moment later.
const CLICKED = 50;

const waiting = [];
let pressed = false;
let letting = 0;

/** Makes the change now, or once no pointer is pressed; changes keep their order. */
export function whenStill(change) {
  if (pressed) {
    waiting.push(change);
  } else {
    change();
  }
}

/** Comes once no pointer is pressed. */
export const stillness = () => new Promise((resolve) => { whenStill(resolve); });

function press({ button, target }) {
  // A select opens when it is pressed, and what lets it go never reaches the page.
  if (button === 0 && !target.closest('select')) {
    clearTimeout(letting);
    letting = 0;
    pressed = true;
  }
}

function release() {
  letting ||= setTimeout(() => {
    letting = 0;
    pressed = false;
    waiting.splice(0).forEach((change) => change());
  }, CLICKED);
}

document.addEventListener('pointerdown', press, { capture: true });
document.addEventListener('pointerup', release, { capture: true });
document.addEventListener('pointercancel', release, { capture: true });
// What ended somewhere else is noticed here.
document.addEventListener('pointermove', ({ buttons }) => pressed && !buttons && release(), { capture: true });
window.addEventListener('blur', release);
