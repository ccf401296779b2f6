#define yes 1
#define fn(x) x
#define has defined(yes) && !defined no
#if has
a1
#endif
#if -1 > 0u && (2 || 1 / 0) && (0 && 1 / 0) == 0 && (1 ? 2 : 3 / 0) == 2
a2
#endif
#if 1 ? 0 ? 4 : 5 : 6 != 5 || 'A' != 65 || '\377' >= 0 || L'\xff' != 255
wrong
#elif fn (yes) == 1 && 0x7fffffffffffffff + 0 > 0 && ~0 == -1 && -7 / 2 == -3 && -7 % 2 == -1
a3
#else
wrong
#endif
#if 1 << 63 < 0 && -1 >> 1 == -1 && 1 << -1 == 0 && 18446744073709551615u == -1
a4
#endif
#if 0
don't " care /* #endif
*/ #else
#if nested
#elif !!
#endif garbage
#elif 1 /* taken */
a5
#elif 1 / 0
#endif
#ifdef no
#elifdef yes
a6
#endif
#if __has_include(<nowhere.h>) || !__has_attribute(packed) || !__has_builtin(__builtin_expect) || undefined_name
wrong
#endif
#if 1 +
#endif
#if (1
#endif
#if 1 2
#endif
#if 1 / 0
#endif
#if 1.0
#endif
#if
#endif
#if 9223372036854775807 + 1
#endif
#if 1 ? 2
#endif
#if 1 == 1L'x'
#endif
#else
#endif
#if 1
/* EXPECT
a1
a2
wrong
a4
a5
a6
conditions.c:17:7: warning: integer overflow in preprocessor expression
conditions.c:34:99: warning: "undefined_name" is not defined, evaluates to 0 [-Wundef]
conditions.c:37:7: error: operator '+' has no right operand
conditions.c:39:6: error: missing ')' in expression
conditions.c:41:7: error: missing binary operator before token "2"
conditions.c:43:7: error: division by zero in #if
conditions.c:45:5: error: floating constant in preprocessor expression
conditions.c:47:2: error: #if with no expression
conditions.c:49:25: warning: integer overflow in preprocessor expression
conditions.c:51:7: error: '?' without following ':'
conditions.c:53:12: error: missing binary operator before token "'x'"
conditions.c:55:2: error: #else without #if
conditions.c:57:2: error: unterminated conditional directive
*/
