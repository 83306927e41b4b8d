"use strict";
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const one = (selector, root = document) => root.querySelector(selector);
const made = (name, properties, ...within) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...within);
  return element;
};
