#include "c_malloc.h"
#include <malloc.h>

int limit_malloc_arenas(int count) { return mallopt(M_ARENA_MAX, count); }

int trim_malloc(void) { return malloc_trim(0); }
