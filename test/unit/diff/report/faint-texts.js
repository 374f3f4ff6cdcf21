// Runs in a page: its texts whose contrast to what is behind them is below 4.5.
(() => {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const luminance = (color) => {
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) =>
      value <= 10 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const behind = (element) => {
    const color = getComputedStyle(element).backgroundColor;
    return color === 'rgba(0, 0, 0, 0)' ? behind(element.parentElement) : color;
  };
  const hasText = ({ childNodes }) =>
    [...childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent.trim());
  const texts = [...document.querySelectorAll('body *:not(script)')].filter(hasText);
  if (texts.length < 50) throw new Error('there is hardly any text');
  return texts.flatMap((element) => {
    const [a, b] = [luminance(getComputedStyle(element).color), luminance(behind(element))];
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    return contrast < 4.5 ? [`${element.className} ${element.textContent} ${contrast.toFixed(2)}`] : [];
  });
})();
