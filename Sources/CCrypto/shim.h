// The functions of single digests are called old, and are all that is needed: the newer ones look
// their digest up among providers at every call.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>
