# Server and workers: one image, two commands (see docker-compose.yml).
FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# Not `npm ci`: it refuses a lock without the optional packages of other systems. Versions and hashes are the lock's all the same.
RUN npm install --no-save
COPY . .
RUN node --import tsx scripts/compile-validators.ts && NODE_ENV=production npx vite build

FROM node:20-bookworm-slim
ENV NODE_ENV=production TZ=Asia/Shanghai
WORKDIR /app
COPY --from=build --chown=root:root /app /app
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
CMD ["node", "--enable-source-maps", "--import", "tsx", "server/main.ts"]
