#ifndef CQRENCODE_SHIM_H
#define CQRENCODE_SHIM_H

#include <qrencode.h>

/// The low bit of a module says whether it is dark; the others are the library's own.
enum { CQRENCODE_DARK = 1 };

#endif
