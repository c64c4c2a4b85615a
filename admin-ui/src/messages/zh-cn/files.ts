/** Case files, staff files and the map. */
export default {
  files: { print: '打印一事一档' },
};
