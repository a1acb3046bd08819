/** Entry for Node: `dist/server.js`, over `--stdio`, `--node-ipc` or a socket, whichever the client asks for. */
export {};
