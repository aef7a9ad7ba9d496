const heading = document.createElement('h1');
heading.textContent = 'Parley';
const main = document.createElement('main');
main.append(heading);
document.querySelector('#app')?.append(main);
