#ifndef CZLIB_SHIM_H
#define CZLIB_SHIM_H

#include <zlib.h>

/// zlib's own default is 15 bits of window; 16 more ask for the gzip wrapper of RFC 1952.
enum { CZLIB_GZIP_WINDOW = 15 + 16 };

/// deflateInit2 is a macro, which Swift cannot see.
static inline int czlib_begin_deflate(z_stream *stream, int level) {
    return deflateInit2(stream, level, Z_DEFLATED, CZLIB_GZIP_WINDOW, 8, Z_DEFAULT_STRATEGY);
}

/// inflateInit2 is a macro, which Swift cannot see.
static inline int czlib_begin_inflate(z_stream *stream) {
    return inflateInit2(stream, CZLIB_GZIP_WINDOW);
}

#endif
