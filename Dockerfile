# Filmgate in a container: API and workers, as an unprivileged user, everything that lasts under /data.
# It listens on all addresses, so it starts only with a key: docker run --env FILMGATE_API_KEY=…

FROM python:3.12-slim AS build
ENV UV_COMPILE_BYTECODE=1 UV_LINK_MODE=copy UV_PYTHON_DOWNLOADS=never
# The newest uv: what it installs is pinned in pyproject.toml.
# hadolint ignore=DL3013
RUN pip install --no-cache-dir uv
WORKDIR /app
COPY pyproject.toml README.md LICENSE ./
RUN uv sync --no-dev --no-install-project
COPY src src
RUN uv sync --no-dev --no-editable

FROM python:3.12-slim
RUN useradd --uid 10001 --create-home filmgate \
    && install --directory --owner filmgate --group filmgate /data /blobs
COPY --from=build /app/.venv /app/.venv
# The cache holds compiled drawing code: beside the data it outlives the container.
ENV PATH=/app/.venv/bin:$PATH FILMGATE_HOST=0.0.0.0 FILMGATE_PORT=8000 FILMGATE_DATA=/data XDG_CACHE_HOME=/data/cache
WORKDIR /home/filmgate
USER 10001
VOLUME /data
EXPOSE 8000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s \
    CMD ["python", "-c", "import urllib.request as r; r.urlopen('http://127.0.0.1:8000/readyz', timeout=4)"]
CMD ["filmgate", "serve"]
