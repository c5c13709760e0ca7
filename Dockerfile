# The server with its graph elsewhere (NEO4J_URI), or embedded in the volume /data. It writes to /data and /tmp only:
#   docker build -t consortium-graph .
#   docker run --read-only --tmpfs /tmp -v graph:/data -p 127.0.0.1:4000:4000 consortium-graph
# Any other command follows the image's name: `… consortium-graph ingest -`.
FROM node:24-bookworm-slim AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm pack --pack-destination /tmp && mkdir /app && tar -xzf /tmp/consortium-graph-*.tgz -C /app --strip-components=1
# The image has a Node; the one that the package brings along for older machines stays behind.
RUN npm prune --omit=dev && rm -rf node_modules/node && mv node_modules /app/

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 DATA_DIR=/data
WORKDIR /app
COPY --from=build /app ./
# An empty volume takes the owner of the folder that it is laid over.
RUN mkdir /data && chown 1000:1000 /data
USER 1000
VOLUME /data
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "/app/dist/cli/main.js"]
CMD ["serve"]
