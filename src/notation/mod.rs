//! How people write it down: RON with diagnostics, texts by language, spans of time, limits, unsafe text made safe.
