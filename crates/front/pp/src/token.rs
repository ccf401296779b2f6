//! Tokens as they leave the preprocessor.

use base::Symbol;
use source::Loc;

macro_rules! token_kinds {
    (
        classes { $($(#[$class_attr:meta])* $class:ident,)* }
        punctuators { $($punct:ident $spelling:literal,)* }
        keywords { $($keyword:ident $($word:literal)|+ : $when:ident,)* }
    ) => {
        /// What a token is. Keywords are recognised by the preprocessor's last step, according to the dialect.
        #[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
        #[repr(u8)]
        pub enum TokenKind {
            $($(#[$class_attr])* $class,)*
            $(#[doc = concat!("`", $spelling, "`")] $punct,)*
            $(#[doc = concat!("Keyword ", $("`", $word, "` "),+)] $keyword,)*
        }

        impl TokenKind {
            /// All kinds.
            pub(crate) const ALL: &[TokenKind] =
                &[$(TokenKind::$class,)* $(TokenKind::$punct,)* $(TokenKind::$keyword,)*];

            /// Whether this is a keyword: they are the last of all.
            #[inline(always)]
            pub(crate) const fn is_keyword(self) -> bool {
                self as u8 >= TokenKind::KwAuto as u8
            }

            /// Whether a token of this kind in a file leaves the preprocessor as it is, whatever else it has read: literals,
            /// which are the last of the classes, punctuators and keywords.
            #[inline(always)]
            pub(crate) fn is_final(self) -> bool {
                self as u8 >= TokenKind::Number as u8
            }

            /// The spelling of a punctuator or the first spelling of a keyword; none for other classes.
            pub fn spelling(self) -> Option<&'static str> {
                #[allow(unreachable_patterns)]
                match self {
                    $(TokenKind::$punct => Some($spelling),)*
                    $(TokenKind::$keyword => Some([$($word),+][0]),)*
                    _ => None,
                }
            }
        }

        /// Each keyword's spelling, kind and the dialects that have it.
        pub static KEYWORDS: &[(&str, TokenKind, KeywordWhen)] = &[
            $($(($word, TokenKind::$keyword, KeywordWhen::$when),)+)*
        ];
    };
}

/// The dialects in which a spelling is a keyword.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum KeywordWhen {
    /// In all (reserved spellings included).
    Always,
    /// C99 and later, and GNU C89 (`inline`).
    C99OrGnu,
    /// C99 and later only (`restrict`).
    C99,
    /// GNU dialects, and C23 (`typeof`).
    GnuOrC23,
    /// GNU dialects only (`asm`).
    Gnu,
    /// C23 only (`bool`, `constexpr`).
    C23,
}

token_kinds! {
    classes {
        /// End of the translation unit.
        Eof,
        /// An identifier; payload is its symbol.
        Identifier,
        /// A pragma that the parser handles; payload indexes `Preprocessor::pragma`.
        Pragma,
        /// A character that is no token, or a quote that is not closed; payload is the symbol of its
        /// spelling. Only in `-E` output: `Preprocessor::next` reports and drops them.
        Unknown,
        /// A comment, kept for `-C`. Never leaves `Preprocessor::next`.
        Comment,
        /// No token: says what space stood around a macro or argument, for printing and stringising.
        /// Never leaves `Preprocessor::next`.
        Padding,
        /// A preprocessing number, unconverted; payload is the symbol of its spelling.
        Number,
        /// A character constant with its prefix and quotes; payload is the symbol of its spelling.
        CharConst,
        /// A string literal with its prefix and quotes; payload is the symbol of its spelling.
        StringLiteral,
    }
    punctuators {
        LParen "(", RParen ")", LBrace "{", RBrace "}", LBracket "[", RBracket "]",
        Dot ".", Arrow "->", PlusPlus "++", MinusMinus "--", Amp "&", Star "*", Plus "+", Minus "-", Tilde "~", Bang "!",
        Slash "/", Percent "%", Shl "<<", Shr ">>", Lt "<", Gt ">", Le "<=", Ge ">=", EqEq "==", BangEq "!=",
        Caret "^", Pipe "|", AmpAmp "&&", PipePipe "||", Question "?", Colon ":", ColonColon "::", Semi ";", Ellipsis "...",
        Eq "=", StarEq "*=", SlashEq "/=", PercentEq "%=", PlusEq "+=", MinusEq "-=", ShlEq "<<=", ShrEq ">>=",
        AmpEq "&=", CaretEq "^=", PipeEq "|=", Comma ",", Hash "#", HashHash "##", At "@", Backslash "\\", Dollar "$",
    }
    keywords {
        KwAuto "auto": Always, KwBreak "break": Always, KwCase "case": Always, KwChar "char": Always,
        KwConst "const" | "__const" | "__const__": Always, KwContinue "continue": Always, KwDefault "default": Always,
        KwDo "do": Always, KwDouble "double": Always, KwElse "else": Always, KwEnum "enum": Always,
        KwExtern "extern": Always, KwFloat "float": Always, KwFor "for": Always, KwGoto "goto": Always, KwIf "if": Always,
        KwInt "int": Always, KwLong "long": Always, KwRegister "register": Always, KwReturn "return": Always,
        KwShort "short": Always, KwSigned "signed" | "__signed" | "__signed__": Always, KwSizeof "sizeof": Always,
        KwStatic "static": Always, KwStruct "struct": Always, KwSwitch "switch": Always, KwTypedef "typedef": Always,
        KwUnion "union": Always, KwUnsigned "unsigned": Always, KwVoid "void": Always,
        KwVolatile "volatile" | "__volatile" | "__volatile__": Always, KwWhile "while": Always,
        KwInlineUnreserved "inline": C99OrGnu, KwInline "__inline" | "__inline__": Always,
        KwRestrictUnreserved "restrict": C99, KwRestrict "__restrict" | "__restrict__": Always,
        KwUBool "_Bool": Always, KwComplex "_Complex" | "__complex" | "__complex__": Always, KwImaginary "_Imaginary": Always,
        KwAlignas "_Alignas": Always, KwUAlignof "_Alignof": Always, KwAlignof "__alignof" | "__alignof__": Always,
        KwAtomic "_Atomic": Always, KwGeneric "_Generic": Always, KwNoreturn "_Noreturn": Always,
        KwStaticAssert "_Static_assert": Always, KwThreadLocal "_Thread_local": Always, KwThread "__thread": Always,
        KwBool "bool": C23, KwTrue "true": C23, KwFalse "false": C23, KwNullptr "nullptr": C23, KwConstexpr "constexpr": C23,
        KwAlignasC23 "alignas": C23, KwAlignofC23 "alignof": C23, KwStaticAssertC23 "static_assert": C23,
        KwThreadLocalC23 "thread_local": C23, KwTypeofUnqual "typeof_unqual": C23, KwTypeofUnqualGnu "__typeof_unqual__" | "__typeof_unqual": Always,
        KwBitInt "_BitInt": Always,
        KwTypeofUnreserved "typeof": GnuOrC23, KwTypeof "__typeof" | "__typeof__": Always,
        KwAsmUnreserved "asm": Gnu, KwAsm "__asm" | "__asm__": Always,
        KwAttribute "__attribute" | "__attribute__": Always, KwExtension "__extension__": Always,
        KwLabel "__label__": Always, KwReal "__real" | "__real__": Always, KwImag "__imag" | "__imag__": Always,
        KwAutoType "__auto_type": Always, KwInt128 "__int128": Always,
        KwFloat16 "_Float16": Always, KwFloat32 "_Float32": Always, KwFloat64 "_Float64": Always, KwFloat128 "_Float128" | "__float128": Always,
        KwFloat32x "_Float32x": Always, KwFloat64x "_Float64x": Always, KwFloat80 "__float80": Always, KwBFloat16 "__bf16": Always,
        KwDecimal32 "_Decimal32": Always, KwDecimal64 "_Decimal64": Always, KwDecimal128 "_Decimal128": Always,
        KwFuncName "__func__" | "__FUNCTION__": Always, KwPrettyFunction "__PRETTY_FUNCTION__": Always,
        KwSegFs "__seg_fs": Gnu, KwSegGs "__seg_gs": Gnu,
        KwVaArg "__builtin_va_arg": Always, KwOffsetof "__builtin_offsetof": Always, KwChooseExpr "__builtin_choose_expr": Always,
        KwTypesCompatible "__builtin_types_compatible_p": Always, KwBuiltinComplex "__builtin_complex": Always,
        KwTgmath "__builtin_tgmath": Always, KwConvertVector "__builtin_convertvector": Always, KwHasAttribute "__builtin_has_attribute": Always,
        KwBitCast "__builtin_bit_cast": Always,
    }
}

/// One token: 12 bytes.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct Token {
    /// What it is.
    pub kind: TokenKind,
    /// See the constants of [`Token`].
    pub flags: u8,
    /// Bytes of its spelling in the source (splices included), saturating; for underlining.
    pub len: u16,
    /// Where it is; in a macro expansion, the expansion's location.
    pub loc: Loc,
    /// See [`TokenKind`].
    pub payload: Symbol,
}

impl Token {
    /// First token of its line.
    pub const AT_LINE_START: u8 = 1;
    /// White space stands before it.
    pub const SPACE_BEFORE: u8 = 2;
    /// An identifier not to be expanded again (C23 6.10.5.4).
    pub const NO_EXPAND: u8 = 4;
    /// Its spelling has splices, trigraphs or universal character names.
    pub const NEEDS_CLEANING: u8 = 8;
    /// The identifier is a macro's name that stood alone, function-like and without arguments.
    pub const SPECIAL: u8 = 16;
    /// Comes from a system header (location of spelling), so warnings about it are quiet.
    pub const IN_SYSTEM_HEADER: u8 = 32;
    /// A punctuator spelled as a digraph.
    pub const DIGRAPH: u8 = 64;
    /// In the tokens that leave the preprocessor: an identifier that is a macro's name nevertheless, as it is after an
    /// invocation that was wrong.
    pub const NAMES_MACRO: u8 = 128;

    /// The symbol of an identifier, keyword or literal's spelling.
    #[inline]
    pub fn symbol(&self) -> Symbol {
        self.payload
    }
    /// Whether the token is of this kind.
    #[inline]
    pub fn is(&self, kind: TokenKind) -> bool {
        self.kind == kind
    }
}
