#pragma once
#include <zlib.h>

/// zlib's `deflateInit2` is a macro; 15 + 16 window bits ask for the gzip format.
static inline int recosa_gzip_init(z_stream *stream, int level) {
    return deflateInit2(stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
}
