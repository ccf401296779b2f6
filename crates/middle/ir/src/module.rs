//! Modules: symbols, signatures, data.

use crate::function::Function;
use crate::types::Type;
use base::{FastMap, IndexVec, Symbol, define_idx};
use target::x86::Features;
use target::{CodeModel, Hardening, StackAlignment, Target, Thunk, Visibility, ZeroRegs};

define_idx! {
    /// A symbol of the module.
    pub struct SymId = "@";
    /// A signature.
    pub struct SigId = "sig";
}

/// Register classes of argument places.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub enum RegClass {
    /// General registers, in hardware numbers (x86-64: rax 0, rcx 1, rdx 2, rbx 3, rsp 4, rbp 5, rsi 6, rdi 7, r8…).
    Int,
    /// Floating and vector registers (x86-64: xmm0…).
    Float,
    /// x87 stack registers.
    X87,
}

/// Where a piece of an argument or result is.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub enum ArgLoc {
    /// In a register.
    Reg(RegClass, u8),
    /// In memory, `offset` bytes above the stack pointer at the call (return address not counted).
    Stack {
        /// Bytes.
        offset: u32,
    },
    /// An aggregate in argument memory: the value is a pointer; the caller copies `size` bytes to
    /// the place, the callee's parameter is the address of the place.
    StackCopy {
        /// Bytes above the stack pointer at the call.
        offset: u32,
        /// Size in bytes.
        size: u32,
        /// Alignment in bytes.
        align: u32,
    },
}

/// What a narrow integer piece has above its bits.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug, Default)]
pub enum Extension {
    /// Anything.
    #[default]
    None,
    /// Zeros up to 32 bits.
    Zero,
    /// Copies of the sign up to 32 bits.
    Sign,
}

/// What a parameter is for.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug, Default)]
pub enum ParamPurpose {
    /// A piece of an argument.
    #[default]
    Normal,
    /// Address of the space for the result (also returned in the first integer result register, if the ABI says so: then it is in `rets`).
    StructReturn,
    /// Static chain of a nested function.
    StaticChain,
}

/// A piece of an argument or result.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub struct AbiParam {
    /// Its type.
    pub ty: Type,
    /// Its place.
    pub loc: ArgLoc,
    /// What the caller (for arguments) or callee (for results) puts above a narrow value.
    pub extension: Extension,
    /// Its purpose.
    pub purpose: ParamPurpose,
}

/// Calling convention.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug, Default)]
pub enum CallConv {
    /// The target's C convention.
    #[default]
    C,
    /// Microsoft x64.
    Ms,
}

/// How a function is called: places of all pieces.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Signature {
    /// Pieces of the arguments; for a call of a variadic function, of all arguments.
    pub params: Vec<AbiParam>,
    /// Pieces of the result.
    pub rets: Vec<AbiParam>,
    /// Variadic or without prototype: x86-64 callers set `al` to the number of vector registers used.
    pub variadic: bool,
    /// Convention.
    pub conv: CallConv,
    /// Bytes of argument memory, a multiple of the stack alignment.
    pub stack_size: u32,
    /// Bytes of argument memory that the callee takes off the stack when it returns.
    pub popped: u32,
}

/// ELF binding.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub enum Linkage {
    /// Local.
    Local,
    /// Global.
    Global,
    /// Weak.
    Weak,
}

/// How a thread symbol is reached.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub enum TlsModel {
    /// `__tls_get_addr` for the symbol.
    GlobalDynamic,
    /// `__tls_get_addr` for the module, then an offset.
    LocalDynamic,
    /// Offset from the GOT.
    InitialExec,
    /// Constant offset.
    LocalExec,
}

/// A value of 1, 2, 4 or 8 bytes in data that the assembler computes: `symbol + addend (- minus)`.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct DataReloc {
    /// Offset in bytes in the data.
    pub offset: u64,
    /// Size in bytes.
    pub size: u8,
    /// What it refers to.
    pub target: RelocTarget,
    /// Added.
    pub addend: i64,
}

/// What a datum refers to.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum RelocTarget {
    /// A symbol's address.
    Symbol(SymId),
    /// Address of a block of a function (`&&label`): function symbol, and the number of the label in
    /// `Function::address_taken` order is the block itself.
    Block(SymId, crate::function::Block),
    /// Difference of two blocks' addresses of one function.
    BlockDiff(SymId, crate::function::Block, crate::function::Block),
}

/// Contents of a data symbol.
#[derive(Clone, Debug, Default)]
pub struct DataDef {
    /// Leading bytes; the rest up to `size` is zero.
    pub bytes: Vec<u8>,
    /// Size in bytes.
    pub size: u64,
    /// Alignment in bytes.
    pub align: u32,
    /// Values to be relocated, ascending by offset; their bytes are zero.
    pub relocs: Vec<DataReloc>,
    /// Not written at run time (`const`): `.rodata`, or `.data.rel.ro` if it has relocations in PIC.
    pub readonly: bool,
    /// A string of this element size that may be merged with equal ones; 0 otherwise.
    pub mergeable_string: u8,
}

/// What a symbol is.
#[derive(Clone, Debug)]
pub enum SymbolDef {
    /// Defined elsewhere.
    Undefined,
    /// A function; its body is given to the code generator apart.
    Function,
    /// Data.
    Data(DataDef),
    /// A common symbol.
    Common {
        /// Size in bytes.
        size: u64,
        /// Alignment in bytes.
        align: u32,
    },
    /// Another name of a symbol.
    Alias(SymId),
    /// `.weakref`
    WeakRef(SymId),
    /// Resolved at run time by this function.
    IFunc(SymId),
}

/// A symbol and its facts: all that `symbol_addr` needs to be expanded.
#[derive(Clone, Debug)]
pub struct SymbolInfo {
    /// Its assembler name; private ones (`.LC0`) begin with `.L`.
    pub name: Symbol,
    /// What it is.
    pub def: SymbolDef,
    /// Binding.
    pub linkage: Linkage,
    /// Visibility.
    pub visibility: Visibility,
    /// Whether it is a function (even if undefined).
    pub is_function: bool,
    /// Thread-local, and the model to use.
    pub tls: Option<TlsModel>,
    /// Whether the definition is known to be in the same linked object, so that its address is a
    /// constant distance from the code (else through the GOT).
    pub dso_local: bool,
    /// Whether it may be out of reach of 32 bits (see [`CodeModel`]).
    pub far: bool,
    /// Whether calls may go through the PLT (undefined or interposable functions).
    pub plt: bool,
    /// Section asked for.
    pub section: Option<Symbol>,
    /// COMDAT group.
    pub comdat: Option<Symbol>,
    /// `retain`: `SHF_GNU_RETAIN`.
    pub retain: bool,
    /// `used`: it stays even if nothing refers to it.
    pub kept: bool,
    /// `symver`
    pub symver: Option<Symbol>,
    /// A function whose calls may return more than once.
    pub returns_twice: bool,
}

/// Constructors and destructors.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct InitFini {
    /// The function.
    pub function: SymId,
    /// Whether it is a destructor.
    pub fini: bool,
    /// Priority; 65535 is the default.
    pub priority: u16,
}

/// Attributes of a function that matter after the front end.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs)]
pub struct FunctionAttrs {
    pub noreturn: bool,
    pub naked: bool,
    pub cold: bool,
    pub hot: bool,
    pub noinline: bool,
    /// Callers may use nothing of what its body says.
    pub noipa: bool,
    pub always_inline: bool,
    /// Left as it was written: no pass changes it, nothing is inlined into it, and the generator of `-O0` takes it.
    pub optnone: bool,
    /// Declared `inline`.
    pub inline_hint: bool,
    /// The body is there to be put in place of calls only, and is never emitted: the function itself is another file's
    /// (C23 6.7.5p7, GCC's `gnu_inline`).
    pub inline_only: bool,
    /// Kept even if nothing refers to it.
    pub used: bool,
    /// Calls a function that returns twice: no value may live in a register across such a call.
    pub calls_returns_twice: bool,
    /// Alignment of the entry in bytes; 0 is the default.
    pub align: u32,
    /// Locals are values, not slots: an optimiser was here.
    pub promoted: bool,
    /// `-finstrument-functions` applies.
    pub instrument: bool,
    /// Stack protector applies.
    pub stack_protect: bool,
    /// Features of the processor that its code may use.
    pub features: Features,
    /// Red zone may be used.
    pub red_zone: bool,
    /// Vector registers must not be touched.
    pub no_vectors: bool,
    /// Calls of variadic functions do not say how many vector registers they use.
    pub skips_vector_count: bool,
    /// Unwind tables are wanted.
    pub unwind_tables: bool,
    /// Each function in a section of its own.
    pub own_section: bool,
    /// May be jumped to: begins with the instruction that marks such places (`endbr64`).
    pub branch_target: bool,
    /// Call-used registers that it clears before it returns.
    pub zero_call_used: Option<ZeroRegs>,
    /// How indirect jumps and calls are made.
    pub indirect_branch: Thunk,
    /// How it returns.
    pub function_return: Thunk,
    /// Tracers are called as the module says.
    pub traced: bool,
    /// Which parameters of the entry block, of the first 32, are pointers declared `restrict` that the function moves
    /// but never sets to others (C23 6.7.3.2).
    pub restrict_params: u32,
    /// `patchable_function_entry(total, before)`.
    pub patchable_entry: Option<(u32, u32)>,
}

#[derive(Clone)]
/// One translation unit. Function bodies are made, compiled and dropped one at a time; `functions`
/// holds them only when a stage wants all (text form, interpreter, interprocedural passes).
pub struct Module {
    /// The target.
    pub target: Target,
    /// Whether code is position independent.
    pub pic: bool,
    /// Symbols, in order of first mention.
    pub symbols: IndexVec<SymId, SymbolInfo>,
    names: FastMap<Symbol, SymId>,
    /// Signatures, interned.
    pub signatures: IndexVec<SigId, Signature>,
    signature_map: FastMap<Signature, SigId>,
    /// Functions with bodies, in source order.
    pub functions: Vec<Function>,
    /// Constructors and destructors, in source order.
    pub init_fini: Vec<InitFini>,
    /// File-scope asm, in source order (emitted before all functions).
    pub file_asm: Vec<(Symbol, source::Loc)>,
    /// Debug information of the translation unit.
    pub debug: Option<crate::debug::ModuleDebug>,
    /// Whether code is made in the stack (trampolines), which must be executable then.
    pub exec_stack: bool,
    /// Whether places that are jumped to are marked (`-fcf-protection=branch`).
    pub branch_tracking: bool,
    /// Whether code promises to get on with a shadow stack (`-fcf-protection=return`).
    pub shadow_stack: bool,
    /// The shape of branches, frames and entries.
    pub hardening: Hardening,
    /// How far away things may be.
    pub code_model: CodeModel,
    /// How the stack is aligned.
    pub stack: StackAlignment,
    /// Whether a variable that holds the stack protector's word is in the same executable or library.
    pub guard_is_local: bool,
    /// How many of `file_asm` come before a function, where order matters; none: all come before all functions.
    pub asm_before: Option<FastMap<SymId, usize>>,
    /// Whether equal constants may be merged with those of other objects.
    pub merge_constants: bool,
    /// Text of the `.ident` directive.
    pub ident: String,
    /// Registers, by assembler name, that hold global register variables: no function may save, restore
    /// or allocate them. They are read and written by [`crate::Inst::Asm`] with fixed operands only.
    pub reserved_registers: Vec<Symbol>,
    /// Functions that must not be called where code remains: the message, and whether a call is an error.
    pub forbidden: FastMap<SymId, (Symbol, bool)>,
}

impl Module {
    /// An empty module.
    pub fn new(target: Target) -> Module {
        Module {
            target,
            pic: false,
            symbols: IndexVec::new(),
            names: FastMap::default(),
            signatures: IndexVec::new(),
            signature_map: FastMap::default(),
            functions: Vec::new(),
            init_fini: Vec::new(),
            file_asm: Vec::new(),
            asm_before: None,
            merge_constants: true,
            debug: None,
            exec_stack: false,
            branch_tracking: false,
            shadow_stack: false,
            hardening: Hardening::default(),
            code_model: CodeModel::default(),
            stack: StackAlignment::default(),
            guard_is_local: true,
            ident: String::new(),
            reserved_registers: Vec::new(),
            forbidden: FastMap::default(),
        }
    }
    /// The type of pointers.
    pub fn pointer(&self) -> Type {
        Type::pointer(self.target.pointer_size)
    }
    /// The symbol of this name; an undefined global one is made at first mention.
    pub fn symbol(&mut self, name: Symbol) -> SymId {
        if let Some(&id) = self.names.get(&name) {
            return id;
        }
        let id = self.symbols.push(SymbolInfo {
            name,
            def: SymbolDef::Undefined,
            linkage: Linkage::Global,
            visibility: Visibility::Default,
            is_function: false,
            tls: None,
            dso_local: false,
            far: false,
            plt: true,
            section: None,
            comdat: None,
            retain: false,
            kept: false,
            symver: None,
            returns_twice: false,
        });
        self.names.insert(name, id);
        id
    }
    /// The symbol of this name, if there is one.
    pub fn find_symbol(&self, name: Symbol) -> Option<SymId> {
        self.names.get(&name).copied()
    }
    /// The interned signature.
    pub fn signature(&mut self, signature: Signature) -> SigId {
        if let Some(&id) = self.signature_map.get(&signature) {
            return id;
        }
        let id = self.signatures.push(signature.clone());
        self.signature_map.insert(signature, id);
        id
    }
}
