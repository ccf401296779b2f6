//! Numbers of the instruction table's rows. Written by `tests/table_is_current.rs`; do not edit.

use mc::Row;

/// `<invalid>`
pub const INVALID: Row = Row(0);
/// `<db>`
pub const DECLAREBYTE: Row = Row(1);
/// `<dw>`
pub const DECLAREWORD: Row = Row(2);
/// `<dd>`
pub const DECLAREDWORD: Row = Row(3);
/// `<dq>`
pub const DECLAREQWORD: Row = Row(4);
/// `ADD r/m8, r8`
pub const ADD_RM8_R8: Row = Row(5);
/// `ADD r/m16, r16`
pub const ADD_RM16_R16: Row = Row(6);
/// `ADD r/m32, r32`
pub const ADD_RM32_R32: Row = Row(7);
/// `ADD r/m64, r64`
pub const ADD_RM64_R64: Row = Row(8);
/// `ADD r8, r/m8`
pub const ADD_R8_RM8: Row = Row(9);
/// `ADD r16, r/m16`
pub const ADD_R16_RM16: Row = Row(10);
/// `ADD r32, r/m32`
pub const ADD_R32_RM32: Row = Row(11);
/// `ADD r64, r/m64`
pub const ADD_R64_RM64: Row = Row(12);
/// `ADD AL, imm8`
pub const ADD_AL_IMM8: Row = Row(13);
/// `ADD AX, imm16`
pub const ADD_AX_IMM16: Row = Row(14);
/// `ADD EAX, imm32`
pub const ADD_EAX_IMM32: Row = Row(15);
/// `ADD RAX, imm32`
pub const ADD_RAX_IMM32: Row = Row(16);
/// `PUSH ES`
pub const PUSHW_ES: Row = Row(17);
/// `PUSH ES`
pub const PUSHD_ES: Row = Row(18);
/// `POP ES`
pub const POPW_ES: Row = Row(19);
/// `POP ES`
pub const POPD_ES: Row = Row(20);
/// `OR r/m8, r8`
pub const OR_RM8_R8: Row = Row(21);
/// `OR r/m16, r16`
pub const OR_RM16_R16: Row = Row(22);
/// `OR r/m32, r32`
pub const OR_RM32_R32: Row = Row(23);
/// `OR r/m64, r64`
pub const OR_RM64_R64: Row = Row(24);
/// `OR r8, r/m8`
pub const OR_R8_RM8: Row = Row(25);
/// `OR r16, r/m16`
pub const OR_R16_RM16: Row = Row(26);
/// `OR r32, r/m32`
pub const OR_R32_RM32: Row = Row(27);
/// `OR r64, r/m64`
pub const OR_R64_RM64: Row = Row(28);
/// `OR AL, imm8`
pub const OR_AL_IMM8: Row = Row(29);
/// `OR AX, imm16`
pub const OR_AX_IMM16: Row = Row(30);
/// `OR EAX, imm32`
pub const OR_EAX_IMM32: Row = Row(31);
/// `OR RAX, imm32`
pub const OR_RAX_IMM32: Row = Row(32);
/// `PUSH CS`
pub const PUSHW_CS: Row = Row(33);
/// `PUSH CS`
pub const PUSHD_CS: Row = Row(34);
/// `POP CS`
pub const POPW_CS: Row = Row(35);
/// `ADC r/m8, r8`
pub const ADC_RM8_R8: Row = Row(36);
/// `ADC r/m16, r16`
pub const ADC_RM16_R16: Row = Row(37);
/// `ADC r/m32, r32`
pub const ADC_RM32_R32: Row = Row(38);
/// `ADC r/m64, r64`
pub const ADC_RM64_R64: Row = Row(39);
/// `ADC r8, r/m8`
pub const ADC_R8_RM8: Row = Row(40);
/// `ADC r16, r/m16`
pub const ADC_R16_RM16: Row = Row(41);
/// `ADC r32, r/m32`
pub const ADC_R32_RM32: Row = Row(42);
/// `ADC r64, r/m64`
pub const ADC_R64_RM64: Row = Row(43);
/// `ADC AL, imm8`
pub const ADC_AL_IMM8: Row = Row(44);
/// `ADC AX, imm16`
pub const ADC_AX_IMM16: Row = Row(45);
/// `ADC EAX, imm32`
pub const ADC_EAX_IMM32: Row = Row(46);
/// `ADC RAX, imm32`
pub const ADC_RAX_IMM32: Row = Row(47);
/// `PUSH SS`
pub const PUSHW_SS: Row = Row(48);
/// `PUSH SS`
pub const PUSHD_SS: Row = Row(49);
/// `POP SS`
pub const POPW_SS: Row = Row(50);
/// `POP SS`
pub const POPD_SS: Row = Row(51);
/// `SBB r/m8, r8`
pub const SBB_RM8_R8: Row = Row(52);
/// `SBB r/m16, r16`
pub const SBB_RM16_R16: Row = Row(53);
/// `SBB r/m32, r32`
pub const SBB_RM32_R32: Row = Row(54);
/// `SBB r/m64, r64`
pub const SBB_RM64_R64: Row = Row(55);
/// `SBB r8, r/m8`
pub const SBB_R8_RM8: Row = Row(56);
/// `SBB r16, r/m16`
pub const SBB_R16_RM16: Row = Row(57);
/// `SBB r32, r/m32`
pub const SBB_R32_RM32: Row = Row(58);
/// `SBB r64, r/m64`
pub const SBB_R64_RM64: Row = Row(59);
/// `SBB AL, imm8`
pub const SBB_AL_IMM8: Row = Row(60);
/// `SBB AX, imm16`
pub const SBB_AX_IMM16: Row = Row(61);
/// `SBB EAX, imm32`
pub const SBB_EAX_IMM32: Row = Row(62);
/// `SBB RAX, imm32`
pub const SBB_RAX_IMM32: Row = Row(63);
/// `PUSH DS`
pub const PUSHW_DS: Row = Row(64);
/// `PUSH DS`
pub const PUSHD_DS: Row = Row(65);
/// `POP DS`
pub const POPW_DS: Row = Row(66);
/// `POP DS`
pub const POPD_DS: Row = Row(67);
/// `AND r/m8, r8`
pub const AND_RM8_R8: Row = Row(68);
/// `AND r/m16, r16`
pub const AND_RM16_R16: Row = Row(69);
/// `AND r/m32, r32`
pub const AND_RM32_R32: Row = Row(70);
/// `AND r/m64, r64`
pub const AND_RM64_R64: Row = Row(71);
/// `AND r8, r/m8`
pub const AND_R8_RM8: Row = Row(72);
/// `AND r16, r/m16`
pub const AND_R16_RM16: Row = Row(73);
/// `AND r32, r/m32`
pub const AND_R32_RM32: Row = Row(74);
/// `AND r64, r/m64`
pub const AND_R64_RM64: Row = Row(75);
/// `AND AL, imm8`
pub const AND_AL_IMM8: Row = Row(76);
/// `AND AX, imm16`
pub const AND_AX_IMM16: Row = Row(77);
/// `AND EAX, imm32`
pub const AND_EAX_IMM32: Row = Row(78);
/// `AND RAX, imm32`
pub const AND_RAX_IMM32: Row = Row(79);
/// `DAA`
pub const DAA: Row = Row(80);
/// `SUB r/m8, r8`
pub const SUB_RM8_R8: Row = Row(81);
/// `SUB r/m16, r16`
pub const SUB_RM16_R16: Row = Row(82);
/// `SUB r/m32, r32`
pub const SUB_RM32_R32: Row = Row(83);
/// `SUB r/m64, r64`
pub const SUB_RM64_R64: Row = Row(84);
/// `SUB r8, r/m8`
pub const SUB_R8_RM8: Row = Row(85);
/// `SUB r16, r/m16`
pub const SUB_R16_RM16: Row = Row(86);
/// `SUB r32, r/m32`
pub const SUB_R32_RM32: Row = Row(87);
/// `SUB r64, r/m64`
pub const SUB_R64_RM64: Row = Row(88);
/// `SUB AL, imm8`
pub const SUB_AL_IMM8: Row = Row(89);
/// `SUB AX, imm16`
pub const SUB_AX_IMM16: Row = Row(90);
/// `SUB EAX, imm32`
pub const SUB_EAX_IMM32: Row = Row(91);
/// `SUB RAX, imm32`
pub const SUB_RAX_IMM32: Row = Row(92);
/// `DAS`
pub const DAS: Row = Row(93);
/// `XOR r/m8, r8`
pub const XOR_RM8_R8: Row = Row(94);
/// `XOR r/m16, r16`
pub const XOR_RM16_R16: Row = Row(95);
/// `XOR r/m32, r32`
pub const XOR_RM32_R32: Row = Row(96);
/// `XOR r/m64, r64`
pub const XOR_RM64_R64: Row = Row(97);
/// `XOR r8, r/m8`
pub const XOR_R8_RM8: Row = Row(98);
/// `XOR r16, r/m16`
pub const XOR_R16_RM16: Row = Row(99);
/// `XOR r32, r/m32`
pub const XOR_R32_RM32: Row = Row(100);
/// `XOR r64, r/m64`
pub const XOR_R64_RM64: Row = Row(101);
/// `XOR AL, imm8`
pub const XOR_AL_IMM8: Row = Row(102);
/// `XOR AX, imm16`
pub const XOR_AX_IMM16: Row = Row(103);
/// `XOR EAX, imm32`
pub const XOR_EAX_IMM32: Row = Row(104);
/// `XOR RAX, imm32`
pub const XOR_RAX_IMM32: Row = Row(105);
/// `AAA`
pub const AAA: Row = Row(106);
/// `CMP r/m8, r8`
pub const CMP_RM8_R8: Row = Row(107);
/// `CMP r/m16, r16`
pub const CMP_RM16_R16: Row = Row(108);
/// `CMP r/m32, r32`
pub const CMP_RM32_R32: Row = Row(109);
/// `CMP r/m64, r64`
pub const CMP_RM64_R64: Row = Row(110);
/// `CMP r8, r/m8`
pub const CMP_R8_RM8: Row = Row(111);
/// `CMP r16, r/m16`
pub const CMP_R16_RM16: Row = Row(112);
/// `CMP r32, r/m32`
pub const CMP_R32_RM32: Row = Row(113);
/// `CMP r64, r/m64`
pub const CMP_R64_RM64: Row = Row(114);
/// `CMP AL, imm8`
pub const CMP_AL_IMM8: Row = Row(115);
/// `CMP AX, imm16`
pub const CMP_AX_IMM16: Row = Row(116);
/// `CMP EAX, imm32`
pub const CMP_EAX_IMM32: Row = Row(117);
/// `CMP RAX, imm32`
pub const CMP_RAX_IMM32: Row = Row(118);
/// `AAS`
pub const AAS: Row = Row(119);
/// `INC r16`
pub const INC_R16: Row = Row(120);
/// `INC r32`
pub const INC_R32: Row = Row(121);
/// `DEC r16`
pub const DEC_R16: Row = Row(122);
/// `DEC r32`
pub const DEC_R32: Row = Row(123);
/// `PUSH r16`
pub const PUSH_R16: Row = Row(124);
/// `PUSH r32`
pub const PUSH_R32: Row = Row(125);
/// `PUSH r64`
pub const PUSH_R64: Row = Row(126);
/// `POP r16`
pub const POP_R16: Row = Row(127);
/// `POP r32`
pub const POP_R32: Row = Row(128);
/// `POP r64`
pub const POP_R64: Row = Row(129);
/// `PUSHA`
pub const PUSHAW: Row = Row(130);
/// `PUSHAD`
pub const PUSHAD: Row = Row(131);
/// `POPA`
pub const POPAW: Row = Row(132);
/// `POPAD`
pub const POPAD: Row = Row(133);
/// `BOUND r16, m16&16`
pub const BOUND_R16_M1616: Row = Row(134);
/// `BOUND r32, m32&32`
pub const BOUND_R32_M3232: Row = Row(135);
/// `ARPL r/m16, r16`
pub const ARPL_RM16_R16: Row = Row(136);
/// `ARPL r32/m16, r32`
pub const ARPL_R32M16_R32: Row = Row(137);
/// `MOVSXD r16, r/m16`
pub const MOVSXD_R16_RM16: Row = Row(138);
/// `MOVSXD r32, r/m32`
pub const MOVSXD_R32_RM32: Row = Row(139);
/// `MOVSXD r64, r/m32`
pub const MOVSXD_R64_RM32: Row = Row(140);
/// `PUSH imm16`
pub const PUSH_IMM16: Row = Row(141);
/// `PUSH imm32`
pub const PUSHD_IMM32: Row = Row(142);
/// `PUSH imm32`
pub const PUSHQ_IMM32: Row = Row(143);
/// `IMUL r16, r/m16, imm16`
pub const IMUL_R16_RM16_IMM16: Row = Row(144);
/// `IMUL r32, r/m32, imm32`
pub const IMUL_R32_RM32_IMM32: Row = Row(145);
/// `IMUL r64, r/m64, imm32`
pub const IMUL_R64_RM64_IMM32: Row = Row(146);
/// `PUSH imm8`
pub const PUSHW_IMM8: Row = Row(147);
/// `PUSH imm8`
pub const PUSHD_IMM8: Row = Row(148);
/// `PUSH imm8`
pub const PUSHQ_IMM8: Row = Row(149);
/// `IMUL r16, r/m16, imm8`
pub const IMUL_R16_RM16_IMM8: Row = Row(150);
/// `IMUL r32, r/m32, imm8`
pub const IMUL_R32_RM32_IMM8: Row = Row(151);
/// `IMUL r64, r/m64, imm8`
pub const IMUL_R64_RM64_IMM8: Row = Row(152);
/// `INSB`
pub const INSB_M8_DX: Row = Row(153);
/// `INSW`
pub const INSW_M16_DX: Row = Row(154);
/// `INSD`
pub const INSD_M32_DX: Row = Row(155);
/// `OUTSB`
pub const OUTSB_DX_M8: Row = Row(156);
/// `OUTSW`
pub const OUTSW_DX_M16: Row = Row(157);
/// `OUTSD`
pub const OUTSD_DX_M32: Row = Row(158);
/// `JO rel8`
pub const JO_REL8_16: Row = Row(159);
/// `JO rel8`
pub const JO_REL8_32: Row = Row(160);
/// `JO rel8`
pub const JO_REL8_64: Row = Row(161);
/// `JNO rel8`
pub const JNO_REL8_16: Row = Row(162);
/// `JNO rel8`
pub const JNO_REL8_32: Row = Row(163);
/// `JNO rel8`
pub const JNO_REL8_64: Row = Row(164);
/// `JB rel8`
pub const JB_REL8_16: Row = Row(165);
/// `JB rel8`
pub const JB_REL8_32: Row = Row(166);
/// `JB rel8`
pub const JB_REL8_64: Row = Row(167);
/// `JAE rel8`
pub const JAE_REL8_16: Row = Row(168);
/// `JAE rel8`
pub const JAE_REL8_32: Row = Row(169);
/// `JAE rel8`
pub const JAE_REL8_64: Row = Row(170);
/// `JE rel8`
pub const JE_REL8_16: Row = Row(171);
/// `JE rel8`
pub const JE_REL8_32: Row = Row(172);
/// `JE rel8`
pub const JE_REL8_64: Row = Row(173);
/// `JNE rel8`
pub const JNE_REL8_16: Row = Row(174);
/// `JNE rel8`
pub const JNE_REL8_32: Row = Row(175);
/// `JNE rel8`
pub const JNE_REL8_64: Row = Row(176);
/// `JBE rel8`
pub const JBE_REL8_16: Row = Row(177);
/// `JBE rel8`
pub const JBE_REL8_32: Row = Row(178);
/// `JBE rel8`
pub const JBE_REL8_64: Row = Row(179);
/// `JA rel8`
pub const JA_REL8_16: Row = Row(180);
/// `JA rel8`
pub const JA_REL8_32: Row = Row(181);
/// `JA rel8`
pub const JA_REL8_64: Row = Row(182);
/// `JS rel8`
pub const JS_REL8_16: Row = Row(183);
/// `JS rel8`
pub const JS_REL8_32: Row = Row(184);
/// `JS rel8`
pub const JS_REL8_64: Row = Row(185);
/// `JNS rel8`
pub const JNS_REL8_16: Row = Row(186);
/// `JNS rel8`
pub const JNS_REL8_32: Row = Row(187);
/// `JNS rel8`
pub const JNS_REL8_64: Row = Row(188);
/// `JP rel8`
pub const JP_REL8_16: Row = Row(189);
/// `JP rel8`
pub const JP_REL8_32: Row = Row(190);
/// `JP rel8`
pub const JP_REL8_64: Row = Row(191);
/// `JNP rel8`
pub const JNP_REL8_16: Row = Row(192);
/// `JNP rel8`
pub const JNP_REL8_32: Row = Row(193);
/// `JNP rel8`
pub const JNP_REL8_64: Row = Row(194);
/// `JL rel8`
pub const JL_REL8_16: Row = Row(195);
/// `JL rel8`
pub const JL_REL8_32: Row = Row(196);
/// `JL rel8`
pub const JL_REL8_64: Row = Row(197);
/// `JGE rel8`
pub const JGE_REL8_16: Row = Row(198);
/// `JGE rel8`
pub const JGE_REL8_32: Row = Row(199);
/// `JGE rel8`
pub const JGE_REL8_64: Row = Row(200);
/// `JLE rel8`
pub const JLE_REL8_16: Row = Row(201);
/// `JLE rel8`
pub const JLE_REL8_32: Row = Row(202);
/// `JLE rel8`
pub const JLE_REL8_64: Row = Row(203);
/// `JG rel8`
pub const JG_REL8_16: Row = Row(204);
/// `JG rel8`
pub const JG_REL8_32: Row = Row(205);
/// `JG rel8`
pub const JG_REL8_64: Row = Row(206);
/// `ADD r/m8, imm8`
pub const ADD_RM8_IMM8: Row = Row(207);
/// `OR r/m8, imm8`
pub const OR_RM8_IMM8: Row = Row(208);
/// `ADC r/m8, imm8`
pub const ADC_RM8_IMM8: Row = Row(209);
/// `SBB r/m8, imm8`
pub const SBB_RM8_IMM8: Row = Row(210);
/// `AND r/m8, imm8`
pub const AND_RM8_IMM8: Row = Row(211);
/// `SUB r/m8, imm8`
pub const SUB_RM8_IMM8: Row = Row(212);
/// `XOR r/m8, imm8`
pub const XOR_RM8_IMM8: Row = Row(213);
/// `CMP r/m8, imm8`
pub const CMP_RM8_IMM8: Row = Row(214);
/// `ADD r/m16, imm16`
pub const ADD_RM16_IMM16: Row = Row(215);
/// `ADD r/m32, imm32`
pub const ADD_RM32_IMM32: Row = Row(216);
/// `ADD r/m64, imm32`
pub const ADD_RM64_IMM32: Row = Row(217);
/// `OR r/m16, imm16`
pub const OR_RM16_IMM16: Row = Row(218);
/// `OR r/m32, imm32`
pub const OR_RM32_IMM32: Row = Row(219);
/// `OR r/m64, imm32`
pub const OR_RM64_IMM32: Row = Row(220);
/// `ADC r/m16, imm16`
pub const ADC_RM16_IMM16: Row = Row(221);
/// `ADC r/m32, imm32`
pub const ADC_RM32_IMM32: Row = Row(222);
/// `ADC r/m64, imm32`
pub const ADC_RM64_IMM32: Row = Row(223);
/// `SBB r/m16, imm16`
pub const SBB_RM16_IMM16: Row = Row(224);
/// `SBB r/m32, imm32`
pub const SBB_RM32_IMM32: Row = Row(225);
/// `SBB r/m64, imm32`
pub const SBB_RM64_IMM32: Row = Row(226);
/// `AND r/m16, imm16`
pub const AND_RM16_IMM16: Row = Row(227);
/// `AND r/m32, imm32`
pub const AND_RM32_IMM32: Row = Row(228);
/// `AND r/m64, imm32`
pub const AND_RM64_IMM32: Row = Row(229);
/// `SUB r/m16, imm16`
pub const SUB_RM16_IMM16: Row = Row(230);
/// `SUB r/m32, imm32`
pub const SUB_RM32_IMM32: Row = Row(231);
/// `SUB r/m64, imm32`
pub const SUB_RM64_IMM32: Row = Row(232);
/// `XOR r/m16, imm16`
pub const XOR_RM16_IMM16: Row = Row(233);
/// `XOR r/m32, imm32`
pub const XOR_RM32_IMM32: Row = Row(234);
/// `XOR r/m64, imm32`
pub const XOR_RM64_IMM32: Row = Row(235);
/// `CMP r/m16, imm16`
pub const CMP_RM16_IMM16: Row = Row(236);
/// `CMP r/m32, imm32`
pub const CMP_RM32_IMM32: Row = Row(237);
/// `CMP r/m64, imm32`
pub const CMP_RM64_IMM32: Row = Row(238);
/// `ADD r/m8, imm8`
pub const ADD_RM8_IMM8_82: Row = Row(239);
/// `OR r/m8, imm8`
pub const OR_RM8_IMM8_82: Row = Row(240);
/// `ADC r/m8, imm8`
pub const ADC_RM8_IMM8_82: Row = Row(241);
/// `SBB r/m8, imm8`
pub const SBB_RM8_IMM8_82: Row = Row(242);
/// `AND r/m8, imm8`
pub const AND_RM8_IMM8_82: Row = Row(243);
/// `SUB r/m8, imm8`
pub const SUB_RM8_IMM8_82: Row = Row(244);
/// `XOR r/m8, imm8`
pub const XOR_RM8_IMM8_82: Row = Row(245);
/// `CMP r/m8, imm8`
pub const CMP_RM8_IMM8_82: Row = Row(246);
/// `ADD r/m16, imm8`
pub const ADD_RM16_IMM8: Row = Row(247);
/// `ADD r/m32, imm8`
pub const ADD_RM32_IMM8: Row = Row(248);
/// `ADD r/m64, imm8`
pub const ADD_RM64_IMM8: Row = Row(249);
/// `OR r/m16, imm8`
pub const OR_RM16_IMM8: Row = Row(250);
/// `OR r/m32, imm8`
pub const OR_RM32_IMM8: Row = Row(251);
/// `OR r/m64, imm8`
pub const OR_RM64_IMM8: Row = Row(252);
/// `ADC r/m16, imm8`
pub const ADC_RM16_IMM8: Row = Row(253);
/// `ADC r/m32, imm8`
pub const ADC_RM32_IMM8: Row = Row(254);
/// `ADC r/m64, imm8`
pub const ADC_RM64_IMM8: Row = Row(255);
/// `SBB r/m16, imm8`
pub const SBB_RM16_IMM8: Row = Row(256);
/// `SBB r/m32, imm8`
pub const SBB_RM32_IMM8: Row = Row(257);
/// `SBB r/m64, imm8`
pub const SBB_RM64_IMM8: Row = Row(258);
/// `AND r/m16, imm8`
pub const AND_RM16_IMM8: Row = Row(259);
/// `AND r/m32, imm8`
pub const AND_RM32_IMM8: Row = Row(260);
/// `AND r/m64, imm8`
pub const AND_RM64_IMM8: Row = Row(261);
/// `SUB r/m16, imm8`
pub const SUB_RM16_IMM8: Row = Row(262);
/// `SUB r/m32, imm8`
pub const SUB_RM32_IMM8: Row = Row(263);
/// `SUB r/m64, imm8`
pub const SUB_RM64_IMM8: Row = Row(264);
/// `XOR r/m16, imm8`
pub const XOR_RM16_IMM8: Row = Row(265);
/// `XOR r/m32, imm8`
pub const XOR_RM32_IMM8: Row = Row(266);
/// `XOR r/m64, imm8`
pub const XOR_RM64_IMM8: Row = Row(267);
/// `CMP r/m16, imm8`
pub const CMP_RM16_IMM8: Row = Row(268);
/// `CMP r/m32, imm8`
pub const CMP_RM32_IMM8: Row = Row(269);
/// `CMP r/m64, imm8`
pub const CMP_RM64_IMM8: Row = Row(270);
/// `TEST r/m8, r8`
pub const TEST_RM8_R8: Row = Row(271);
/// `TEST r/m16, r16`
pub const TEST_RM16_R16: Row = Row(272);
/// `TEST r/m32, r32`
pub const TEST_RM32_R32: Row = Row(273);
/// `TEST r/m64, r64`
pub const TEST_RM64_R64: Row = Row(274);
/// `XCHG r/m8, r8`
pub const XCHG_RM8_R8: Row = Row(275);
/// `XCHG r/m16, r16`
pub const XCHG_RM16_R16: Row = Row(276);
/// `XCHG r/m32, r32`
pub const XCHG_RM32_R32: Row = Row(277);
/// `XCHG r/m64, r64`
pub const XCHG_RM64_R64: Row = Row(278);
/// `MOV r/m8, r8`
pub const MOV_RM8_R8: Row = Row(279);
/// `MOV r/m16, r16`
pub const MOV_RM16_R16: Row = Row(280);
/// `MOV r/m32, r32`
pub const MOV_RM32_R32: Row = Row(281);
/// `MOV r/m64, r64`
pub const MOV_RM64_R64: Row = Row(282);
/// `MOV r8, r/m8`
pub const MOV_R8_RM8: Row = Row(283);
/// `MOV r16, r/m16`
pub const MOV_R16_RM16: Row = Row(284);
/// `MOV r32, r/m32`
pub const MOV_R32_RM32: Row = Row(285);
/// `MOV r64, r/m64`
pub const MOV_R64_RM64: Row = Row(286);
/// `MOV r/m16, Sreg`
pub const MOV_RM16_SREG: Row = Row(287);
/// `MOV r32/m16, Sreg`
pub const MOV_R32M16_SREG: Row = Row(288);
/// `MOV r64/m16, Sreg`
pub const MOV_R64M16_SREG: Row = Row(289);
/// `LEA r16, m`
pub const LEA_R16_M: Row = Row(290);
/// `LEA r32, m`
pub const LEA_R32_M: Row = Row(291);
/// `LEA r64, m`
pub const LEA_R64_M: Row = Row(292);
/// `MOV Sreg, r/m16`
pub const MOV_SREG_RM16: Row = Row(293);
/// `MOV Sreg, r32/m16`
pub const MOV_SREG_R32M16: Row = Row(294);
/// `MOV Sreg, r64/m16`
pub const MOV_SREG_R64M16: Row = Row(295);
/// `POP r/m16`
pub const POP_RM16: Row = Row(296);
/// `POP r/m32`
pub const POP_RM32: Row = Row(297);
/// `POP r/m64`
pub const POP_RM64: Row = Row(298);
/// `NOP`
pub const NOPW: Row = Row(299);
/// `NOP`
pub const NOPD: Row = Row(300);
/// `NOP`
pub const NOPQ: Row = Row(301);
/// `XCHG r16, AX`
pub const XCHG_R16_AX: Row = Row(302);
/// `XCHG r32, EAX`
pub const XCHG_R32_EAX: Row = Row(303);
/// `XCHG r64, RAX`
pub const XCHG_R64_RAX: Row = Row(304);
/// `PAUSE`
pub const PAUSE: Row = Row(305);
/// `CBW`
pub const CBW: Row = Row(306);
/// `CWDE`
pub const CWDE: Row = Row(307);
/// `CDQE`
pub const CDQE: Row = Row(308);
/// `CWD`
pub const CWD: Row = Row(309);
/// `CDQ`
pub const CDQ: Row = Row(310);
/// `CQO`
pub const CQO: Row = Row(311);
/// `CALL ptr16:16`
pub const CALL_PTR1616: Row = Row(312);
/// `CALL ptr16:32`
pub const CALL_PTR1632: Row = Row(313);
/// `WAIT`
pub const WAIT: Row = Row(314);
/// `PUSHF`
pub const PUSHFW: Row = Row(315);
/// `PUSHFD`
pub const PUSHFD: Row = Row(316);
/// `PUSHFQ`
pub const PUSHFQ: Row = Row(317);
/// `POPF`
pub const POPFW: Row = Row(318);
/// `POPFD`
pub const POPFD: Row = Row(319);
/// `POPFQ`
pub const POPFQ: Row = Row(320);
/// `SAHF`
pub const SAHF: Row = Row(321);
/// `LAHF`
pub const LAHF: Row = Row(322);
/// `MOV AL, moffs8`
pub const MOV_AL_MOFFS8: Row = Row(323);
/// `MOV AX, moffs16`
pub const MOV_AX_MOFFS16: Row = Row(324);
/// `MOV EAX, moffs32`
pub const MOV_EAX_MOFFS32: Row = Row(325);
/// `MOV RAX, moffs64`
pub const MOV_RAX_MOFFS64: Row = Row(326);
/// `MOV moffs8, AL`
pub const MOV_MOFFS8_AL: Row = Row(327);
/// `MOV moffs16, AX`
pub const MOV_MOFFS16_AX: Row = Row(328);
/// `MOV moffs32, EAX`
pub const MOV_MOFFS32_EAX: Row = Row(329);
/// `MOV moffs64, RAX`
pub const MOV_MOFFS64_RAX: Row = Row(330);
/// `MOVSB`
pub const MOVSB_M8_M8: Row = Row(331);
/// `MOVSW`
pub const MOVSW_M16_M16: Row = Row(332);
/// `MOVSD`
pub const MOVSD_M32_M32: Row = Row(333);
/// `MOVSQ`
pub const MOVSQ_M64_M64: Row = Row(334);
/// `CMPSB`
pub const CMPSB_M8_M8: Row = Row(335);
/// `CMPSW`
pub const CMPSW_M16_M16: Row = Row(336);
/// `CMPSD`
pub const CMPSD_M32_M32: Row = Row(337);
/// `CMPSQ`
pub const CMPSQ_M64_M64: Row = Row(338);
/// `TEST AL, imm8`
pub const TEST_AL_IMM8: Row = Row(339);
/// `TEST AX, imm16`
pub const TEST_AX_IMM16: Row = Row(340);
/// `TEST EAX, imm32`
pub const TEST_EAX_IMM32: Row = Row(341);
/// `TEST RAX, imm32`
pub const TEST_RAX_IMM32: Row = Row(342);
/// `STOSB`
pub const STOSB_M8_AL: Row = Row(343);
/// `STOSW`
pub const STOSW_M16_AX: Row = Row(344);
/// `STOSD`
pub const STOSD_M32_EAX: Row = Row(345);
/// `STOSQ`
pub const STOSQ_M64_RAX: Row = Row(346);
/// `LODSB`
pub const LODSB_AL_M8: Row = Row(347);
/// `LODSW`
pub const LODSW_AX_M16: Row = Row(348);
/// `LODSD`
pub const LODSD_EAX_M32: Row = Row(349);
/// `LODSQ`
pub const LODSQ_RAX_M64: Row = Row(350);
/// `SCASB`
pub const SCASB_AL_M8: Row = Row(351);
/// `SCASW`
pub const SCASW_AX_M16: Row = Row(352);
/// `SCASD`
pub const SCASD_EAX_M32: Row = Row(353);
/// `SCASQ`
pub const SCASQ_RAX_M64: Row = Row(354);
/// `MOV r8, imm8`
pub const MOV_R8_IMM8: Row = Row(355);
/// `MOV r16, imm16`
pub const MOV_R16_IMM16: Row = Row(356);
/// `MOV r32, imm32`
pub const MOV_R32_IMM32: Row = Row(357);
/// `MOV r64, imm64`
pub const MOV_R64_IMM64: Row = Row(358);
/// `ROL r/m8, imm8`
pub const ROL_RM8_IMM8: Row = Row(359);
/// `ROR r/m8, imm8`
pub const ROR_RM8_IMM8: Row = Row(360);
/// `RCL r/m8, imm8`
pub const RCL_RM8_IMM8: Row = Row(361);
/// `RCR r/m8, imm8`
pub const RCR_RM8_IMM8: Row = Row(362);
/// `SHL r/m8, imm8`
pub const SHL_RM8_IMM8: Row = Row(363);
/// `SHR r/m8, imm8`
pub const SHR_RM8_IMM8: Row = Row(364);
/// `SAL r/m8, imm8`
pub const SAL_RM8_IMM8: Row = Row(365);
/// `SAR r/m8, imm8`
pub const SAR_RM8_IMM8: Row = Row(366);
/// `ROL r/m16, imm8`
pub const ROL_RM16_IMM8: Row = Row(367);
/// `ROL r/m32, imm8`
pub const ROL_RM32_IMM8: Row = Row(368);
/// `ROL r/m64, imm8`
pub const ROL_RM64_IMM8: Row = Row(369);
/// `ROR r/m16, imm8`
pub const ROR_RM16_IMM8: Row = Row(370);
/// `ROR r/m32, imm8`
pub const ROR_RM32_IMM8: Row = Row(371);
/// `ROR r/m64, imm8`
pub const ROR_RM64_IMM8: Row = Row(372);
/// `RCL r/m16, imm8`
pub const RCL_RM16_IMM8: Row = Row(373);
/// `RCL r/m32, imm8`
pub const RCL_RM32_IMM8: Row = Row(374);
/// `RCL r/m64, imm8`
pub const RCL_RM64_IMM8: Row = Row(375);
/// `RCR r/m16, imm8`
pub const RCR_RM16_IMM8: Row = Row(376);
/// `RCR r/m32, imm8`
pub const RCR_RM32_IMM8: Row = Row(377);
/// `RCR r/m64, imm8`
pub const RCR_RM64_IMM8: Row = Row(378);
/// `SHL r/m16, imm8`
pub const SHL_RM16_IMM8: Row = Row(379);
/// `SHL r/m32, imm8`
pub const SHL_RM32_IMM8: Row = Row(380);
/// `SHL r/m64, imm8`
pub const SHL_RM64_IMM8: Row = Row(381);
/// `SHR r/m16, imm8`
pub const SHR_RM16_IMM8: Row = Row(382);
/// `SHR r/m32, imm8`
pub const SHR_RM32_IMM8: Row = Row(383);
/// `SHR r/m64, imm8`
pub const SHR_RM64_IMM8: Row = Row(384);
/// `SAL r/m16, imm8`
pub const SAL_RM16_IMM8: Row = Row(385);
/// `SAL r/m32, imm8`
pub const SAL_RM32_IMM8: Row = Row(386);
/// `SAL r/m64, imm8`
pub const SAL_RM64_IMM8: Row = Row(387);
/// `SAR r/m16, imm8`
pub const SAR_RM16_IMM8: Row = Row(388);
/// `SAR r/m32, imm8`
pub const SAR_RM32_IMM8: Row = Row(389);
/// `SAR r/m64, imm8`
pub const SAR_RM64_IMM8: Row = Row(390);
/// `RET imm16`
pub const RETNW_IMM16: Row = Row(391);
/// `RET imm16`
pub const RETND_IMM16: Row = Row(392);
/// `RET imm16`
pub const RETNQ_IMM16: Row = Row(393);
/// `RET`
pub const RETNW: Row = Row(394);
/// `RET`
pub const RETND: Row = Row(395);
/// `RET`
pub const RETNQ: Row = Row(396);
/// `LES r16, m16:16`
pub const LES_R16_M1616: Row = Row(397);
/// `LES r32, m16:32`
pub const LES_R32_M1632: Row = Row(398);
/// `LDS r16, m16:16`
pub const LDS_R16_M1616: Row = Row(399);
/// `LDS r32, m16:32`
pub const LDS_R32_M1632: Row = Row(400);
/// `MOV r/m8, imm8`
pub const MOV_RM8_IMM8: Row = Row(401);
/// `XABORT imm8`
pub const XABORT_IMM8: Row = Row(402);
/// `MOV r/m16, imm16`
pub const MOV_RM16_IMM16: Row = Row(403);
/// `MOV r/m32, imm32`
pub const MOV_RM32_IMM32: Row = Row(404);
/// `MOV r/m64, imm32`
pub const MOV_RM64_IMM32: Row = Row(405);
/// `XBEGIN rel16`
pub const XBEGIN_REL16: Row = Row(406);
/// `XBEGIN rel32`
pub const XBEGIN_REL32: Row = Row(407);
/// `ENTER imm16, imm8`
pub const ENTERW_IMM16_IMM8: Row = Row(408);
/// `ENTER imm16, imm8`
pub const ENTERD_IMM16_IMM8: Row = Row(409);
/// `ENTER imm16, imm8`
pub const ENTERQ_IMM16_IMM8: Row = Row(410);
/// `LEAVE`
pub const LEAVEW: Row = Row(411);
/// `LEAVE`
pub const LEAVED: Row = Row(412);
/// `LEAVE`
pub const LEAVEQ: Row = Row(413);
/// `RETF imm16`
pub const RETFW_IMM16: Row = Row(414);
/// `RETF imm16`
pub const RETFD_IMM16: Row = Row(415);
/// `RETF imm16`
pub const RETFQ_IMM16: Row = Row(416);
/// `RETF`
pub const RETFW: Row = Row(417);
/// `RETF`
pub const RETFD: Row = Row(418);
/// `RETF`
pub const RETFQ: Row = Row(419);
/// `INT3`
pub const INT3: Row = Row(420);
/// `INT imm8`
pub const INT_IMM8: Row = Row(421);
/// `INTO`
pub const INTO: Row = Row(422);
/// `IRET`
pub const IRETW: Row = Row(423);
/// `IRETD`
pub const IRETD: Row = Row(424);
/// `IRETQ`
pub const IRETQ: Row = Row(425);
/// `ROL r/m8, 1`
pub const ROL_RM8_1: Row = Row(426);
/// `ROR r/m8, 1`
pub const ROR_RM8_1: Row = Row(427);
/// `RCL r/m8, 1`
pub const RCL_RM8_1: Row = Row(428);
/// `RCR r/m8, 1`
pub const RCR_RM8_1: Row = Row(429);
/// `SHL r/m8, 1`
pub const SHL_RM8_1: Row = Row(430);
/// `SHR r/m8, 1`
pub const SHR_RM8_1: Row = Row(431);
/// `SAL r/m8, 1`
pub const SAL_RM8_1: Row = Row(432);
/// `SAR r/m8, 1`
pub const SAR_RM8_1: Row = Row(433);
/// `ROL r/m16, 1`
pub const ROL_RM16_1: Row = Row(434);
/// `ROL r/m32, 1`
pub const ROL_RM32_1: Row = Row(435);
/// `ROL r/m64, 1`
pub const ROL_RM64_1: Row = Row(436);
/// `ROR r/m16, 1`
pub const ROR_RM16_1: Row = Row(437);
/// `ROR r/m32, 1`
pub const ROR_RM32_1: Row = Row(438);
/// `ROR r/m64, 1`
pub const ROR_RM64_1: Row = Row(439);
/// `RCL r/m16, 1`
pub const RCL_RM16_1: Row = Row(440);
/// `RCL r/m32, 1`
pub const RCL_RM32_1: Row = Row(441);
/// `RCL r/m64, 1`
pub const RCL_RM64_1: Row = Row(442);
/// `RCR r/m16, 1`
pub const RCR_RM16_1: Row = Row(443);
/// `RCR r/m32, 1`
pub const RCR_RM32_1: Row = Row(444);
/// `RCR r/m64, 1`
pub const RCR_RM64_1: Row = Row(445);
/// `SHL r/m16, 1`
pub const SHL_RM16_1: Row = Row(446);
/// `SHL r/m32, 1`
pub const SHL_RM32_1: Row = Row(447);
/// `SHL r/m64, 1`
pub const SHL_RM64_1: Row = Row(448);
/// `SHR r/m16, 1`
pub const SHR_RM16_1: Row = Row(449);
/// `SHR r/m32, 1`
pub const SHR_RM32_1: Row = Row(450);
/// `SHR r/m64, 1`
pub const SHR_RM64_1: Row = Row(451);
/// `SAL r/m16, 1`
pub const SAL_RM16_1: Row = Row(452);
/// `SAL r/m32, 1`
pub const SAL_RM32_1: Row = Row(453);
/// `SAL r/m64, 1`
pub const SAL_RM64_1: Row = Row(454);
/// `SAR r/m16, 1`
pub const SAR_RM16_1: Row = Row(455);
/// `SAR r/m32, 1`
pub const SAR_RM32_1: Row = Row(456);
/// `SAR r/m64, 1`
pub const SAR_RM64_1: Row = Row(457);
/// `ROL r/m8, CL`
pub const ROL_RM8_CL: Row = Row(458);
/// `ROR r/m8, CL`
pub const ROR_RM8_CL: Row = Row(459);
/// `RCL r/m8, CL`
pub const RCL_RM8_CL: Row = Row(460);
/// `RCR r/m8, CL`
pub const RCR_RM8_CL: Row = Row(461);
/// `SHL r/m8, CL`
pub const SHL_RM8_CL: Row = Row(462);
/// `SHR r/m8, CL`
pub const SHR_RM8_CL: Row = Row(463);
/// `SAL r/m8, CL`
pub const SAL_RM8_CL: Row = Row(464);
/// `SAR r/m8, CL`
pub const SAR_RM8_CL: Row = Row(465);
/// `ROL r/m16, CL`
pub const ROL_RM16_CL: Row = Row(466);
/// `ROL r/m32, CL`
pub const ROL_RM32_CL: Row = Row(467);
/// `ROL r/m64, CL`
pub const ROL_RM64_CL: Row = Row(468);
/// `ROR r/m16, CL`
pub const ROR_RM16_CL: Row = Row(469);
/// `ROR r/m32, CL`
pub const ROR_RM32_CL: Row = Row(470);
/// `ROR r/m64, CL`
pub const ROR_RM64_CL: Row = Row(471);
/// `RCL r/m16, CL`
pub const RCL_RM16_CL: Row = Row(472);
/// `RCL r/m32, CL`
pub const RCL_RM32_CL: Row = Row(473);
/// `RCL r/m64, CL`
pub const RCL_RM64_CL: Row = Row(474);
/// `RCR r/m16, CL`
pub const RCR_RM16_CL: Row = Row(475);
/// `RCR r/m32, CL`
pub const RCR_RM32_CL: Row = Row(476);
/// `RCR r/m64, CL`
pub const RCR_RM64_CL: Row = Row(477);
/// `SHL r/m16, CL`
pub const SHL_RM16_CL: Row = Row(478);
/// `SHL r/m32, CL`
pub const SHL_RM32_CL: Row = Row(479);
/// `SHL r/m64, CL`
pub const SHL_RM64_CL: Row = Row(480);
/// `SHR r/m16, CL`
pub const SHR_RM16_CL: Row = Row(481);
/// `SHR r/m32, CL`
pub const SHR_RM32_CL: Row = Row(482);
/// `SHR r/m64, CL`
pub const SHR_RM64_CL: Row = Row(483);
/// `SAL r/m16, CL`
pub const SAL_RM16_CL: Row = Row(484);
/// `SAL r/m32, CL`
pub const SAL_RM32_CL: Row = Row(485);
/// `SAL r/m64, CL`
pub const SAL_RM64_CL: Row = Row(486);
/// `SAR r/m16, CL`
pub const SAR_RM16_CL: Row = Row(487);
/// `SAR r/m32, CL`
pub const SAR_RM32_CL: Row = Row(488);
/// `SAR r/m64, CL`
pub const SAR_RM64_CL: Row = Row(489);
/// `AAM imm8`
pub const AAM_IMM8: Row = Row(490);
/// `AAD imm8`
pub const AAD_IMM8: Row = Row(491);
/// `SALC`
pub const SALC: Row = Row(492);
/// `XLATB`
pub const XLAT_M8: Row = Row(493);
/// `FADD m32fp`
pub const FADD_M32FP: Row = Row(494);
/// `FMUL m32fp`
pub const FMUL_M32FP: Row = Row(495);
/// `FCOM m32fp`
pub const FCOM_M32FP: Row = Row(496);
/// `FCOMP m32fp`
pub const FCOMP_M32FP: Row = Row(497);
/// `FSUB m32fp`
pub const FSUB_M32FP: Row = Row(498);
/// `FSUBR m32fp`
pub const FSUBR_M32FP: Row = Row(499);
/// `FDIV m32fp`
pub const FDIV_M32FP: Row = Row(500);
/// `FDIVR m32fp`
pub const FDIVR_M32FP: Row = Row(501);
/// `FADD ST(0), ST(i)`
pub const FADD_ST0_STI: Row = Row(502);
/// `FMUL ST(0), ST(i)`
pub const FMUL_ST0_STI: Row = Row(503);
/// `FCOM ST(i)`
pub const FCOM_ST0_STI: Row = Row(504);
/// `FCOMP ST(i)`
pub const FCOMP_ST0_STI: Row = Row(505);
/// `FSUB ST(0), ST(i)`
pub const FSUB_ST0_STI: Row = Row(506);
/// `FSUBR ST(0), ST(i)`
pub const FSUBR_ST0_STI: Row = Row(507);
/// `FDIV ST(0), ST(i)`
pub const FDIV_ST0_STI: Row = Row(508);
/// `FDIVR ST(0), ST(i)`
pub const FDIVR_ST0_STI: Row = Row(509);
/// `FLD m32fp`
pub const FLD_M32FP: Row = Row(510);
/// `FST m32fp`
pub const FST_M32FP: Row = Row(511);
/// `FSTP m32fp`
pub const FSTP_M32FP: Row = Row(512);
/// `FLDENV m14byte`
pub const FLDENV_M14BYTE: Row = Row(513);
/// `FLDENV m28byte`
pub const FLDENV_M28BYTE: Row = Row(514);
/// `FLDCW m2byte`
pub const FLDCW_M2BYTE: Row = Row(515);
/// `FNSTENV m14byte`
pub const FNSTENV_M14BYTE: Row = Row(516);
/// `FSTENV m14byte`
pub const FSTENV_M14BYTE: Row = Row(517);
/// `FNSTENV m28byte`
pub const FNSTENV_M28BYTE: Row = Row(518);
/// `FSTENV m28byte`
pub const FSTENV_M28BYTE: Row = Row(519);
/// `FNSTCW m2byte`
pub const FNSTCW_M2BYTE: Row = Row(520);
/// `FSTCW m2byte`
pub const FSTCW_M2BYTE: Row = Row(521);
/// `FLD ST(i)`
pub const FLD_STI: Row = Row(522);
/// `FXCH ST(i)`
pub const FXCH_ST0_STI: Row = Row(523);
/// `FNOP`
pub const FNOP: Row = Row(524);
/// `FSTPNCE ST(i)`
pub const FSTPNCE_STI: Row = Row(525);
/// `FCHS`
pub const FCHS: Row = Row(526);
/// `FABS`
pub const FABS: Row = Row(527);
/// `FTST`
pub const FTST: Row = Row(528);
/// `FXAM`
pub const FXAM: Row = Row(529);
/// `FLD1`
pub const FLD1: Row = Row(530);
/// `FLDL2T`
pub const FLDL2T: Row = Row(531);
/// `FLDL2E`
pub const FLDL2E: Row = Row(532);
/// `FLDPI`
pub const FLDPI: Row = Row(533);
/// `FLDLG2`
pub const FLDLG2: Row = Row(534);
/// `FLDLN2`
pub const FLDLN2: Row = Row(535);
/// `FLDZ`
pub const FLDZ: Row = Row(536);
/// `F2XM1`
pub const F2XM1: Row = Row(537);
/// `FYL2X`
pub const FYL2X: Row = Row(538);
/// `FPTAN`
pub const FPTAN: Row = Row(539);
/// `FPATAN`
pub const FPATAN: Row = Row(540);
/// `FXTRACT`
pub const FXTRACT: Row = Row(541);
/// `FPREM1`
pub const FPREM1: Row = Row(542);
/// `FDECSTP`
pub const FDECSTP: Row = Row(543);
/// `FINCSTP`
pub const FINCSTP: Row = Row(544);
/// `FPREM`
pub const FPREM: Row = Row(545);
/// `FYL2XP1`
pub const FYL2XP1: Row = Row(546);
/// `FSQRT`
pub const FSQRT: Row = Row(547);
/// `FSINCOS`
pub const FSINCOS: Row = Row(548);
/// `FRNDINT`
pub const FRNDINT: Row = Row(549);
/// `FSCALE`
pub const FSCALE: Row = Row(550);
/// `FSIN`
pub const FSIN: Row = Row(551);
/// `FCOS`
pub const FCOS: Row = Row(552);
/// `FIADD m32int`
pub const FIADD_M32INT: Row = Row(553);
/// `FIMUL m32int`
pub const FIMUL_M32INT: Row = Row(554);
/// `FICOM m32int`
pub const FICOM_M32INT: Row = Row(555);
/// `FICOMP m32int`
pub const FICOMP_M32INT: Row = Row(556);
/// `FISUB m32int`
pub const FISUB_M32INT: Row = Row(557);
/// `FISUBR m32int`
pub const FISUBR_M32INT: Row = Row(558);
/// `FIDIV m32int`
pub const FIDIV_M32INT: Row = Row(559);
/// `FIDIVR m32int`
pub const FIDIVR_M32INT: Row = Row(560);
/// `FCMOVB ST(0), ST(i)`
pub const FCMOVB_ST0_STI: Row = Row(561);
/// `FCMOVE ST(0), ST(i)`
pub const FCMOVE_ST0_STI: Row = Row(562);
/// `FCMOVBE ST(0), ST(i)`
pub const FCMOVBE_ST0_STI: Row = Row(563);
/// `FCMOVU ST(0), ST(i)`
pub const FCMOVU_ST0_STI: Row = Row(564);
/// `FUCOMPP`
pub const FUCOMPP: Row = Row(565);
/// `FILD m32int`
pub const FILD_M32INT: Row = Row(566);
/// `FISTTP m32int`
pub const FISTTP_M32INT: Row = Row(567);
/// `FIST m32int`
pub const FIST_M32INT: Row = Row(568);
/// `FISTP m32int`
pub const FISTP_M32INT: Row = Row(569);
/// `FLD m80fp`
pub const FLD_M80FP: Row = Row(570);
/// `FSTP m80fp`
pub const FSTP_M80FP: Row = Row(571);
/// `FCMOVNB ST(0), ST(i)`
pub const FCMOVNB_ST0_STI: Row = Row(572);
/// `FCMOVNE ST(0), ST(i)`
pub const FCMOVNE_ST0_STI: Row = Row(573);
/// `FCMOVNBE ST(0), ST(i)`
pub const FCMOVNBE_ST0_STI: Row = Row(574);
/// `FCMOVNU ST(0), ST(i)`
pub const FCMOVNU_ST0_STI: Row = Row(575);
/// `FNENI`
pub const FNENI: Row = Row(576);
/// `FENI`
pub const FENI: Row = Row(577);
/// `FNDISI`
pub const FNDISI: Row = Row(578);
/// `FDISI`
pub const FDISI: Row = Row(579);
/// `FNCLEX`
pub const FNCLEX: Row = Row(580);
/// `FCLEX`
pub const FCLEX: Row = Row(581);
/// `FNINIT`
pub const FNINIT: Row = Row(582);
/// `FINIT`
pub const FINIT: Row = Row(583);
/// `FNSETPM`
pub const FNSETPM: Row = Row(584);
/// `FSETPM`
pub const FSETPM: Row = Row(585);
/// `FRSTPM`
pub const FRSTPM: Row = Row(586);
/// `FUCOMI ST, ST(i)`
pub const FUCOMI_ST0_STI: Row = Row(587);
/// `FCOMI ST, ST(i)`
pub const FCOMI_ST0_STI: Row = Row(588);
/// `FADD m64fp`
pub const FADD_M64FP: Row = Row(589);
/// `FMUL m64fp`
pub const FMUL_M64FP: Row = Row(590);
/// `FCOM m64fp`
pub const FCOM_M64FP: Row = Row(591);
/// `FCOMP m64fp`
pub const FCOMP_M64FP: Row = Row(592);
/// `FSUB m64fp`
pub const FSUB_M64FP: Row = Row(593);
/// `FSUBR m64fp`
pub const FSUBR_M64FP: Row = Row(594);
/// `FDIV m64fp`
pub const FDIV_M64FP: Row = Row(595);
/// `FDIVR m64fp`
pub const FDIVR_M64FP: Row = Row(596);
/// `FADD ST(i), ST(0)`
pub const FADD_STI_ST0: Row = Row(597);
/// `FMUL ST(i), ST(0)`
pub const FMUL_STI_ST0: Row = Row(598);
/// `FCOM ST(i)`
pub const FCOM_ST0_STI_DCD0: Row = Row(599);
/// `FCOMP ST(i)`
pub const FCOMP_ST0_STI_DCD8: Row = Row(600);
/// `FSUBR ST(i), ST(0)`
pub const FSUBR_STI_ST0: Row = Row(601);
/// `FSUB ST(i), ST(0)`
pub const FSUB_STI_ST0: Row = Row(602);
/// `FDIVR ST(i), ST(0)`
pub const FDIVR_STI_ST0: Row = Row(603);
/// `FDIV ST(i), ST(0)`
pub const FDIV_STI_ST0: Row = Row(604);
/// `FLD m64fp`
pub const FLD_M64FP: Row = Row(605);
/// `FISTTP m64int`
pub const FISTTP_M64INT: Row = Row(606);
/// `FST m64fp`
pub const FST_M64FP: Row = Row(607);
/// `FSTP m64fp`
pub const FSTP_M64FP: Row = Row(608);
/// `FRSTOR m94byte`
pub const FRSTOR_M94BYTE: Row = Row(609);
/// `FRSTOR m108byte`
pub const FRSTOR_M108BYTE: Row = Row(610);
/// `FNSAVE m94byte`
pub const FNSAVE_M94BYTE: Row = Row(611);
/// `FSAVE m94byte`
pub const FSAVE_M94BYTE: Row = Row(612);
/// `FNSAVE m108byte`
pub const FNSAVE_M108BYTE: Row = Row(613);
/// `FSAVE m108byte`
pub const FSAVE_M108BYTE: Row = Row(614);
/// `FNSTSW m2byte`
pub const FNSTSW_M2BYTE: Row = Row(615);
/// `FSTSW m2byte`
pub const FSTSW_M2BYTE: Row = Row(616);
/// `FFREE ST(i)`
pub const FFREE_STI: Row = Row(617);
/// `FXCH ST(i)`
pub const FXCH_ST0_STI_DDC8: Row = Row(618);
/// `FST ST(i)`
pub const FST_STI: Row = Row(619);
/// `FSTP ST(i)`
pub const FSTP_STI: Row = Row(620);
/// `FUCOM ST(i)`
pub const FUCOM_ST0_STI: Row = Row(621);
/// `FUCOMP ST(i)`
pub const FUCOMP_ST0_STI: Row = Row(622);
/// `FIADD m16int`
pub const FIADD_M16INT: Row = Row(623);
/// `FIMUL m16int`
pub const FIMUL_M16INT: Row = Row(624);
/// `FICOM m16int`
pub const FICOM_M16INT: Row = Row(625);
/// `FICOMP m16int`
pub const FICOMP_M16INT: Row = Row(626);
/// `FISUB m16int`
pub const FISUB_M16INT: Row = Row(627);
/// `FISUBR m16int`
pub const FISUBR_M16INT: Row = Row(628);
/// `FIDIV m16int`
pub const FIDIV_M16INT: Row = Row(629);
/// `FIDIVR m16int`
pub const FIDIVR_M16INT: Row = Row(630);
/// `FADDP ST(i), ST(0)`
pub const FADDP_STI_ST0: Row = Row(631);
/// `FMULP ST(i), ST(0)`
pub const FMULP_STI_ST0: Row = Row(632);
/// `FCOMP ST(i)`
pub const FCOMP_ST0_STI_DED0: Row = Row(633);
/// `FCOMPP`
pub const FCOMPP: Row = Row(634);
/// `FSUBRP ST(i), ST(0)`
pub const FSUBRP_STI_ST0: Row = Row(635);
/// `FSUBP ST(i), ST(0)`
pub const FSUBP_STI_ST0: Row = Row(636);
/// `FDIVRP ST(i), ST(0)`
pub const FDIVRP_STI_ST0: Row = Row(637);
/// `FDIVP ST(i), ST(0)`
pub const FDIVP_STI_ST0: Row = Row(638);
/// `FILD m16int`
pub const FILD_M16INT: Row = Row(639);
/// `FISTTP m16int`
pub const FISTTP_M16INT: Row = Row(640);
/// `FIST m16int`
pub const FIST_M16INT: Row = Row(641);
/// `FISTP m16int`
pub const FISTP_M16INT: Row = Row(642);
/// `FBLD m80bcd`
pub const FBLD_M80BCD: Row = Row(643);
/// `FILD m64int`
pub const FILD_M64INT: Row = Row(644);
/// `FBSTP m80bcd`
pub const FBSTP_M80BCD: Row = Row(645);
/// `FISTP m64int`
pub const FISTP_M64INT: Row = Row(646);
/// `FFREEP ST(i)`
pub const FFREEP_STI: Row = Row(647);
/// `FXCH ST(i)`
pub const FXCH_ST0_STI_DFC8: Row = Row(648);
/// `FSTP ST(i)`
pub const FSTP_STI_DFD0: Row = Row(649);
/// `FSTP ST(i)`
pub const FSTP_STI_DFD8: Row = Row(650);
/// `FNSTSW AX`
pub const FNSTSW_AX: Row = Row(651);
/// `FSTSW AX`
pub const FSTSW_AX: Row = Row(652);
/// `FSTDW AX`
pub const FSTDW_AX: Row = Row(653);
/// `FSTSG AX`
pub const FSTSG_AX: Row = Row(654);
/// `FUCOMIP ST, ST(i)`
pub const FUCOMIP_ST0_STI: Row = Row(655);
/// `FCOMIP ST, ST(i)`
pub const FCOMIP_ST0_STI: Row = Row(656);
/// `LOOPNE rel8`
pub const LOOPNE_REL8_16_CX: Row = Row(657);
/// `LOOPNE rel8`
pub const LOOPNE_REL8_32_CX: Row = Row(658);
/// `LOOPNE rel8`
pub const LOOPNE_REL8_16_ECX: Row = Row(659);
/// `LOOPNE rel8`
pub const LOOPNE_REL8_32_ECX: Row = Row(660);
/// `LOOPNE rel8`
pub const LOOPNE_REL8_64_ECX: Row = Row(661);
/// `LOOPNE rel8`
pub const LOOPNE_REL8_16_RCX: Row = Row(662);
/// `LOOPNE rel8`
pub const LOOPNE_REL8_64_RCX: Row = Row(663);
/// `LOOPE rel8`
pub const LOOPE_REL8_16_CX: Row = Row(664);
/// `LOOPE rel8`
pub const LOOPE_REL8_32_CX: Row = Row(665);
/// `LOOPE rel8`
pub const LOOPE_REL8_16_ECX: Row = Row(666);
/// `LOOPE rel8`
pub const LOOPE_REL8_32_ECX: Row = Row(667);
/// `LOOPE rel8`
pub const LOOPE_REL8_64_ECX: Row = Row(668);
/// `LOOPE rel8`
pub const LOOPE_REL8_16_RCX: Row = Row(669);
/// `LOOPE rel8`
pub const LOOPE_REL8_64_RCX: Row = Row(670);
/// `LOOP rel8`
pub const LOOP_REL8_16_CX: Row = Row(671);
/// `LOOP rel8`
pub const LOOP_REL8_32_CX: Row = Row(672);
/// `LOOP rel8`
pub const LOOP_REL8_16_ECX: Row = Row(673);
/// `LOOP rel8`
pub const LOOP_REL8_32_ECX: Row = Row(674);
/// `LOOP rel8`
pub const LOOP_REL8_64_ECX: Row = Row(675);
/// `LOOP rel8`
pub const LOOP_REL8_16_RCX: Row = Row(676);
/// `LOOP rel8`
pub const LOOP_REL8_64_RCX: Row = Row(677);
/// `JCXZ rel8`
pub const JCXZ_REL8_16: Row = Row(678);
/// `JCXZ rel8`
pub const JCXZ_REL8_32: Row = Row(679);
/// `JECXZ rel8`
pub const JECXZ_REL8_16: Row = Row(680);
/// `JECXZ rel8`
pub const JECXZ_REL8_32: Row = Row(681);
/// `JECXZ rel8`
pub const JECXZ_REL8_64: Row = Row(682);
/// `JRCXZ rel8`
pub const JRCXZ_REL8_16: Row = Row(683);
/// `JRCXZ rel8`
pub const JRCXZ_REL8_64: Row = Row(684);
/// `IN AL, imm8`
pub const IN_AL_IMM8: Row = Row(685);
/// `IN AX, imm8`
pub const IN_AX_IMM8: Row = Row(686);
/// `IN EAX, imm8`
pub const IN_EAX_IMM8: Row = Row(687);
/// `OUT imm8, AL`
pub const OUT_IMM8_AL: Row = Row(688);
/// `OUT imm8, AX`
pub const OUT_IMM8_AX: Row = Row(689);
/// `OUT imm8, EAX`
pub const OUT_IMM8_EAX: Row = Row(690);
/// `CALL rel16`
pub const CALL_REL16: Row = Row(691);
/// `CALL rel32`
pub const CALL_REL32_32: Row = Row(692);
/// `CALL rel32`
pub const CALL_REL32_64: Row = Row(693);
/// `JMP rel16`
pub const JMP_REL16: Row = Row(694);
/// `JMP rel32`
pub const JMP_REL32_32: Row = Row(695);
/// `JMP rel32`
pub const JMP_REL32_64: Row = Row(696);
/// `JMP ptr16:16`
pub const JMP_PTR1616: Row = Row(697);
/// `JMP ptr16:32`
pub const JMP_PTR1632: Row = Row(698);
/// `JMP rel8`
pub const JMP_REL8_16: Row = Row(699);
/// `JMP rel8`
pub const JMP_REL8_32: Row = Row(700);
/// `JMP rel8`
pub const JMP_REL8_64: Row = Row(701);
/// `IN AL, DX`
pub const IN_AL_DX: Row = Row(702);
/// `IN AX, DX`
pub const IN_AX_DX: Row = Row(703);
/// `IN EAX, DX`
pub const IN_EAX_DX: Row = Row(704);
/// `OUT DX, AL`
pub const OUT_DX_AL: Row = Row(705);
/// `OUT DX, AX`
pub const OUT_DX_AX: Row = Row(706);
/// `OUT DX, EAX`
pub const OUT_DX_EAX: Row = Row(707);
/// `INT1`
pub const INT1: Row = Row(708);
/// `HLT`
pub const HLT: Row = Row(709);
/// `CMC`
pub const CMC: Row = Row(710);
/// `TEST r/m8, imm8`
pub const TEST_RM8_IMM8: Row = Row(711);
/// `TEST r/m8, imm8`
pub const TEST_RM8_IMM8_F6R1: Row = Row(712);
/// `NOT r/m8`
pub const NOT_RM8: Row = Row(713);
/// `NEG r/m8`
pub const NEG_RM8: Row = Row(714);
/// `MUL r/m8`
pub const MUL_RM8: Row = Row(715);
/// `IMUL r/m8`
pub const IMUL_RM8: Row = Row(716);
/// `DIV r/m8`
pub const DIV_RM8: Row = Row(717);
/// `IDIV r/m8`
pub const IDIV_RM8: Row = Row(718);
/// `TEST r/m16, imm16`
pub const TEST_RM16_IMM16: Row = Row(719);
/// `TEST r/m32, imm32`
pub const TEST_RM32_IMM32: Row = Row(720);
/// `TEST r/m64, imm32`
pub const TEST_RM64_IMM32: Row = Row(721);
/// `TEST r/m16, imm16`
pub const TEST_RM16_IMM16_F7R1: Row = Row(722);
/// `TEST r/m32, imm32`
pub const TEST_RM32_IMM32_F7R1: Row = Row(723);
/// `TEST r/m64, imm32`
pub const TEST_RM64_IMM32_F7R1: Row = Row(724);
/// `NOT r/m16`
pub const NOT_RM16: Row = Row(725);
/// `NOT r/m32`
pub const NOT_RM32: Row = Row(726);
/// `NOT r/m64`
pub const NOT_RM64: Row = Row(727);
/// `NEG r/m16`
pub const NEG_RM16: Row = Row(728);
/// `NEG r/m32`
pub const NEG_RM32: Row = Row(729);
/// `NEG r/m64`
pub const NEG_RM64: Row = Row(730);
/// `MUL r/m16`
pub const MUL_RM16: Row = Row(731);
/// `MUL r/m32`
pub const MUL_RM32: Row = Row(732);
/// `MUL r/m64`
pub const MUL_RM64: Row = Row(733);
/// `IMUL r/m16`
pub const IMUL_RM16: Row = Row(734);
/// `IMUL r/m32`
pub const IMUL_RM32: Row = Row(735);
/// `IMUL r/m64`
pub const IMUL_RM64: Row = Row(736);
/// `DIV r/m16`
pub const DIV_RM16: Row = Row(737);
/// `DIV r/m32`
pub const DIV_RM32: Row = Row(738);
/// `DIV r/m64`
pub const DIV_RM64: Row = Row(739);
/// `IDIV r/m16`
pub const IDIV_RM16: Row = Row(740);
/// `IDIV r/m32`
pub const IDIV_RM32: Row = Row(741);
/// `IDIV r/m64`
pub const IDIV_RM64: Row = Row(742);
/// `CLC`
pub const CLC: Row = Row(743);
/// `STC`
pub const STC: Row = Row(744);
/// `CLI`
pub const CLI: Row = Row(745);
/// `STI`
pub const STI: Row = Row(746);
/// `CLD`
pub const CLD: Row = Row(747);
/// `STD`
pub const STD: Row = Row(748);
/// `INC r/m8`
pub const INC_RM8: Row = Row(749);
/// `DEC r/m8`
pub const DEC_RM8: Row = Row(750);
/// `INC r/m16`
pub const INC_RM16: Row = Row(751);
/// `INC r/m32`
pub const INC_RM32: Row = Row(752);
/// `INC r/m64`
pub const INC_RM64: Row = Row(753);
/// `DEC r/m16`
pub const DEC_RM16: Row = Row(754);
/// `DEC r/m32`
pub const DEC_RM32: Row = Row(755);
/// `DEC r/m64`
pub const DEC_RM64: Row = Row(756);
/// `CALL r/m16`
pub const CALL_RM16: Row = Row(757);
/// `CALL r/m32`
pub const CALL_RM32: Row = Row(758);
/// `CALL r/m64`
pub const CALL_RM64: Row = Row(759);
/// `CALL m16:16`
pub const CALL_M1616: Row = Row(760);
/// `CALL m16:32`
pub const CALL_M1632: Row = Row(761);
/// `CALL m16:64`
pub const CALL_M1664: Row = Row(762);
/// `JMP r/m16`
pub const JMP_RM16: Row = Row(763);
/// `JMP r/m32`
pub const JMP_RM32: Row = Row(764);
/// `JMP r/m64`
pub const JMP_RM64: Row = Row(765);
/// `JMP m16:16`
pub const JMP_M1616: Row = Row(766);
/// `JMP m16:32`
pub const JMP_M1632: Row = Row(767);
/// `JMP m16:64`
pub const JMP_M1664: Row = Row(768);
/// `PUSH r/m16`
pub const PUSH_RM16: Row = Row(769);
/// `PUSH r/m32`
pub const PUSH_RM32: Row = Row(770);
/// `PUSH r/m64`
pub const PUSH_RM64: Row = Row(771);
/// `SLDT r/m16`
pub const SLDT_RM16: Row = Row(772);
/// `SLDT r32/m16`
pub const SLDT_R32M16: Row = Row(773);
/// `SLDT r64/m16`
pub const SLDT_R64M16: Row = Row(774);
/// `STR r/m16`
pub const STR_RM16: Row = Row(775);
/// `STR r32/m16`
pub const STR_R32M16: Row = Row(776);
/// `STR r64/m16`
pub const STR_R64M16: Row = Row(777);
/// `LLDT r/m16`
pub const LLDT_RM16: Row = Row(778);
/// `LLDT r32/m16`
pub const LLDT_R32M16: Row = Row(779);
/// `LLDT r64/m16`
pub const LLDT_R64M16: Row = Row(780);
/// `LTR r/m16`
pub const LTR_RM16: Row = Row(781);
/// `LTR r32/m16`
pub const LTR_R32M16: Row = Row(782);
/// `LTR r64/m16`
pub const LTR_R64M16: Row = Row(783);
/// `VERR r/m16`
pub const VERR_RM16: Row = Row(784);
/// `VERR r32/m16`
pub const VERR_R32M16: Row = Row(785);
/// `VERR r64/m16`
pub const VERR_R64M16: Row = Row(786);
/// `VERW r/m16`
pub const VERW_RM16: Row = Row(787);
/// `VERW r32/m16`
pub const VERW_R32M16: Row = Row(788);
/// `VERW r64/m16`
pub const VERW_R64M16: Row = Row(789);
/// `JMPE r/m16`
pub const JMPE_RM16: Row = Row(790);
/// `JMPE r/m32`
pub const JMPE_RM32: Row = Row(791);
/// `SGDT m`
pub const SGDT_M1632_16: Row = Row(792);
/// `SGDT m`
pub const SGDT_M1632: Row = Row(793);
/// `SGDT m`
pub const SGDT_M1664: Row = Row(794);
/// `SIDT m`
pub const SIDT_M1632_16: Row = Row(795);
/// `SIDT m`
pub const SIDT_M1632: Row = Row(796);
/// `SIDT m`
pub const SIDT_M1664: Row = Row(797);
/// `LGDT m16&32`
pub const LGDT_M1632_16: Row = Row(798);
/// `LGDT m16&32`
pub const LGDT_M1632: Row = Row(799);
/// `LGDT m16&64`
pub const LGDT_M1664: Row = Row(800);
/// `LIDT m16&32`
pub const LIDT_M1632_16: Row = Row(801);
/// `LIDT m16&32`
pub const LIDT_M1632: Row = Row(802);
/// `LIDT m16&64`
pub const LIDT_M1664: Row = Row(803);
/// `SMSW r/m16`
pub const SMSW_RM16: Row = Row(804);
/// `SMSW r32/m16`
pub const SMSW_R32M16: Row = Row(805);
/// `SMSW r64/m16`
pub const SMSW_R64M16: Row = Row(806);
/// `RSTORSSP m64`
pub const RSTORSSP_M64: Row = Row(807);
/// `LMSW r/m16`
pub const LMSW_RM16: Row = Row(808);
/// `LMSW r32/m16`
pub const LMSW_R32M16: Row = Row(809);
/// `LMSW r64/m16`
pub const LMSW_R64M16: Row = Row(810);
/// `INVLPG m`
pub const INVLPG_M: Row = Row(811);
/// `ENCLV`
pub const ENCLV: Row = Row(812);
/// `VMCALL`
pub const VMCALL: Row = Row(813);
/// `VMLAUNCH`
pub const VMLAUNCH: Row = Row(814);
/// `VMRESUME`
pub const VMRESUME: Row = Row(815);
/// `VMXOFF`
pub const VMXOFF: Row = Row(816);
/// `PCONFIG`
pub const PCONFIG: Row = Row(817);
/// `MONITOR`
pub const MONITORW: Row = Row(818);
/// `MONITOR`
pub const MONITORD: Row = Row(819);
/// `MONITOR`
pub const MONITORQ: Row = Row(820);
/// `MWAIT`
pub const MWAIT: Row = Row(821);
/// `CLAC`
pub const CLAC: Row = Row(822);
/// `STAC`
pub const STAC: Row = Row(823);
/// `ENCLS`
pub const ENCLS: Row = Row(824);
/// `XGETBV`
pub const XGETBV: Row = Row(825);
/// `XSETBV`
pub const XSETBV: Row = Row(826);
/// `VMFUNC`
pub const VMFUNC: Row = Row(827);
/// `XEND`
pub const XEND: Row = Row(828);
/// `XTEST`
pub const XTEST: Row = Row(829);
/// `ENCLU`
pub const ENCLU: Row = Row(830);
/// `VMRUN`
pub const VMRUNW: Row = Row(831);
/// `VMRUN`
pub const VMRUND: Row = Row(832);
/// `VMRUN`
pub const VMRUNQ: Row = Row(833);
/// `VMMCALL`
pub const VMMCALL: Row = Row(834);
/// `VMLOAD`
pub const VMLOADW: Row = Row(835);
/// `VMLOAD`
pub const VMLOADD: Row = Row(836);
/// `VMLOAD`
pub const VMLOADQ: Row = Row(837);
/// `VMSAVE`
pub const VMSAVEW: Row = Row(838);
/// `VMSAVE`
pub const VMSAVED: Row = Row(839);
/// `VMSAVE`
pub const VMSAVEQ: Row = Row(840);
/// `STGI`
pub const STGI: Row = Row(841);
/// `CLGI`
pub const CLGI: Row = Row(842);
/// `SKINIT`
pub const SKINIT: Row = Row(843);
/// `INVLPGA`
pub const INVLPGAW: Row = Row(844);
/// `INVLPGA`
pub const INVLPGAD: Row = Row(845);
/// `INVLPGA`
pub const INVLPGAQ: Row = Row(846);
/// `SETSSBSY`
pub const SETSSBSY: Row = Row(847);
/// `SAVEPREVSSP`
pub const SAVEPREVSSP: Row = Row(848);
/// `RDPKRU`
pub const RDPKRU: Row = Row(849);
/// `WRPKRU`
pub const WRPKRU: Row = Row(850);
/// `SWAPGS`
pub const SWAPGS: Row = Row(851);
/// `RDTSCP`
pub const RDTSCP: Row = Row(852);
/// `MONITORX`
pub const MONITORXW: Row = Row(853);
/// `MONITORX`
pub const MONITORXD: Row = Row(854);
/// `MONITORX`
pub const MONITORXQ: Row = Row(855);
/// `MCOMMIT`
pub const MCOMMIT: Row = Row(856);
/// `MWAITX`
pub const MWAITX: Row = Row(857);
/// `CLZERO`
pub const CLZEROW: Row = Row(858);
/// `CLZERO`
pub const CLZEROD: Row = Row(859);
/// `CLZERO`
pub const CLZEROQ: Row = Row(860);
/// `RDPRU`
pub const RDPRU: Row = Row(861);
/// `LAR r16, r/m16`
pub const LAR_R16_RM16: Row = Row(862);
/// `LAR r32, r32/m16`
pub const LAR_R32_R32M16: Row = Row(863);
/// `LAR r64, r64/m16`
pub const LAR_R64_R64M16: Row = Row(864);
/// `LSL r16, r/m16`
pub const LSL_R16_RM16: Row = Row(865);
/// `LSL r32, r32/m16`
pub const LSL_R32_R32M16: Row = Row(866);
/// `LSL r64, r64/m16`
pub const LSL_R64_R64M16: Row = Row(867);
/// `STOREALL`
pub const STOREALL: Row = Row(868);
/// `LOADALL`
pub const LOADALL286: Row = Row(869);
/// `SYSCALL`
pub const SYSCALL: Row = Row(870);
/// `CLTS`
pub const CLTS: Row = Row(871);
/// `LOADALL`
pub const LOADALL386: Row = Row(872);
/// `SYSRET`
pub const SYSRETD: Row = Row(873);
/// `SYSRETQ`
pub const SYSRETQ: Row = Row(874);
/// `INVD`
pub const INVD: Row = Row(875);
/// `WBINVD`
pub const WBINVD: Row = Row(876);
/// `WBNOINVD`
pub const WBNOINVD: Row = Row(877);
/// `CL1INVMB`
pub const CL1INVMB: Row = Row(878);
/// `UD2`
pub const UD2: Row = Row(879);
/// `RESERVEDNOP r/m16, r16`
pub const RESERVEDNOP_RM16_R16_0F0D: Row = Row(880);
/// `RESERVEDNOP r/m32, r32`
pub const RESERVEDNOP_RM32_R32_0F0D: Row = Row(881);
/// `RESERVEDNOP r/m64, r64`
pub const RESERVEDNOP_RM64_R64_0F0D: Row = Row(882);
/// `PREFETCH m8`
pub const PREFETCH_M8: Row = Row(883);
/// `PREFETCHW m8`
pub const PREFETCHW_M8: Row = Row(884);
/// `PREFETCHWT1 m8`
pub const PREFETCHWT1_M8: Row = Row(885);
/// `FEMMS`
pub const FEMMS: Row = Row(886);
/// `UMOV r/m8, r8`
pub const UMOV_RM8_R8: Row = Row(887);
/// `UMOV r/m16, r16`
pub const UMOV_RM16_R16: Row = Row(888);
/// `UMOV r/m32, r32`
pub const UMOV_RM32_R32: Row = Row(889);
/// `UMOV r8, r/m8`
pub const UMOV_R8_RM8: Row = Row(890);
/// `UMOV r16, r/m16`
pub const UMOV_R16_RM16: Row = Row(891);
/// `UMOV r32, r/m32`
pub const UMOV_R32_RM32: Row = Row(892);
/// `MOVUPS xmm1, xmm2/m128`
pub const MOVUPS_XMM_XMMM128: Row = Row(893);
/// `VMOVUPS xmm1, xmm2/m128`
pub const VEX_VMOVUPS_XMM_XMMM128: Row = Row(894);
/// `VMOVUPS ymm1, ymm2/m256`
pub const VEX_VMOVUPS_YMM_YMMM256: Row = Row(895);
/// `VMOVUPS xmm1 {k1}{z}, xmm2/m128`
pub const EVEX_VMOVUPS_XMM_K1Z_XMMM128: Row = Row(896);
/// `VMOVUPS ymm1 {k1}{z}, ymm2/m256`
pub const EVEX_VMOVUPS_YMM_K1Z_YMMM256: Row = Row(897);
/// `VMOVUPS zmm1 {k1}{z}, zmm2/m512`
pub const EVEX_VMOVUPS_ZMM_K1Z_ZMMM512: Row = Row(898);
/// `MOVUPD xmm1, xmm2/m128`
pub const MOVUPD_XMM_XMMM128: Row = Row(899);
/// `VMOVUPD xmm1, xmm2/m128`
pub const VEX_VMOVUPD_XMM_XMMM128: Row = Row(900);
/// `VMOVUPD ymm1, ymm2/m256`
pub const VEX_VMOVUPD_YMM_YMMM256: Row = Row(901);
/// `VMOVUPD xmm1 {k1}{z}, xmm2/m128`
pub const EVEX_VMOVUPD_XMM_K1Z_XMMM128: Row = Row(902);
/// `VMOVUPD ymm1 {k1}{z}, ymm2/m256`
pub const EVEX_VMOVUPD_YMM_K1Z_YMMM256: Row = Row(903);
/// `VMOVUPD zmm1 {k1}{z}, zmm2/m512`
pub const EVEX_VMOVUPD_ZMM_K1Z_ZMMM512: Row = Row(904);
/// `MOVSS xmm1, xmm2/m32`
pub const MOVSS_XMM_XMMM32: Row = Row(905);
/// `VMOVSS xmm1, xmm2, xmm3`
pub const VEX_VMOVSS_XMM_XMM_XMM: Row = Row(906);
/// `VMOVSS xmm1, m32`
pub const VEX_VMOVSS_XMM_M32: Row = Row(907);
/// `VMOVSS xmm1 {k1}{z}, xmm2, xmm3`
pub const EVEX_VMOVSS_XMM_K1Z_XMM_XMM: Row = Row(908);
/// `VMOVSS xmm1 {k1}{z}, m32`
pub const EVEX_VMOVSS_XMM_K1Z_M32: Row = Row(909);
/// `MOVSD xmm1, xmm2/m64`
pub const MOVSD_XMM_XMMM64: Row = Row(910);
/// `VMOVSD xmm1, xmm2, xmm3`
pub const VEX_VMOVSD_XMM_XMM_XMM: Row = Row(911);
/// `VMOVSD xmm1, m64`
pub const VEX_VMOVSD_XMM_M64: Row = Row(912);
/// `VMOVSD xmm1 {k1}{z}, xmm2, xmm3`
pub const EVEX_VMOVSD_XMM_K1Z_XMM_XMM: Row = Row(913);
/// `VMOVSD xmm1 {k1}{z}, m64`
pub const EVEX_VMOVSD_XMM_K1Z_M64: Row = Row(914);
/// `MOVUPS xmm2/m128, xmm1`
pub const MOVUPS_XMMM128_XMM: Row = Row(915);
/// `VMOVUPS xmm2/m128, xmm1`
pub const VEX_VMOVUPS_XMMM128_XMM: Row = Row(916);
/// `VMOVUPS ymm2/m256, ymm1`
pub const VEX_VMOVUPS_YMMM256_YMM: Row = Row(917);
/// `VMOVUPS xmm2/m128 {k1}{z}, xmm1`
pub const EVEX_VMOVUPS_XMMM128_K1Z_XMM: Row = Row(918);
/// `VMOVUPS ymm2/m256 {k1}{z}, ymm1`
pub const EVEX_VMOVUPS_YMMM256_K1Z_YMM: Row = Row(919);
/// `VMOVUPS zmm2/m512 {k1}{z}, zmm1`
pub const EVEX_VMOVUPS_ZMMM512_K1Z_ZMM: Row = Row(920);
/// `MOVUPD xmm2/m128, xmm1`
pub const MOVUPD_XMMM128_XMM: Row = Row(921);
/// `VMOVUPD xmm2/m128, xmm1`
pub const VEX_VMOVUPD_XMMM128_XMM: Row = Row(922);
/// `VMOVUPD ymm2/m256, ymm1`
pub const VEX_VMOVUPD_YMMM256_YMM: Row = Row(923);
/// `VMOVUPD xmm2/m128 {k1}{z}, xmm1`
pub const EVEX_VMOVUPD_XMMM128_K1Z_XMM: Row = Row(924);
/// `VMOVUPD ymm2/m256 {k1}{z}, ymm1`
pub const EVEX_VMOVUPD_YMMM256_K1Z_YMM: Row = Row(925);
/// `VMOVUPD zmm2/m512 {k1}{z}, zmm1`
pub const EVEX_VMOVUPD_ZMMM512_K1Z_ZMM: Row = Row(926);
/// `MOVSS xmm2/m32, xmm1`
pub const MOVSS_XMMM32_XMM: Row = Row(927);
/// `VMOVSS xmm1, xmm2, xmm3`
pub const VEX_VMOVSS_XMM_XMM_XMM_0F11: Row = Row(928);
/// `VMOVSS m32, xmm1`
pub const VEX_VMOVSS_M32_XMM: Row = Row(929);
/// `VMOVSS xmm1 {k1}{z}, xmm2, xmm3`
pub const EVEX_VMOVSS_XMM_K1Z_XMM_XMM_0F11: Row = Row(930);
/// `VMOVSS m32 {k1}, xmm1`
pub const EVEX_VMOVSS_M32_K1_XMM: Row = Row(931);
/// `MOVSD xmm1/m64, xmm2`
pub const MOVSD_XMMM64_XMM: Row = Row(932);
/// `VMOVSD xmm1, xmm2, xmm3`
pub const VEX_VMOVSD_XMM_XMM_XMM_0F11: Row = Row(933);
/// `VMOVSD m64, xmm1`
pub const VEX_VMOVSD_M64_XMM: Row = Row(934);
/// `VMOVSD xmm1 {k1}{z}, xmm2, xmm3`
pub const EVEX_VMOVSD_XMM_K1Z_XMM_XMM_0F11: Row = Row(935);
/// `VMOVSD m64 {k1}, xmm1`
pub const EVEX_VMOVSD_M64_K1_XMM: Row = Row(936);
/// `MOVHLPS xmm1, xmm2`
pub const MOVHLPS_XMM_XMM: Row = Row(937);
/// `MOVLPS xmm1, m64`
pub const MOVLPS_XMM_M64: Row = Row(938);
/// `VMOVHLPS xmm1, xmm2, xmm3`
pub const VEX_VMOVHLPS_XMM_XMM_XMM: Row = Row(939);
/// `VMOVLPS xmm2, xmm1, m64`
pub const VEX_VMOVLPS_XMM_XMM_M64: Row = Row(940);
/// `VMOVHLPS xmm1, xmm2, xmm3`
pub const EVEX_VMOVHLPS_XMM_XMM_XMM: Row = Row(941);
/// `VMOVLPS xmm2, xmm1, m64`
pub const EVEX_VMOVLPS_XMM_XMM_M64: Row = Row(942);
/// `MOVLPD xmm1, m64`
pub const MOVLPD_XMM_M64: Row = Row(943);
/// `VMOVLPD xmm2, xmm1, m64`
pub const VEX_VMOVLPD_XMM_XMM_M64: Row = Row(944);
/// `VMOVLPD xmm2, xmm1, m64`
pub const EVEX_VMOVLPD_XMM_XMM_M64: Row = Row(945);
/// `MOVSLDUP xmm1, xmm2/m128`
pub const MOVSLDUP_XMM_XMMM128: Row = Row(946);
/// `VMOVSLDUP xmm1, xmm2/m128`
pub const VEX_VMOVSLDUP_XMM_XMMM128: Row = Row(947);
/// `VMOVSLDUP ymm1, ymm2/m256`
pub const VEX_VMOVSLDUP_YMM_YMMM256: Row = Row(948);
/// `VMOVSLDUP xmm1 {k1}{z}, xmm2/m128`
pub const EVEX_VMOVSLDUP_XMM_K1Z_XMMM128: Row = Row(949);
/// `VMOVSLDUP ymm1 {k1}{z}, ymm2/m256`
pub const EVEX_VMOVSLDUP_YMM_K1Z_YMMM256: Row = Row(950);
/// `VMOVSLDUP zmm1 {k1}{z}, zmm2/m512`
pub const EVEX_VMOVSLDUP_ZMM_K1Z_ZMMM512: Row = Row(951);
/// `MOVDDUP xmm1, xmm2/m64`
pub const MOVDDUP_XMM_XMMM64: Row = Row(952);
/// `VMOVDDUP xmm1, xmm2/m64`
pub const VEX_VMOVDDUP_XMM_XMMM64: Row = Row(953);
/// `VMOVDDUP ymm1, ymm2/m256`
pub const VEX_VMOVDDUP_YMM_YMMM256: Row = Row(954);
/// `VMOVDDUP xmm1 {k1}{z}, xmm2/m64`
pub const EVEX_VMOVDDUP_XMM_K1Z_XMMM64: Row = Row(955);
/// `VMOVDDUP ymm1 {k1}{z}, ymm2/m256`
pub const EVEX_VMOVDDUP_YMM_K1Z_YMMM256: Row = Row(956);
/// `VMOVDDUP zmm1 {k1}{z}, zmm2/m512`
pub const EVEX_VMOVDDUP_ZMM_K1Z_ZMMM512: Row = Row(957);
/// `MOVLPS m64, xmm1`
pub const MOVLPS_M64_XMM: Row = Row(958);
/// `VMOVLPS m64, xmm1`
pub const VEX_VMOVLPS_M64_XMM: Row = Row(959);
/// `VMOVLPS m64, xmm1`
pub const EVEX_VMOVLPS_M64_XMM: Row = Row(960);
/// `MOVLPD m64, xmm1`
pub const MOVLPD_M64_XMM: Row = Row(961);
/// `VMOVLPD m64, xmm1`
pub const VEX_VMOVLPD_M64_XMM: Row = Row(962);
/// `VMOVLPD m64, xmm1`
pub const EVEX_VMOVLPD_M64_XMM: Row = Row(963);
/// `UNPCKLPS xmm1, xmm2/m128`
pub const UNPCKLPS_XMM_XMMM128: Row = Row(964);
/// `VUNPCKLPS xmm1, xmm2, xmm3/m128`
pub const VEX_VUNPCKLPS_XMM_XMM_XMMM128: Row = Row(965);
/// `VUNPCKLPS ymm1, ymm2, ymm3/m256`
pub const VEX_VUNPCKLPS_YMM_YMM_YMMM256: Row = Row(966);
/// `VUNPCKLPS xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VUNPCKLPS_XMM_K1Z_XMM_XMMM128B32: Row = Row(967);
/// `VUNPCKLPS ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VUNPCKLPS_YMM_K1Z_YMM_YMMM256B32: Row = Row(968);
/// `VUNPCKLPS zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst`
pub const EVEX_VUNPCKLPS_ZMM_K1Z_ZMM_ZMMM512B32: Row = Row(969);
/// `UNPCKLPD xmm1, xmm2/m128`
pub const UNPCKLPD_XMM_XMMM128: Row = Row(970);
/// `VUNPCKLPD xmm1, xmm2, xmm3/m128`
pub const VEX_VUNPCKLPD_XMM_XMM_XMMM128: Row = Row(971);
/// `VUNPCKLPD ymm1, ymm2, ymm3/m256`
pub const VEX_VUNPCKLPD_YMM_YMM_YMMM256: Row = Row(972);
/// `VUNPCKLPD xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VUNPCKLPD_XMM_K1Z_XMM_XMMM128B64: Row = Row(973);
/// `VUNPCKLPD ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VUNPCKLPD_YMM_K1Z_YMM_YMMM256B64: Row = Row(974);
/// `VUNPCKLPD zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst`
pub const EVEX_VUNPCKLPD_ZMM_K1Z_ZMM_ZMMM512B64: Row = Row(975);
/// `UNPCKHPS xmm1, xmm2/m128`
pub const UNPCKHPS_XMM_XMMM128: Row = Row(976);
/// `VUNPCKHPS xmm1, xmm2, xmm3/m128`
pub const VEX_VUNPCKHPS_XMM_XMM_XMMM128: Row = Row(977);
/// `VUNPCKHPS ymm1, ymm2, ymm3/m256`
pub const VEX_VUNPCKHPS_YMM_YMM_YMMM256: Row = Row(978);
/// `VUNPCKHPS xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VUNPCKHPS_XMM_K1Z_XMM_XMMM128B32: Row = Row(979);
/// `VUNPCKHPS ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VUNPCKHPS_YMM_K1Z_YMM_YMMM256B32: Row = Row(980);
/// `VUNPCKHPS zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst`
pub const EVEX_VUNPCKHPS_ZMM_K1Z_ZMM_ZMMM512B32: Row = Row(981);
/// `UNPCKHPD xmm1, xmm2/m128`
pub const UNPCKHPD_XMM_XMMM128: Row = Row(982);
/// `VUNPCKHPD xmm1, xmm2, xmm3/m128`
pub const VEX_VUNPCKHPD_XMM_XMM_XMMM128: Row = Row(983);
/// `VUNPCKHPD ymm1, ymm2, ymm3/m256`
pub const VEX_VUNPCKHPD_YMM_YMM_YMMM256: Row = Row(984);
/// `VUNPCKHPD xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VUNPCKHPD_XMM_K1Z_XMM_XMMM128B64: Row = Row(985);
/// `VUNPCKHPD ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VUNPCKHPD_YMM_K1Z_YMM_YMMM256B64: Row = Row(986);
/// `VUNPCKHPD zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst`
pub const EVEX_VUNPCKHPD_ZMM_K1Z_ZMM_ZMMM512B64: Row = Row(987);
/// `MOVLHPS xmm1, xmm2`
pub const MOVLHPS_XMM_XMM: Row = Row(988);
/// `VMOVLHPS xmm1, xmm2, xmm3`
pub const VEX_VMOVLHPS_XMM_XMM_XMM: Row = Row(989);
/// `VMOVLHPS xmm1, xmm2, xmm3`
pub const EVEX_VMOVLHPS_XMM_XMM_XMM: Row = Row(990);
/// `MOVHPS xmm1, m64`
pub const MOVHPS_XMM_M64: Row = Row(991);
/// `VMOVHPS xmm2, xmm1, m64`
pub const VEX_VMOVHPS_XMM_XMM_M64: Row = Row(992);
/// `VMOVHPS xmm2, xmm1, m64`
pub const EVEX_VMOVHPS_XMM_XMM_M64: Row = Row(993);
/// `MOVHPD xmm1, m64`
pub const MOVHPD_XMM_M64: Row = Row(994);
/// `VMOVHPD xmm2, xmm1, m64`
pub const VEX_VMOVHPD_XMM_XMM_M64: Row = Row(995);
/// `VMOVHPD xmm2, xmm1, m64`
pub const EVEX_VMOVHPD_XMM_XMM_M64: Row = Row(996);
/// `MOVSHDUP xmm1, xmm2/m128`
pub const MOVSHDUP_XMM_XMMM128: Row = Row(997);
/// `VMOVSHDUP xmm1, xmm2/m128`
pub const VEX_VMOVSHDUP_XMM_XMMM128: Row = Row(998);
/// `VMOVSHDUP ymm1, ymm2/m256`
pub const VEX_VMOVSHDUP_YMM_YMMM256: Row = Row(999);
/// `VMOVSHDUP xmm1 {k1}{z}, xmm2/m128`
pub const EVEX_VMOVSHDUP_XMM_K1Z_XMMM128: Row = Row(1000);
/// `VMOVSHDUP ymm1 {k1}{z}, ymm2/m256`
pub const EVEX_VMOVSHDUP_YMM_K1Z_YMMM256: Row = Row(1001);
/// `VMOVSHDUP zmm1 {k1}{z}, zmm2/m512`
pub const EVEX_VMOVSHDUP_ZMM_K1Z_ZMMM512: Row = Row(1002);
/// `MOVHPS m64, xmm1`
pub const MOVHPS_M64_XMM: Row = Row(1003);
/// `VMOVHPS m64, xmm1`
pub const VEX_VMOVHPS_M64_XMM: Row = Row(1004);
/// `VMOVHPS m64, xmm1`
pub const EVEX_VMOVHPS_M64_XMM: Row = Row(1005);
/// `MOVHPD m64, xmm1`
pub const MOVHPD_M64_XMM: Row = Row(1006);
/// `VMOVHPD m64, xmm1`
pub const VEX_VMOVHPD_M64_XMM: Row = Row(1007);
/// `VMOVHPD m64, xmm1`
pub const EVEX_VMOVHPD_M64_XMM: Row = Row(1008);
/// `RESERVEDNOP r/m16, r16`
pub const RESERVEDNOP_RM16_R16_0F18: Row = Row(1009);
/// `RESERVEDNOP r/m32, r32`
pub const RESERVEDNOP_RM32_R32_0F18: Row = Row(1010);
/// `RESERVEDNOP r/m64, r64`
pub const RESERVEDNOP_RM64_R64_0F18: Row = Row(1011);
/// `RESERVEDNOP r/m16, r16`
pub const RESERVEDNOP_RM16_R16_0F19: Row = Row(1012);
/// `RESERVEDNOP r/m32, r32`
pub const RESERVEDNOP_RM32_R32_0F19: Row = Row(1013);
/// `RESERVEDNOP r/m64, r64`
pub const RESERVEDNOP_RM64_R64_0F19: Row = Row(1014);
/// `RESERVEDNOP r/m16, r16`
pub const RESERVEDNOP_RM16_R16_0F1A: Row = Row(1015);
/// `RESERVEDNOP r/m32, r32`
pub const RESERVEDNOP_RM32_R32_0F1A: Row = Row(1016);
/// `RESERVEDNOP r/m64, r64`
pub const RESERVEDNOP_RM64_R64_0F1A: Row = Row(1017);
/// `RESERVEDNOP r/m16, r16`
pub const RESERVEDNOP_RM16_R16_0F1B: Row = Row(1018);
/// `RESERVEDNOP r/m32, r32`
pub const RESERVEDNOP_RM32_R32_0F1B: Row = Row(1019);
/// `RESERVEDNOP r/m64, r64`
pub const RESERVEDNOP_RM64_R64_0F1B: Row = Row(1020);
/// `RESERVEDNOP r/m16, r16`
pub const RESERVEDNOP_RM16_R16_0F1C: Row = Row(1021);
/// `RESERVEDNOP r/m32, r32`
pub const RESERVEDNOP_RM32_R32_0F1C: Row = Row(1022);
/// `RESERVEDNOP r/m64, r64`
pub const RESERVEDNOP_RM64_R64_0F1C: Row = Row(1023);
/// `RESERVEDNOP r/m16, r16`
pub const RESERVEDNOP_RM16_R16_0F1D: Row = Row(1024);
/// `RESERVEDNOP r/m32, r32`
pub const RESERVEDNOP_RM32_R32_0F1D: Row = Row(1025);
/// `RESERVEDNOP r/m64, r64`
pub const RESERVEDNOP_RM64_R64_0F1D: Row = Row(1026);
/// `RESERVEDNOP r/m16, r16`
pub const RESERVEDNOP_RM16_R16_0F1E: Row = Row(1027);
/// `RESERVEDNOP r/m32, r32`
pub const RESERVEDNOP_RM32_R32_0F1E: Row = Row(1028);
/// `RESERVEDNOP r/m64, r64`
pub const RESERVEDNOP_RM64_R64_0F1E: Row = Row(1029);
/// `RESERVEDNOP r/m16, r16`
pub const RESERVEDNOP_RM16_R16_0F1F: Row = Row(1030);
/// `RESERVEDNOP r/m32, r32`
pub const RESERVEDNOP_RM32_R32_0F1F: Row = Row(1031);
/// `RESERVEDNOP r/m64, r64`
pub const RESERVEDNOP_RM64_R64_0F1F: Row = Row(1032);
/// `PREFETCHNTA m8`
pub const PREFETCHNTA_M8: Row = Row(1033);
/// `PREFETCHT0 m8`
pub const PREFETCHT0_M8: Row = Row(1034);
/// `PREFETCHT1 m8`
pub const PREFETCHT1_M8: Row = Row(1035);
/// `PREFETCHT2 m8`
pub const PREFETCHT2_M8: Row = Row(1036);
/// `BNDLDX bnd, mib`
pub const BNDLDX_BND_MIB: Row = Row(1037);
/// `BNDMOV bnd1, bnd2/m64`
pub const BNDMOV_BND_BNDM64: Row = Row(1038);
/// `BNDMOV bnd1, bnd2/m128`
pub const BNDMOV_BND_BNDM128: Row = Row(1039);
/// `BNDCL bnd, r/m32`
pub const BNDCL_BND_RM32: Row = Row(1040);
/// `BNDCL bnd, r/m64`
pub const BNDCL_BND_RM64: Row = Row(1041);
/// `BNDCU bnd, r/m32`
pub const BNDCU_BND_RM32: Row = Row(1042);
/// `BNDCU bnd, r/m64`
pub const BNDCU_BND_RM64: Row = Row(1043);
/// `BNDSTX mib, bnd`
pub const BNDSTX_MIB_BND: Row = Row(1044);
/// `BNDMOV bnd1/m64, bnd2`
pub const BNDMOV_BNDM64_BND: Row = Row(1045);
/// `BNDMOV bnd1/m128, bnd2`
pub const BNDMOV_BNDM128_BND: Row = Row(1046);
/// `BNDMK bnd, m32`
pub const BNDMK_BND_M32: Row = Row(1047);
/// `BNDMK bnd, m64`
pub const BNDMK_BND_M64: Row = Row(1048);
/// `BNDCN bnd, r/m32`
pub const BNDCN_BND_RM32: Row = Row(1049);
/// `BNDCN bnd, r/m64`
pub const BNDCN_BND_RM64: Row = Row(1050);
/// `CLDEMOTE m8`
pub const CLDEMOTE_M8: Row = Row(1051);
/// `RDSSPD r32`
pub const RDSSPD_R32: Row = Row(1052);
/// `RDSSPQ r64`
pub const RDSSPQ_R64: Row = Row(1053);
/// `ENDBR64`
pub const ENDBR64: Row = Row(1054);
/// `ENDBR32`
pub const ENDBR32: Row = Row(1055);
/// `NOP r/m16`
pub const NOP_RM16: Row = Row(1056);
/// `NOP r/m32`
pub const NOP_RM32: Row = Row(1057);
/// `NOP r/m64`
pub const NOP_RM64: Row = Row(1058);
/// `MOV r32, cr`
pub const MOV_R32_CR: Row = Row(1059);
/// `MOV r64, cr`
pub const MOV_R64_CR: Row = Row(1060);
/// `MOV r32, dr`
pub const MOV_R32_DR: Row = Row(1061);
/// `MOV r64, dr`
pub const MOV_R64_DR: Row = Row(1062);
/// `MOV cr, r32`
pub const MOV_CR_R32: Row = Row(1063);
/// `MOV cr, r64`
pub const MOV_CR_R64: Row = Row(1064);
/// `MOV dr, r32`
pub const MOV_DR_R32: Row = Row(1065);
/// `MOV dr, r64`
pub const MOV_DR_R64: Row = Row(1066);
/// `MOV r32, tr`
pub const MOV_R32_TR: Row = Row(1067);
/// `MOV tr, r32`
pub const MOV_TR_R32: Row = Row(1068);
/// `MOVAPS xmm1, xmm2/m128`
pub const MOVAPS_XMM_XMMM128: Row = Row(1069);
/// `VMOVAPS xmm1, xmm2/m128`
pub const VEX_VMOVAPS_XMM_XMMM128: Row = Row(1070);
/// `VMOVAPS ymm1, ymm2/m256`
pub const VEX_VMOVAPS_YMM_YMMM256: Row = Row(1071);
/// `VMOVAPS xmm1 {k1}{z}, xmm2/m128`
pub const EVEX_VMOVAPS_XMM_K1Z_XMMM128: Row = Row(1072);
/// `VMOVAPS ymm1 {k1}{z}, ymm2/m256`
pub const EVEX_VMOVAPS_YMM_K1Z_YMMM256: Row = Row(1073);
/// `VMOVAPS zmm1 {k1}{z}, zmm2/m512`
pub const EVEX_VMOVAPS_ZMM_K1Z_ZMMM512: Row = Row(1074);
/// `MOVAPD xmm1, xmm2/m128`
pub const MOVAPD_XMM_XMMM128: Row = Row(1075);
/// `VMOVAPD xmm1, xmm2/m128`
pub const VEX_VMOVAPD_XMM_XMMM128: Row = Row(1076);
/// `VMOVAPD ymm1, ymm2/m256`
pub const VEX_VMOVAPD_YMM_YMMM256: Row = Row(1077);
/// `VMOVAPD xmm1 {k1}{z}, xmm2/m128`
pub const EVEX_VMOVAPD_XMM_K1Z_XMMM128: Row = Row(1078);
/// `VMOVAPD ymm1 {k1}{z}, ymm2/m256`
pub const EVEX_VMOVAPD_YMM_K1Z_YMMM256: Row = Row(1079);
/// `VMOVAPD zmm1 {k1}{z}, zmm2/m512`
pub const EVEX_VMOVAPD_ZMM_K1Z_ZMMM512: Row = Row(1080);
/// `MOVAPS xmm2/m128, xmm1`
pub const MOVAPS_XMMM128_XMM: Row = Row(1081);
/// `VMOVAPS xmm2/m128, xmm1`
pub const VEX_VMOVAPS_XMMM128_XMM: Row = Row(1082);
/// `VMOVAPS ymm2/m256, ymm1`
pub const VEX_VMOVAPS_YMMM256_YMM: Row = Row(1083);
/// `VMOVAPS xmm2/m128 {k1}{z}, xmm1`
pub const EVEX_VMOVAPS_XMMM128_K1Z_XMM: Row = Row(1084);
/// `VMOVAPS ymm2/m256 {k1}{z}, ymm1`
pub const EVEX_VMOVAPS_YMMM256_K1Z_YMM: Row = Row(1085);
/// `VMOVAPS zmm2/m512 {k1}{z}, zmm1`
pub const EVEX_VMOVAPS_ZMMM512_K1Z_ZMM: Row = Row(1086);
/// `MOVAPD xmm2/m128, xmm1`
pub const MOVAPD_XMMM128_XMM: Row = Row(1087);
/// `VMOVAPD xmm2/m128, xmm1`
pub const VEX_VMOVAPD_XMMM128_XMM: Row = Row(1088);
/// `VMOVAPD ymm2/m256, ymm1`
pub const VEX_VMOVAPD_YMMM256_YMM: Row = Row(1089);
/// `VMOVAPD xmm2/m128 {k1}{z}, xmm1`
pub const EVEX_VMOVAPD_XMMM128_K1Z_XMM: Row = Row(1090);
/// `VMOVAPD ymm2/m256 {k1}{z}, ymm1`
pub const EVEX_VMOVAPD_YMMM256_K1Z_YMM: Row = Row(1091);
/// `VMOVAPD zmm2/m512 {k1}{z}, zmm1`
pub const EVEX_VMOVAPD_ZMMM512_K1Z_ZMM: Row = Row(1092);
/// `CVTPI2PS xmm, mm/m64`
pub const CVTPI2PS_XMM_MMM64: Row = Row(1093);
/// `CVTPI2PD xmm, mm/m64`
pub const CVTPI2PD_XMM_MMM64: Row = Row(1094);
/// `CVTSI2SS xmm1, r/m32`
pub const CVTSI2SS_XMM_RM32: Row = Row(1095);
/// `CVTSI2SS xmm1, r/m64`
pub const CVTSI2SS_XMM_RM64: Row = Row(1096);
/// `VCVTSI2SS xmm1, xmm2, r/m32`
pub const VEX_VCVTSI2SS_XMM_XMM_RM32: Row = Row(1097);
/// `VCVTSI2SS xmm1, xmm2, r/m64`
pub const VEX_VCVTSI2SS_XMM_XMM_RM64: Row = Row(1098);
/// `VCVTSI2SS xmm1, xmm2, r/m32{er}`
pub const EVEX_VCVTSI2SS_XMM_XMM_RM32_ER: Row = Row(1099);
/// `VCVTSI2SS xmm1, xmm2, r/m64{er}`
pub const EVEX_VCVTSI2SS_XMM_XMM_RM64_ER: Row = Row(1100);
/// `CVTSI2SD xmm1, r/m32`
pub const CVTSI2SD_XMM_RM32: Row = Row(1101);
/// `CVTSI2SD xmm1, r/m64`
pub const CVTSI2SD_XMM_RM64: Row = Row(1102);
/// `VCVTSI2SD xmm1, xmm2, r/m32`
pub const VEX_VCVTSI2SD_XMM_XMM_RM32: Row = Row(1103);
/// `VCVTSI2SD xmm1, xmm2, r/m64`
pub const VEX_VCVTSI2SD_XMM_XMM_RM64: Row = Row(1104);
/// `VCVTSI2SD xmm1, xmm2, r/m32{er}`
pub const EVEX_VCVTSI2SD_XMM_XMM_RM32_ER: Row = Row(1105);
/// `VCVTSI2SD xmm1, xmm2, r/m64{er}`
pub const EVEX_VCVTSI2SD_XMM_XMM_RM64_ER: Row = Row(1106);
/// `MOVNTPS m128, xmm1`
pub const MOVNTPS_M128_XMM: Row = Row(1107);
/// `VMOVNTPS m128, xmm1`
pub const VEX_VMOVNTPS_M128_XMM: Row = Row(1108);
/// `VMOVNTPS m256, ymm1`
pub const VEX_VMOVNTPS_M256_YMM: Row = Row(1109);
/// `VMOVNTPS m128, xmm1`
pub const EVEX_VMOVNTPS_M128_XMM: Row = Row(1110);
/// `VMOVNTPS m256, ymm1`
pub const EVEX_VMOVNTPS_M256_YMM: Row = Row(1111);
/// `VMOVNTPS m512, zmm1`
pub const EVEX_VMOVNTPS_M512_ZMM: Row = Row(1112);
/// `MOVNTPD m128, xmm1`
pub const MOVNTPD_M128_XMM: Row = Row(1113);
/// `VMOVNTPD m128, xmm1`
pub const VEX_VMOVNTPD_M128_XMM: Row = Row(1114);
/// `VMOVNTPD m256, ymm1`
pub const VEX_VMOVNTPD_M256_YMM: Row = Row(1115);
/// `VMOVNTPD m128, xmm1`
pub const EVEX_VMOVNTPD_M128_XMM: Row = Row(1116);
/// `VMOVNTPD m256, ymm1`
pub const EVEX_VMOVNTPD_M256_YMM: Row = Row(1117);
/// `VMOVNTPD m512, zmm1`
pub const EVEX_VMOVNTPD_M512_ZMM: Row = Row(1118);
/// `MOVNTSS m32, xmm1`
pub const MOVNTSS_M32_XMM: Row = Row(1119);
/// `MOVNTSD m64, xmm1`
pub const MOVNTSD_M64_XMM: Row = Row(1120);
/// `CVTTPS2PI mm, xmm/m64`
pub const CVTTPS2PI_MM_XMMM64: Row = Row(1121);
/// `CVTTPD2PI mm, xmm/m128`
pub const CVTTPD2PI_MM_XMMM128: Row = Row(1122);
/// `CVTTSS2SI r32, xmm1/m32`
pub const CVTTSS2SI_R32_XMMM32: Row = Row(1123);
/// `CVTTSS2SI r64, xmm1/m32`
pub const CVTTSS2SI_R64_XMMM32: Row = Row(1124);
/// `VCVTTSS2SI r32, xmm1/m32`
pub const VEX_VCVTTSS2SI_R32_XMMM32: Row = Row(1125);
/// `VCVTTSS2SI r64, xmm1/m32`
pub const VEX_VCVTTSS2SI_R64_XMMM32: Row = Row(1126);
/// `VCVTTSS2SI r32, xmm1/m32{sae}`
pub const EVEX_VCVTTSS2SI_R32_XMMM32_SAE: Row = Row(1127);
/// `VCVTTSS2SI r64, xmm1/m32{sae}`
pub const EVEX_VCVTTSS2SI_R64_XMMM32_SAE: Row = Row(1128);
/// `CVTTSD2SI r32, xmm1/m64`
pub const CVTTSD2SI_R32_XMMM64: Row = Row(1129);
/// `CVTTSD2SI r64, xmm1/m64`
pub const CVTTSD2SI_R64_XMMM64: Row = Row(1130);
/// `VCVTTSD2SI r32, xmm1/m64`
pub const VEX_VCVTTSD2SI_R32_XMMM64: Row = Row(1131);
/// `VCVTTSD2SI r64, xmm1/m64`
pub const VEX_VCVTTSD2SI_R64_XMMM64: Row = Row(1132);
/// `VCVTTSD2SI r32, xmm1/m64{sae}`
pub const EVEX_VCVTTSD2SI_R32_XMMM64_SAE: Row = Row(1133);
/// `VCVTTSD2SI r64, xmm1/m64{sae}`
pub const EVEX_VCVTTSD2SI_R64_XMMM64_SAE: Row = Row(1134);
/// `CVTPS2PI mm, xmm/m64`
pub const CVTPS2PI_MM_XMMM64: Row = Row(1135);
/// `CVTPD2PI mm, xmm/m128`
pub const CVTPD2PI_MM_XMMM128: Row = Row(1136);
/// `CVTSS2SI r32, xmm1/m32`
pub const CVTSS2SI_R32_XMMM32: Row = Row(1137);
/// `CVTSS2SI r64, xmm1/m32`
pub const CVTSS2SI_R64_XMMM32: Row = Row(1138);
/// `VCVTSS2SI r32, xmm1/m32`
pub const VEX_VCVTSS2SI_R32_XMMM32: Row = Row(1139);
/// `VCVTSS2SI r64, xmm1/m32`
pub const VEX_VCVTSS2SI_R64_XMMM32: Row = Row(1140);
/// `VCVTSS2SI r32, xmm1/m32{er}`
pub const EVEX_VCVTSS2SI_R32_XMMM32_ER: Row = Row(1141);
/// `VCVTSS2SI r64, xmm1/m32{er}`
pub const EVEX_VCVTSS2SI_R64_XMMM32_ER: Row = Row(1142);
/// `CVTSD2SI r32, xmm1/m64`
pub const CVTSD2SI_R32_XMMM64: Row = Row(1143);
/// `CVTSD2SI r64, xmm1/m64`
pub const CVTSD2SI_R64_XMMM64: Row = Row(1144);
/// `VCVTSD2SI r32, xmm1/m64`
pub const VEX_VCVTSD2SI_R32_XMMM64: Row = Row(1145);
/// `VCVTSD2SI r64, xmm1/m64`
pub const VEX_VCVTSD2SI_R64_XMMM64: Row = Row(1146);
/// `VCVTSD2SI r32, xmm1/m64{er}`
pub const EVEX_VCVTSD2SI_R32_XMMM64_ER: Row = Row(1147);
/// `VCVTSD2SI r64, xmm1/m64{er}`
pub const EVEX_VCVTSD2SI_R64_XMMM64_ER: Row = Row(1148);
/// `UCOMISS xmm1, xmm2/m32`
pub const UCOMISS_XMM_XMMM32: Row = Row(1149);
/// `VUCOMISS xmm1, xmm2/m32`
pub const VEX_VUCOMISS_XMM_XMMM32: Row = Row(1150);
/// `VUCOMISS xmm1, xmm2/m32{sae}`
pub const EVEX_VUCOMISS_XMM_XMMM32_SAE: Row = Row(1151);
/// `UCOMISD xmm1, xmm2/m64`
pub const UCOMISD_XMM_XMMM64: Row = Row(1152);
/// `VUCOMISD xmm1, xmm2/m64`
pub const VEX_VUCOMISD_XMM_XMMM64: Row = Row(1153);
/// `VUCOMISD xmm1, xmm2/m64{sae}`
pub const EVEX_VUCOMISD_XMM_XMMM64_SAE: Row = Row(1154);
/// `COMISS xmm1, xmm2/m32`
pub const COMISS_XMM_XMMM32: Row = Row(1155);
/// `COMISD xmm1, xmm2/m64`
pub const COMISD_XMM_XMMM64: Row = Row(1156);
/// `VCOMISS xmm1, xmm2/m32`
pub const VEX_VCOMISS_XMM_XMMM32: Row = Row(1157);
/// `VCOMISD xmm1, xmm2/m64`
pub const VEX_VCOMISD_XMM_XMMM64: Row = Row(1158);
/// `VCOMISS xmm1, xmm2/m32{sae}`
pub const EVEX_VCOMISS_XMM_XMMM32_SAE: Row = Row(1159);
/// `VCOMISD xmm1, xmm2/m64{sae}`
pub const EVEX_VCOMISD_XMM_XMMM64_SAE: Row = Row(1160);
/// `WRMSR`
pub const WRMSR: Row = Row(1161);
/// `RDTSC`
pub const RDTSC: Row = Row(1162);
/// `RDMSR`
pub const RDMSR: Row = Row(1163);
/// `RDPMC`
pub const RDPMC: Row = Row(1164);
/// `SYSENTER`
pub const SYSENTER: Row = Row(1165);
/// `SYSEXIT`
pub const SYSEXITD: Row = Row(1166);
/// `SYSEXITQ`
pub const SYSEXITQ: Row = Row(1167);
/// `GETSEC`
pub const GETSECD: Row = Row(1168);
/// `CMOVO r16, r/m16`
pub const CMOVO_R16_RM16: Row = Row(1169);
/// `CMOVO r32, r/m32`
pub const CMOVO_R32_RM32: Row = Row(1170);
/// `CMOVO r64, r/m64`
pub const CMOVO_R64_RM64: Row = Row(1171);
/// `CMOVNO r16, r/m16`
pub const CMOVNO_R16_RM16: Row = Row(1172);
/// `CMOVNO r32, r/m32`
pub const CMOVNO_R32_RM32: Row = Row(1173);
/// `CMOVNO r64, r/m64`
pub const CMOVNO_R64_RM64: Row = Row(1174);
/// `CMOVB r16, r/m16`
pub const CMOVB_R16_RM16: Row = Row(1175);
/// `CMOVB r32, r/m32`
pub const CMOVB_R32_RM32: Row = Row(1176);
/// `CMOVB r64, r/m64`
pub const CMOVB_R64_RM64: Row = Row(1177);
/// `CMOVAE r16, r/m16`
pub const CMOVAE_R16_RM16: Row = Row(1178);
/// `CMOVAE r32, r/m32`
pub const CMOVAE_R32_RM32: Row = Row(1179);
/// `CMOVAE r64, r/m64`
pub const CMOVAE_R64_RM64: Row = Row(1180);
/// `CMOVE r16, r/m16`
pub const CMOVE_R16_RM16: Row = Row(1181);
/// `CMOVE r32, r/m32`
pub const CMOVE_R32_RM32: Row = Row(1182);
/// `CMOVE r64, r/m64`
pub const CMOVE_R64_RM64: Row = Row(1183);
/// `CMOVNE r16, r/m16`
pub const CMOVNE_R16_RM16: Row = Row(1184);
/// `CMOVNE r32, r/m32`
pub const CMOVNE_R32_RM32: Row = Row(1185);
/// `CMOVNE r64, r/m64`
pub const CMOVNE_R64_RM64: Row = Row(1186);
/// `CMOVBE r16, r/m16`
pub const CMOVBE_R16_RM16: Row = Row(1187);
/// `CMOVBE r32, r/m32`
pub const CMOVBE_R32_RM32: Row = Row(1188);
/// `CMOVBE r64, r/m64`
pub const CMOVBE_R64_RM64: Row = Row(1189);
/// `CMOVA r16, r/m16`
pub const CMOVA_R16_RM16: Row = Row(1190);
/// `CMOVA r32, r/m32`
pub const CMOVA_R32_RM32: Row = Row(1191);
/// `CMOVA r64, r/m64`
pub const CMOVA_R64_RM64: Row = Row(1192);
/// `CMOVS r16, r/m16`
pub const CMOVS_R16_RM16: Row = Row(1193);
/// `CMOVS r32, r/m32`
pub const CMOVS_R32_RM32: Row = Row(1194);
/// `CMOVS r64, r/m64`
pub const CMOVS_R64_RM64: Row = Row(1195);
/// `CMOVNS r16, r/m16`
pub const CMOVNS_R16_RM16: Row = Row(1196);
/// `CMOVNS r32, r/m32`
pub const CMOVNS_R32_RM32: Row = Row(1197);
/// `CMOVNS r64, r/m64`
pub const CMOVNS_R64_RM64: Row = Row(1198);
/// `CMOVP r16, r/m16`
pub const CMOVP_R16_RM16: Row = Row(1199);
/// `CMOVP r32, r/m32`
pub const CMOVP_R32_RM32: Row = Row(1200);
/// `CMOVP r64, r/m64`
pub const CMOVP_R64_RM64: Row = Row(1201);
/// `CMOVNP r16, r/m16`
pub const CMOVNP_R16_RM16: Row = Row(1202);
/// `CMOVNP r32, r/m32`
pub const CMOVNP_R32_RM32: Row = Row(1203);
/// `CMOVNP r64, r/m64`
pub const CMOVNP_R64_RM64: Row = Row(1204);
/// `CMOVL r16, r/m16`
pub const CMOVL_R16_RM16: Row = Row(1205);
/// `CMOVL r32, r/m32`
pub const CMOVL_R32_RM32: Row = Row(1206);
/// `CMOVL r64, r/m64`
pub const CMOVL_R64_RM64: Row = Row(1207);
/// `CMOVGE r16, r/m16`
pub const CMOVGE_R16_RM16: Row = Row(1208);
/// `CMOVGE r32, r/m32`
pub const CMOVGE_R32_RM32: Row = Row(1209);
/// `CMOVGE r64, r/m64`
pub const CMOVGE_R64_RM64: Row = Row(1210);
/// `CMOVLE r16, r/m16`
pub const CMOVLE_R16_RM16: Row = Row(1211);
/// `CMOVLE r32, r/m32`
pub const CMOVLE_R32_RM32: Row = Row(1212);
/// `CMOVLE r64, r/m64`
pub const CMOVLE_R64_RM64: Row = Row(1213);
/// `CMOVG r16, r/m16`
pub const CMOVG_R16_RM16: Row = Row(1214);
/// `CMOVG r32, r/m32`
pub const CMOVG_R32_RM32: Row = Row(1215);
/// `CMOVG r64, r/m64`
pub const CMOVG_R64_RM64: Row = Row(1216);
/// `KANDW k1, k2, k3`
pub const VEX_KANDW_KR_KR_KR: Row = Row(1217);
/// `KANDQ k1, k2, k3`
pub const VEX_KANDQ_KR_KR_KR: Row = Row(1218);
/// `KANDB k1, k2, k3`
pub const VEX_KANDB_KR_KR_KR: Row = Row(1219);
/// `KANDD k1, k2, k3`
pub const VEX_KANDD_KR_KR_KR: Row = Row(1220);
/// `KANDNW k1, k2, k3`
pub const VEX_KANDNW_KR_KR_KR: Row = Row(1221);
/// `KANDNQ k1, k2, k3`
pub const VEX_KANDNQ_KR_KR_KR: Row = Row(1222);
/// `KANDNB k1, k2, k3`
pub const VEX_KANDNB_KR_KR_KR: Row = Row(1223);
/// `KANDND k1, k2, k3`
pub const VEX_KANDND_KR_KR_KR: Row = Row(1224);
/// `KNOTW k1, k2`
pub const VEX_KNOTW_KR_KR: Row = Row(1225);
/// `KNOTQ k1, k2`
pub const VEX_KNOTQ_KR_KR: Row = Row(1226);
/// `KNOTB k1, k2`
pub const VEX_KNOTB_KR_KR: Row = Row(1227);
/// `KNOTD k1, k2`
pub const VEX_KNOTD_KR_KR: Row = Row(1228);
/// `KORW k1, k2, k3`
pub const VEX_KORW_KR_KR_KR: Row = Row(1229);
/// `KORQ k1, k2, k3`
pub const VEX_KORQ_KR_KR_KR: Row = Row(1230);
/// `KORB k1, k2, k3`
pub const VEX_KORB_KR_KR_KR: Row = Row(1231);
/// `KORD k1, k2, k3`
pub const VEX_KORD_KR_KR_KR: Row = Row(1232);
/// `KXNORW k1, k2, k3`
pub const VEX_KXNORW_KR_KR_KR: Row = Row(1233);
/// `KXNORQ k1, k2, k3`
pub const VEX_KXNORQ_KR_KR_KR: Row = Row(1234);
/// `KXNORB k1, k2, k3`
pub const VEX_KXNORB_KR_KR_KR: Row = Row(1235);
/// `KXNORD k1, k2, k3`
pub const VEX_KXNORD_KR_KR_KR: Row = Row(1236);
/// `KXORW k1, k2, k3`
pub const VEX_KXORW_KR_KR_KR: Row = Row(1237);
/// `KXORQ k1, k2, k3`
pub const VEX_KXORQ_KR_KR_KR: Row = Row(1238);
/// `KXORB k1, k2, k3`
pub const VEX_KXORB_KR_KR_KR: Row = Row(1239);
/// `KXORD k1, k2, k3`
pub const VEX_KXORD_KR_KR_KR: Row = Row(1240);
/// `KADDW k1, k2, k3`
pub const VEX_KADDW_KR_KR_KR: Row = Row(1241);
/// `KADDQ k1, k2, k3`
pub const VEX_KADDQ_KR_KR_KR: Row = Row(1242);
/// `KADDB k1, k2, k3`
pub const VEX_KADDB_KR_KR_KR: Row = Row(1243);
/// `KADDD k1, k2, k3`
pub const VEX_KADDD_KR_KR_KR: Row = Row(1244);
/// `KUNPCKWD k1, k2, k3`
pub const VEX_KUNPCKWD_KR_KR_KR: Row = Row(1245);
/// `KUNPCKDQ k1, k2, k3`
pub const VEX_KUNPCKDQ_KR_KR_KR: Row = Row(1246);
/// `KUNPCKBW k1, k2, k3`
pub const VEX_KUNPCKBW_KR_KR_KR: Row = Row(1247);
/// `MOVMSKPS r32, xmm`
pub const MOVMSKPS_R32_XMM: Row = Row(1248);
/// `MOVMSKPS r64, xmm`
pub const MOVMSKPS_R64_XMM: Row = Row(1249);
/// `VMOVMSKPS r32, xmm2`
pub const VEX_VMOVMSKPS_R32_XMM: Row = Row(1250);
/// `VMOVMSKPS r64, xmm2`
pub const VEX_VMOVMSKPS_R64_XMM: Row = Row(1251);
/// `VMOVMSKPS r32, ymm2`
pub const VEX_VMOVMSKPS_R32_YMM: Row = Row(1252);
/// `VMOVMSKPS r64, ymm2`
pub const VEX_VMOVMSKPS_R64_YMM: Row = Row(1253);
/// `MOVMSKPD r32, xmm`
pub const MOVMSKPD_R32_XMM: Row = Row(1254);
/// `MOVMSKPD r64, xmm`
pub const MOVMSKPD_R64_XMM: Row = Row(1255);
/// `VMOVMSKPD r32, xmm2`
pub const VEX_VMOVMSKPD_R32_XMM: Row = Row(1256);
/// `VMOVMSKPD r64, xmm2`
pub const VEX_VMOVMSKPD_R64_XMM: Row = Row(1257);
/// `VMOVMSKPD r32, ymm2`
pub const VEX_VMOVMSKPD_R32_YMM: Row = Row(1258);
/// `VMOVMSKPD r64, ymm2`
pub const VEX_VMOVMSKPD_R64_YMM: Row = Row(1259);
/// `SQRTPS xmm1, xmm2/m128`
pub const SQRTPS_XMM_XMMM128: Row = Row(1260);
/// `VSQRTPS xmm1, xmm2/m128`
pub const VEX_VSQRTPS_XMM_XMMM128: Row = Row(1261);
/// `VSQRTPS ymm1, ymm2/m256`
pub const VEX_VSQRTPS_YMM_YMMM256: Row = Row(1262);
/// `VSQRTPS xmm1 {k1}{z}, xmm2/m128/m32bcst`
pub const EVEX_VSQRTPS_XMM_K1Z_XMMM128B32: Row = Row(1263);
/// `VSQRTPS ymm1 {k1}{z}, ymm2/m256/m32bcst`
pub const EVEX_VSQRTPS_YMM_K1Z_YMMM256B32: Row = Row(1264);
/// `VSQRTPS zmm1 {k1}{z}, zmm2/m512/m32bcst{er}`
pub const EVEX_VSQRTPS_ZMM_K1Z_ZMMM512B32_ER: Row = Row(1265);
/// `SQRTPD xmm1, xmm2/m128`
pub const SQRTPD_XMM_XMMM128: Row = Row(1266);
/// `VSQRTPD xmm1, xmm2/m128`
pub const VEX_VSQRTPD_XMM_XMMM128: Row = Row(1267);
/// `VSQRTPD ymm1, ymm2/m256`
pub const VEX_VSQRTPD_YMM_YMMM256: Row = Row(1268);
/// `VSQRTPD xmm1 {k1}{z}, xmm2/m128/m64bcst`
pub const EVEX_VSQRTPD_XMM_K1Z_XMMM128B64: Row = Row(1269);
/// `VSQRTPD ymm1 {k1}{z}, ymm2/m256/m64bcst`
pub const EVEX_VSQRTPD_YMM_K1Z_YMMM256B64: Row = Row(1270);
/// `VSQRTPD zmm1 {k1}{z}, zmm2/m512/m64bcst{er}`
pub const EVEX_VSQRTPD_ZMM_K1Z_ZMMM512B64_ER: Row = Row(1271);
/// `SQRTSS xmm1, xmm2/m32`
pub const SQRTSS_XMM_XMMM32: Row = Row(1272);
/// `VSQRTSS xmm1, xmm2, xmm3/m32`
pub const VEX_VSQRTSS_XMM_XMM_XMMM32: Row = Row(1273);
/// `VSQRTSS xmm1 {k1}{z}, xmm2, xmm3/m32{er}`
pub const EVEX_VSQRTSS_XMM_K1Z_XMM_XMMM32_ER: Row = Row(1274);
/// `SQRTSD xmm1, xmm2/m64`
pub const SQRTSD_XMM_XMMM64: Row = Row(1275);
/// `VSQRTSD xmm1, xmm2, xmm3/m64`
pub const VEX_VSQRTSD_XMM_XMM_XMMM64: Row = Row(1276);
/// `VSQRTSD xmm1 {k1}{z}, xmm2, xmm3/m64{er}`
pub const EVEX_VSQRTSD_XMM_K1Z_XMM_XMMM64_ER: Row = Row(1277);
/// `RSQRTPS xmm1, xmm2/m128`
pub const RSQRTPS_XMM_XMMM128: Row = Row(1278);
/// `VRSQRTPS xmm1, xmm2/m128`
pub const VEX_VRSQRTPS_XMM_XMMM128: Row = Row(1279);
/// `VRSQRTPS ymm1, ymm2/m256`
pub const VEX_VRSQRTPS_YMM_YMMM256: Row = Row(1280);
/// `RSQRTSS xmm1, xmm2/m32`
pub const RSQRTSS_XMM_XMMM32: Row = Row(1281);
/// `VRSQRTSS xmm1, xmm2, xmm3/m32`
pub const VEX_VRSQRTSS_XMM_XMM_XMMM32: Row = Row(1282);
/// `RCPPS xmm1, xmm2/m128`
pub const RCPPS_XMM_XMMM128: Row = Row(1283);
/// `VRCPPS xmm1, xmm2/m128`
pub const VEX_VRCPPS_XMM_XMMM128: Row = Row(1284);
/// `VRCPPS ymm1, ymm2/m256`
pub const VEX_VRCPPS_YMM_YMMM256: Row = Row(1285);
/// `RCPSS xmm1, xmm2/m32`
pub const RCPSS_XMM_XMMM32: Row = Row(1286);
/// `VRCPSS xmm1, xmm2, xmm3/m32`
pub const VEX_VRCPSS_XMM_XMM_XMMM32: Row = Row(1287);
/// `ANDPS xmm1, xmm2/m128`
pub const ANDPS_XMM_XMMM128: Row = Row(1288);
/// `VANDPS xmm1, xmm2, xmm3/m128`
pub const VEX_VANDPS_XMM_XMM_XMMM128: Row = Row(1289);
/// `VANDPS ymm1, ymm2, ymm3/m256`
pub const VEX_VANDPS_YMM_YMM_YMMM256: Row = Row(1290);
/// `VANDPS xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VANDPS_XMM_K1Z_XMM_XMMM128B32: Row = Row(1291);
/// `VANDPS ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VANDPS_YMM_K1Z_YMM_YMMM256B32: Row = Row(1292);
/// `VANDPS zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst`
pub const EVEX_VANDPS_ZMM_K1Z_ZMM_ZMMM512B32: Row = Row(1293);
/// `ANDPD xmm1, xmm2/m128`
pub const ANDPD_XMM_XMMM128: Row = Row(1294);
/// `VANDPD xmm1, xmm2, xmm3/m128`
pub const VEX_VANDPD_XMM_XMM_XMMM128: Row = Row(1295);
/// `VANDPD ymm1, ymm2, ymm3/m256`
pub const VEX_VANDPD_YMM_YMM_YMMM256: Row = Row(1296);
/// `VANDPD xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VANDPD_XMM_K1Z_XMM_XMMM128B64: Row = Row(1297);
/// `VANDPD ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VANDPD_YMM_K1Z_YMM_YMMM256B64: Row = Row(1298);
/// `VANDPD zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst`
pub const EVEX_VANDPD_ZMM_K1Z_ZMM_ZMMM512B64: Row = Row(1299);
/// `ANDNPS xmm1, xmm2/m128`
pub const ANDNPS_XMM_XMMM128: Row = Row(1300);
/// `VANDNPS xmm1, xmm2, xmm3/m128`
pub const VEX_VANDNPS_XMM_XMM_XMMM128: Row = Row(1301);
/// `VANDNPS ymm1, ymm2, ymm3/m256`
pub const VEX_VANDNPS_YMM_YMM_YMMM256: Row = Row(1302);
/// `VANDNPS xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VANDNPS_XMM_K1Z_XMM_XMMM128B32: Row = Row(1303);
/// `VANDNPS ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VANDNPS_YMM_K1Z_YMM_YMMM256B32: Row = Row(1304);
/// `VANDNPS zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst`
pub const EVEX_VANDNPS_ZMM_K1Z_ZMM_ZMMM512B32: Row = Row(1305);
/// `ANDNPD xmm1, xmm2/m128`
pub const ANDNPD_XMM_XMMM128: Row = Row(1306);
/// `VANDNPD xmm1, xmm2, xmm3/m128`
pub const VEX_VANDNPD_XMM_XMM_XMMM128: Row = Row(1307);
/// `VANDNPD ymm1, ymm2, ymm3/m256`
pub const VEX_VANDNPD_YMM_YMM_YMMM256: Row = Row(1308);
/// `VANDNPD xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VANDNPD_XMM_K1Z_XMM_XMMM128B64: Row = Row(1309);
/// `VANDNPD ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VANDNPD_YMM_K1Z_YMM_YMMM256B64: Row = Row(1310);
/// `VANDNPD zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst`
pub const EVEX_VANDNPD_ZMM_K1Z_ZMM_ZMMM512B64: Row = Row(1311);
/// `ORPS xmm1, xmm2/m128`
pub const ORPS_XMM_XMMM128: Row = Row(1312);
/// `VORPS xmm1, xmm2, xmm3/m128`
pub const VEX_VORPS_XMM_XMM_XMMM128: Row = Row(1313);
/// `VORPS ymm1, ymm2, ymm3/m256`
pub const VEX_VORPS_YMM_YMM_YMMM256: Row = Row(1314);
/// `VORPS xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VORPS_XMM_K1Z_XMM_XMMM128B32: Row = Row(1315);
/// `VORPS ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VORPS_YMM_K1Z_YMM_YMMM256B32: Row = Row(1316);
/// `VORPS zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst`
pub const EVEX_VORPS_ZMM_K1Z_ZMM_ZMMM512B32: Row = Row(1317);
/// `ORPD xmm1, xmm2/m128`
pub const ORPD_XMM_XMMM128: Row = Row(1318);
/// `VORPD xmm1, xmm2, xmm3/m128`
pub const VEX_VORPD_XMM_XMM_XMMM128: Row = Row(1319);
/// `VORPD ymm1, ymm2, ymm3/m256`
pub const VEX_VORPD_YMM_YMM_YMMM256: Row = Row(1320);
/// `VORPD xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VORPD_XMM_K1Z_XMM_XMMM128B64: Row = Row(1321);
/// `VORPD ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VORPD_YMM_K1Z_YMM_YMMM256B64: Row = Row(1322);
/// `VORPD zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst`
pub const EVEX_VORPD_ZMM_K1Z_ZMM_ZMMM512B64: Row = Row(1323);
/// `XORPS xmm1, xmm2/m128`
pub const XORPS_XMM_XMMM128: Row = Row(1324);
/// `VXORPS xmm1, xmm2, xmm3/m128`
pub const VEX_VXORPS_XMM_XMM_XMMM128: Row = Row(1325);
/// `VXORPS ymm1, ymm2, ymm3/m256`
pub const VEX_VXORPS_YMM_YMM_YMMM256: Row = Row(1326);
/// `VXORPS xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VXORPS_XMM_K1Z_XMM_XMMM128B32: Row = Row(1327);
/// `VXORPS ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VXORPS_YMM_K1Z_YMM_YMMM256B32: Row = Row(1328);
/// `VXORPS zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst`
pub const EVEX_VXORPS_ZMM_K1Z_ZMM_ZMMM512B32: Row = Row(1329);
/// `XORPD xmm1, xmm2/m128`
pub const XORPD_XMM_XMMM128: Row = Row(1330);
/// `VXORPD xmm1, xmm2, xmm3/m128`
pub const VEX_VXORPD_XMM_XMM_XMMM128: Row = Row(1331);
/// `VXORPD ymm1, ymm2, ymm3/m256`
pub const VEX_VXORPD_YMM_YMM_YMMM256: Row = Row(1332);
/// `VXORPD xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VXORPD_XMM_K1Z_XMM_XMMM128B64: Row = Row(1333);
/// `VXORPD ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VXORPD_YMM_K1Z_YMM_YMMM256B64: Row = Row(1334);
/// `VXORPD zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst`
pub const EVEX_VXORPD_ZMM_K1Z_ZMM_ZMMM512B64: Row = Row(1335);
/// `ADDPS xmm1, xmm2/m128`
pub const ADDPS_XMM_XMMM128: Row = Row(1336);
/// `VADDPS xmm1, xmm2, xmm3/m128`
pub const VEX_VADDPS_XMM_XMM_XMMM128: Row = Row(1337);
/// `VADDPS ymm1, ymm2, ymm3/m256`
pub const VEX_VADDPS_YMM_YMM_YMMM256: Row = Row(1338);
/// `VADDPS xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VADDPS_XMM_K1Z_XMM_XMMM128B32: Row = Row(1339);
/// `VADDPS ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VADDPS_YMM_K1Z_YMM_YMMM256B32: Row = Row(1340);
/// `VADDPS zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst{er}`
pub const EVEX_VADDPS_ZMM_K1Z_ZMM_ZMMM512B32_ER: Row = Row(1341);
/// `ADDPD xmm1, xmm2/m128`
pub const ADDPD_XMM_XMMM128: Row = Row(1342);
/// `VADDPD xmm1, xmm2, xmm3/m128`
pub const VEX_VADDPD_XMM_XMM_XMMM128: Row = Row(1343);
/// `VADDPD ymm1, ymm2, ymm3/m256`
pub const VEX_VADDPD_YMM_YMM_YMMM256: Row = Row(1344);
/// `VADDPD xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VADDPD_XMM_K1Z_XMM_XMMM128B64: Row = Row(1345);
/// `VADDPD ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VADDPD_YMM_K1Z_YMM_YMMM256B64: Row = Row(1346);
/// `VADDPD zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst{er}`
pub const EVEX_VADDPD_ZMM_K1Z_ZMM_ZMMM512B64_ER: Row = Row(1347);
/// `ADDSS xmm1, xmm2/m32`
pub const ADDSS_XMM_XMMM32: Row = Row(1348);
/// `VADDSS xmm1, xmm2, xmm3/m32`
pub const VEX_VADDSS_XMM_XMM_XMMM32: Row = Row(1349);
/// `VADDSS xmm1 {k1}{z}, xmm2, xmm3/m32{er}`
pub const EVEX_VADDSS_XMM_K1Z_XMM_XMMM32_ER: Row = Row(1350);
/// `ADDSD xmm1, xmm2/m64`
pub const ADDSD_XMM_XMMM64: Row = Row(1351);
/// `VADDSD xmm1, xmm2, xmm3/m64`
pub const VEX_VADDSD_XMM_XMM_XMMM64: Row = Row(1352);
/// `VADDSD xmm1 {k1}{z}, xmm2, xmm3/m64{er}`
pub const EVEX_VADDSD_XMM_K1Z_XMM_XMMM64_ER: Row = Row(1353);
/// `MULPS xmm1, xmm2/m128`
pub const MULPS_XMM_XMMM128: Row = Row(1354);
/// `VMULPS xmm1, xmm2, xmm3/m128`
pub const VEX_VMULPS_XMM_XMM_XMMM128: Row = Row(1355);
/// `VMULPS ymm1, ymm2, ymm3/m256`
pub const VEX_VMULPS_YMM_YMM_YMMM256: Row = Row(1356);
/// `VMULPS xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VMULPS_XMM_K1Z_XMM_XMMM128B32: Row = Row(1357);
/// `VMULPS ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VMULPS_YMM_K1Z_YMM_YMMM256B32: Row = Row(1358);
/// `VMULPS zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst{er}`
pub const EVEX_VMULPS_ZMM_K1Z_ZMM_ZMMM512B32_ER: Row = Row(1359);
/// `MULPD xmm1, xmm2/m128`
pub const MULPD_XMM_XMMM128: Row = Row(1360);
/// `VMULPD xmm1, xmm2, xmm3/m128`
pub const VEX_VMULPD_XMM_XMM_XMMM128: Row = Row(1361);
/// `VMULPD ymm1, ymm2, ymm3/m256`
pub const VEX_VMULPD_YMM_YMM_YMMM256: Row = Row(1362);
/// `VMULPD xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VMULPD_XMM_K1Z_XMM_XMMM128B64: Row = Row(1363);
/// `VMULPD ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VMULPD_YMM_K1Z_YMM_YMMM256B64: Row = Row(1364);
/// `VMULPD zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst{er}`
pub const EVEX_VMULPD_ZMM_K1Z_ZMM_ZMMM512B64_ER: Row = Row(1365);
/// `MULSS xmm1, xmm2/m32`
pub const MULSS_XMM_XMMM32: Row = Row(1366);
/// `VMULSS xmm1, xmm2, xmm3/m32`
pub const VEX_VMULSS_XMM_XMM_XMMM32: Row = Row(1367);
/// `VMULSS xmm1 {k1}{z}, xmm2, xmm3/m32{er}`
pub const EVEX_VMULSS_XMM_K1Z_XMM_XMMM32_ER: Row = Row(1368);
/// `MULSD xmm1, xmm2/m64`
pub const MULSD_XMM_XMMM64: Row = Row(1369);
/// `VMULSD xmm1, xmm2, xmm3/m64`
pub const VEX_VMULSD_XMM_XMM_XMMM64: Row = Row(1370);
/// `VMULSD xmm1 {k1}{z}, xmm2, xmm3/m64{er}`
pub const EVEX_VMULSD_XMM_K1Z_XMM_XMMM64_ER: Row = Row(1371);
/// `CVTPS2PD xmm1, xmm2/m64`
pub const CVTPS2PD_XMM_XMMM64: Row = Row(1372);
/// `VCVTPS2PD xmm1, xmm2/m64`
pub const VEX_VCVTPS2PD_XMM_XMMM64: Row = Row(1373);
/// `VCVTPS2PD ymm1, xmm2/m128`
pub const VEX_VCVTPS2PD_YMM_XMMM128: Row = Row(1374);
/// `VCVTPS2PD xmm1 {k1}{z}, xmm2/m64/m32bcst`
pub const EVEX_VCVTPS2PD_XMM_K1Z_XMMM64B32: Row = Row(1375);
/// `VCVTPS2PD ymm1 {k1}{z}, xmm2/m128/m32bcst`
pub const EVEX_VCVTPS2PD_YMM_K1Z_XMMM128B32: Row = Row(1376);
/// `VCVTPS2PD zmm1 {k1}{z}, ymm2/m256/m32bcst{sae}`
pub const EVEX_VCVTPS2PD_ZMM_K1Z_YMMM256B32_SAE: Row = Row(1377);
/// `CVTPD2PS xmm1, xmm2/m128`
pub const CVTPD2PS_XMM_XMMM128: Row = Row(1378);
/// `VCVTPD2PS xmm1, xmm2/m128`
pub const VEX_VCVTPD2PS_XMM_XMMM128: Row = Row(1379);
/// `VCVTPD2PS xmm1, ymm2/m256`
pub const VEX_VCVTPD2PS_XMM_YMMM256: Row = Row(1380);
/// `VCVTPD2PS xmm1 {k1}{z}, xmm2/m128/m64bcst`
pub const EVEX_VCVTPD2PS_XMM_K1Z_XMMM128B64: Row = Row(1381);
/// `VCVTPD2PS xmm1 {k1}{z}, ymm2/m256/m64bcst`
pub const EVEX_VCVTPD2PS_XMM_K1Z_YMMM256B64: Row = Row(1382);
/// `VCVTPD2PS ymm1 {k1}{z}, zmm2/m512/m64bcst{er}`
pub const EVEX_VCVTPD2PS_YMM_K1Z_ZMMM512B64_ER: Row = Row(1383);
/// `CVTSS2SD xmm1, xmm2/m32`
pub const CVTSS2SD_XMM_XMMM32: Row = Row(1384);
/// `VCVTSS2SD xmm1, xmm2, xmm3/m32`
pub const VEX_VCVTSS2SD_XMM_XMM_XMMM32: Row = Row(1385);
/// `VCVTSS2SD xmm1 {k1}{z}, xmm2, xmm3/m32{sae}`
pub const EVEX_VCVTSS2SD_XMM_K1Z_XMM_XMMM32_SAE: Row = Row(1386);
/// `CVTSD2SS xmm1, xmm2/m64`
pub const CVTSD2SS_XMM_XMMM64: Row = Row(1387);
/// `VCVTSD2SS xmm1, xmm2, xmm3/m64`
pub const VEX_VCVTSD2SS_XMM_XMM_XMMM64: Row = Row(1388);
/// `VCVTSD2SS xmm1 {k1}{z}, xmm2, xmm3/m64{er}`
pub const EVEX_VCVTSD2SS_XMM_K1Z_XMM_XMMM64_ER: Row = Row(1389);
/// `CVTDQ2PS xmm1, xmm2/m128`
pub const CVTDQ2PS_XMM_XMMM128: Row = Row(1390);
/// `VCVTDQ2PS xmm1, xmm2/m128`
pub const VEX_VCVTDQ2PS_XMM_XMMM128: Row = Row(1391);
/// `VCVTDQ2PS ymm1, ymm2/m256`
pub const VEX_VCVTDQ2PS_YMM_YMMM256: Row = Row(1392);
/// `VCVTDQ2PS xmm1 {k1}{z}, xmm2/m128/m32bcst`
pub const EVEX_VCVTDQ2PS_XMM_K1Z_XMMM128B32: Row = Row(1393);
/// `VCVTDQ2PS ymm1 {k1}{z}, ymm2/m256/m32bcst`
pub const EVEX_VCVTDQ2PS_YMM_K1Z_YMMM256B32: Row = Row(1394);
/// `VCVTDQ2PS zmm1 {k1}{z}, zmm2/m512/m32bcst{er}`
pub const EVEX_VCVTDQ2PS_ZMM_K1Z_ZMMM512B32_ER: Row = Row(1395);
/// `VCVTQQ2PS xmm1 {k1}{z}, xmm2/m128/m64bcst`
pub const EVEX_VCVTQQ2PS_XMM_K1Z_XMMM128B64: Row = Row(1396);
/// `VCVTQQ2PS xmm1 {k1}{z}, ymm2/m256/m64bcst`
pub const EVEX_VCVTQQ2PS_XMM_K1Z_YMMM256B64: Row = Row(1397);
/// `VCVTQQ2PS ymm1 {k1}{z}, zmm2/m512/m64bcst{er}`
pub const EVEX_VCVTQQ2PS_YMM_K1Z_ZMMM512B64_ER: Row = Row(1398);
/// `CVTPS2DQ xmm1, xmm2/m128`
pub const CVTPS2DQ_XMM_XMMM128: Row = Row(1399);
/// `VCVTPS2DQ xmm1, xmm2/m128`
pub const VEX_VCVTPS2DQ_XMM_XMMM128: Row = Row(1400);
/// `VCVTPS2DQ ymm1, ymm2/m256`
pub const VEX_VCVTPS2DQ_YMM_YMMM256: Row = Row(1401);
/// `VCVTPS2DQ xmm1 {k1}{z}, xmm2/m128/m32bcst`
pub const EVEX_VCVTPS2DQ_XMM_K1Z_XMMM128B32: Row = Row(1402);
/// `VCVTPS2DQ ymm1 {k1}{z}, ymm2/m256/m32bcst`
pub const EVEX_VCVTPS2DQ_YMM_K1Z_YMMM256B32: Row = Row(1403);
/// `VCVTPS2DQ zmm1 {k1}{z}, zmm2/m512/m32bcst{er}`
pub const EVEX_VCVTPS2DQ_ZMM_K1Z_ZMMM512B32_ER: Row = Row(1404);
/// `CVTTPS2DQ xmm1, xmm2/m128`
pub const CVTTPS2DQ_XMM_XMMM128: Row = Row(1405);
/// `VCVTTPS2DQ xmm1, xmm2/m128`
pub const VEX_VCVTTPS2DQ_XMM_XMMM128: Row = Row(1406);
/// `VCVTTPS2DQ ymm1, ymm2/m256`
pub const VEX_VCVTTPS2DQ_YMM_YMMM256: Row = Row(1407);
/// `VCVTTPS2DQ xmm1 {k1}{z}, xmm2/m128/m32bcst`
pub const EVEX_VCVTTPS2DQ_XMM_K1Z_XMMM128B32: Row = Row(1408);
/// `VCVTTPS2DQ ymm1 {k1}{z}, ymm2/m256/m32bcst`
pub const EVEX_VCVTTPS2DQ_YMM_K1Z_YMMM256B32: Row = Row(1409);
/// `VCVTTPS2DQ zmm1 {k1}{z}, zmm2/m512/m32bcst{sae}`
pub const EVEX_VCVTTPS2DQ_ZMM_K1Z_ZMMM512B32_SAE: Row = Row(1410);
/// `SUBPS xmm1, xmm2/m128`
pub const SUBPS_XMM_XMMM128: Row = Row(1411);
/// `VSUBPS xmm1, xmm2, xmm3/m128`
pub const VEX_VSUBPS_XMM_XMM_XMMM128: Row = Row(1412);
/// `VSUBPS ymm1, ymm2, ymm3/m256`
pub const VEX_VSUBPS_YMM_YMM_YMMM256: Row = Row(1413);
/// `VSUBPS xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VSUBPS_XMM_K1Z_XMM_XMMM128B32: Row = Row(1414);
/// `VSUBPS ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VSUBPS_YMM_K1Z_YMM_YMMM256B32: Row = Row(1415);
/// `VSUBPS zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst{er}`
pub const EVEX_VSUBPS_ZMM_K1Z_ZMM_ZMMM512B32_ER: Row = Row(1416);
/// `SUBPD xmm1, xmm2/m128`
pub const SUBPD_XMM_XMMM128: Row = Row(1417);
/// `VSUBPD xmm1, xmm2, xmm3/m128`
pub const VEX_VSUBPD_XMM_XMM_XMMM128: Row = Row(1418);
/// `VSUBPD ymm1, ymm2, ymm3/m256`
pub const VEX_VSUBPD_YMM_YMM_YMMM256: Row = Row(1419);
/// `VSUBPD xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VSUBPD_XMM_K1Z_XMM_XMMM128B64: Row = Row(1420);
/// `VSUBPD ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VSUBPD_YMM_K1Z_YMM_YMMM256B64: Row = Row(1421);
/// `VSUBPD zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst{er}`
pub const EVEX_VSUBPD_ZMM_K1Z_ZMM_ZMMM512B64_ER: Row = Row(1422);
/// `SUBSS xmm1, xmm2/m32`
pub const SUBSS_XMM_XMMM32: Row = Row(1423);
/// `VSUBSS xmm1, xmm2, xmm3/m32`
pub const VEX_VSUBSS_XMM_XMM_XMMM32: Row = Row(1424);
/// `VSUBSS xmm1 {k1}{z}, xmm2, xmm3/m32{er}`
pub const EVEX_VSUBSS_XMM_K1Z_XMM_XMMM32_ER: Row = Row(1425);
/// `SUBSD xmm1, xmm2/m64`
pub const SUBSD_XMM_XMMM64: Row = Row(1426);
/// `VSUBSD xmm1, xmm2, xmm3/m64`
pub const VEX_VSUBSD_XMM_XMM_XMMM64: Row = Row(1427);
/// `VSUBSD xmm1 {k1}{z}, xmm2, xmm3/m64{er}`
pub const EVEX_VSUBSD_XMM_K1Z_XMM_XMMM64_ER: Row = Row(1428);
/// `MINPS xmm1, xmm2/m128`
pub const MINPS_XMM_XMMM128: Row = Row(1429);
/// `VMINPS xmm1, xmm2, xmm3/m128`
pub const VEX_VMINPS_XMM_XMM_XMMM128: Row = Row(1430);
/// `VMINPS ymm1, ymm2, ymm3/m256`
pub const VEX_VMINPS_YMM_YMM_YMMM256: Row = Row(1431);
/// `VMINPS xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VMINPS_XMM_K1Z_XMM_XMMM128B32: Row = Row(1432);
/// `VMINPS ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VMINPS_YMM_K1Z_YMM_YMMM256B32: Row = Row(1433);
/// `VMINPS zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst{sae}`
pub const EVEX_VMINPS_ZMM_K1Z_ZMM_ZMMM512B32_SAE: Row = Row(1434);
/// `MINPD xmm1, xmm2/m128`
pub const MINPD_XMM_XMMM128: Row = Row(1435);
/// `VMINPD xmm1, xmm2, xmm3/m128`
pub const VEX_VMINPD_XMM_XMM_XMMM128: Row = Row(1436);
/// `VMINPD ymm1, ymm2, ymm3/m256`
pub const VEX_VMINPD_YMM_YMM_YMMM256: Row = Row(1437);
/// `VMINPD xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VMINPD_XMM_K1Z_XMM_XMMM128B64: Row = Row(1438);
/// `VMINPD ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VMINPD_YMM_K1Z_YMM_YMMM256B64: Row = Row(1439);
/// `VMINPD zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst{sae}`
pub const EVEX_VMINPD_ZMM_K1Z_ZMM_ZMMM512B64_SAE: Row = Row(1440);
/// `MINSS xmm1, xmm2/m32`
pub const MINSS_XMM_XMMM32: Row = Row(1441);
/// `VMINSS xmm1, xmm2, xmm3/m32`
pub const VEX_VMINSS_XMM_XMM_XMMM32: Row = Row(1442);
/// `VMINSS xmm1 {k1}{z}, xmm2, xmm3/m32{sae}`
pub const EVEX_VMINSS_XMM_K1Z_XMM_XMMM32_SAE: Row = Row(1443);
/// `MINSD xmm1, xmm2/m64`
pub const MINSD_XMM_XMMM64: Row = Row(1444);
/// `VMINSD xmm1, xmm2, xmm3/m64`
pub const VEX_VMINSD_XMM_XMM_XMMM64: Row = Row(1445);
/// `VMINSD xmm1 {k1}{z}, xmm2, xmm3/m64{sae}`
pub const EVEX_VMINSD_XMM_K1Z_XMM_XMMM64_SAE: Row = Row(1446);
/// `DIVPS xmm1, xmm2/m128`
pub const DIVPS_XMM_XMMM128: Row = Row(1447);
/// `VDIVPS xmm1, xmm2, xmm3/m128`
pub const VEX_VDIVPS_XMM_XMM_XMMM128: Row = Row(1448);
/// `VDIVPS ymm1, ymm2, ymm3/m256`
pub const VEX_VDIVPS_YMM_YMM_YMMM256: Row = Row(1449);
/// `VDIVPS xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VDIVPS_XMM_K1Z_XMM_XMMM128B32: Row = Row(1450);
/// `VDIVPS ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VDIVPS_YMM_K1Z_YMM_YMMM256B32: Row = Row(1451);
/// `VDIVPS zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst{er}`
pub const EVEX_VDIVPS_ZMM_K1Z_ZMM_ZMMM512B32_ER: Row = Row(1452);
/// `DIVPD xmm1, xmm2/m128`
pub const DIVPD_XMM_XMMM128: Row = Row(1453);
/// `VDIVPD xmm1, xmm2, xmm3/m128`
pub const VEX_VDIVPD_XMM_XMM_XMMM128: Row = Row(1454);
/// `VDIVPD ymm1, ymm2, ymm3/m256`
pub const VEX_VDIVPD_YMM_YMM_YMMM256: Row = Row(1455);
/// `VDIVPD xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VDIVPD_XMM_K1Z_XMM_XMMM128B64: Row = Row(1456);
/// `VDIVPD ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VDIVPD_YMM_K1Z_YMM_YMMM256B64: Row = Row(1457);
/// `VDIVPD zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst{er}`
pub const EVEX_VDIVPD_ZMM_K1Z_ZMM_ZMMM512B64_ER: Row = Row(1458);
/// `DIVSS xmm1, xmm2/m32`
pub const DIVSS_XMM_XMMM32: Row = Row(1459);
/// `VDIVSS xmm1, xmm2, xmm3/m32`
pub const VEX_VDIVSS_XMM_XMM_XMMM32: Row = Row(1460);
/// `VDIVSS xmm1 {k1}{z}, xmm2, xmm3/m32{er}`
pub const EVEX_VDIVSS_XMM_K1Z_XMM_XMMM32_ER: Row = Row(1461);
/// `DIVSD xmm1, xmm2/m64`
pub const DIVSD_XMM_XMMM64: Row = Row(1462);
/// `VDIVSD xmm1, xmm2, xmm3/m64`
pub const VEX_VDIVSD_XMM_XMM_XMMM64: Row = Row(1463);
/// `VDIVSD xmm1 {k1}{z}, xmm2, xmm3/m64{er}`
pub const EVEX_VDIVSD_XMM_K1Z_XMM_XMMM64_ER: Row = Row(1464);
/// `MAXPS xmm1, xmm2/m128`
pub const MAXPS_XMM_XMMM128: Row = Row(1465);
/// `VMAXPS xmm1, xmm2, xmm3/m128`
pub const VEX_VMAXPS_XMM_XMM_XMMM128: Row = Row(1466);
/// `VMAXPS ymm1, ymm2, ymm3/m256`
pub const VEX_VMAXPS_YMM_YMM_YMMM256: Row = Row(1467);
/// `VMAXPS xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VMAXPS_XMM_K1Z_XMM_XMMM128B32: Row = Row(1468);
/// `VMAXPS ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VMAXPS_YMM_K1Z_YMM_YMMM256B32: Row = Row(1469);
/// `VMAXPS zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst{sae}`
pub const EVEX_VMAXPS_ZMM_K1Z_ZMM_ZMMM512B32_SAE: Row = Row(1470);
/// `MAXPD xmm1, xmm2/m128`
pub const MAXPD_XMM_XMMM128: Row = Row(1471);
/// `VMAXPD xmm1, xmm2, xmm3/m128`
pub const VEX_VMAXPD_XMM_XMM_XMMM128: Row = Row(1472);
/// `VMAXPD ymm1, ymm2, ymm3/m256`
pub const VEX_VMAXPD_YMM_YMM_YMMM256: Row = Row(1473);
/// `VMAXPD xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VMAXPD_XMM_K1Z_XMM_XMMM128B64: Row = Row(1474);
/// `VMAXPD ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VMAXPD_YMM_K1Z_YMM_YMMM256B64: Row = Row(1475);
/// `VMAXPD zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst{sae}`
pub const EVEX_VMAXPD_ZMM_K1Z_ZMM_ZMMM512B64_SAE: Row = Row(1476);
/// `MAXSS xmm1, xmm2/m32`
pub const MAXSS_XMM_XMMM32: Row = Row(1477);
/// `VMAXSS xmm1, xmm2, xmm3/m32`
pub const VEX_VMAXSS_XMM_XMM_XMMM32: Row = Row(1478);
/// `VMAXSS xmm1 {k1}{z}, xmm2, xmm3/m32{sae}`
pub const EVEX_VMAXSS_XMM_K1Z_XMM_XMMM32_SAE: Row = Row(1479);
/// `MAXSD xmm1, xmm2/m64`
pub const MAXSD_XMM_XMMM64: Row = Row(1480);
/// `VMAXSD xmm1, xmm2, xmm3/m64`
pub const VEX_VMAXSD_XMM_XMM_XMMM64: Row = Row(1481);
/// `VMAXSD xmm1 {k1}{z}, xmm2, xmm3/m64{sae}`
pub const EVEX_VMAXSD_XMM_K1Z_XMM_XMMM64_SAE: Row = Row(1482);
/// `PUNPCKLBW mm, mm/m32`
pub const PUNPCKLBW_MM_MMM32: Row = Row(1483);
/// `PUNPCKLBW xmm1, xmm2/m128`
pub const PUNPCKLBW_XMM_XMMM128: Row = Row(1484);
/// `VPUNPCKLBW xmm1, xmm2, xmm3/m128`
pub const VEX_VPUNPCKLBW_XMM_XMM_XMMM128: Row = Row(1485);
/// `VPUNPCKLBW ymm1, ymm2, ymm3/m256`
pub const VEX_VPUNPCKLBW_YMM_YMM_YMMM256: Row = Row(1486);
/// `VPUNPCKLBW xmm1 {k1}{z}, xmm2, xmm3/m128`
pub const EVEX_VPUNPCKLBW_XMM_K1Z_XMM_XMMM128: Row = Row(1487);
/// `VPUNPCKLBW ymm1 {k1}{z}, ymm2, ymm3/m256`
pub const EVEX_VPUNPCKLBW_YMM_K1Z_YMM_YMMM256: Row = Row(1488);
/// `VPUNPCKLBW zmm1 {k1}{z}, zmm2, zmm3/m512`
pub const EVEX_VPUNPCKLBW_ZMM_K1Z_ZMM_ZMMM512: Row = Row(1489);
/// `PUNPCKLWD mm, mm/m32`
pub const PUNPCKLWD_MM_MMM32: Row = Row(1490);
/// `PUNPCKLWD xmm1, xmm2/m128`
pub const PUNPCKLWD_XMM_XMMM128: Row = Row(1491);
/// `VPUNPCKLWD xmm1, xmm2, xmm3/m128`
pub const VEX_VPUNPCKLWD_XMM_XMM_XMMM128: Row = Row(1492);
/// `VPUNPCKLWD ymm1, ymm2, ymm3/m256`
pub const VEX_VPUNPCKLWD_YMM_YMM_YMMM256: Row = Row(1493);
/// `VPUNPCKLWD xmm1 {k1}{z}, xmm2, xmm3/m128`
pub const EVEX_VPUNPCKLWD_XMM_K1Z_XMM_XMMM128: Row = Row(1494);
/// `VPUNPCKLWD ymm1 {k1}{z}, ymm2, ymm3/m256`
pub const EVEX_VPUNPCKLWD_YMM_K1Z_YMM_YMMM256: Row = Row(1495);
/// `VPUNPCKLWD zmm1 {k1}{z}, zmm2, zmm3/m512`
pub const EVEX_VPUNPCKLWD_ZMM_K1Z_ZMM_ZMMM512: Row = Row(1496);
/// `PUNPCKLDQ mm, mm/m32`
pub const PUNPCKLDQ_MM_MMM32: Row = Row(1497);
/// `PUNPCKLDQ xmm1, xmm2/m128`
pub const PUNPCKLDQ_XMM_XMMM128: Row = Row(1498);
/// `VPUNPCKLDQ xmm1, xmm2, xmm3/m128`
pub const VEX_VPUNPCKLDQ_XMM_XMM_XMMM128: Row = Row(1499);
/// `VPUNPCKLDQ ymm1, ymm2, ymm3/m256`
pub const VEX_VPUNPCKLDQ_YMM_YMM_YMMM256: Row = Row(1500);
/// `VPUNPCKLDQ xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VPUNPCKLDQ_XMM_K1Z_XMM_XMMM128B32: Row = Row(1501);
/// `VPUNPCKLDQ ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VPUNPCKLDQ_YMM_K1Z_YMM_YMMM256B32: Row = Row(1502);
/// `VPUNPCKLDQ zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst`
pub const EVEX_VPUNPCKLDQ_ZMM_K1Z_ZMM_ZMMM512B32: Row = Row(1503);
/// `PACKSSWB mm1, mm2/m64`
pub const PACKSSWB_MM_MMM64: Row = Row(1504);
/// `PACKSSWB xmm1, xmm2/m128`
pub const PACKSSWB_XMM_XMMM128: Row = Row(1505);
/// `VPACKSSWB xmm1, xmm2, xmm3/m128`
pub const VEX_VPACKSSWB_XMM_XMM_XMMM128: Row = Row(1506);
/// `VPACKSSWB ymm1, ymm2, ymm3/m256`
pub const VEX_VPACKSSWB_YMM_YMM_YMMM256: Row = Row(1507);
/// `VPACKSSWB xmm1 {k1}{z}, xmm2, xmm3/m128`
pub const EVEX_VPACKSSWB_XMM_K1Z_XMM_XMMM128: Row = Row(1508);
/// `VPACKSSWB ymm1 {k1}{z}, ymm2, ymm3/m256`
pub const EVEX_VPACKSSWB_YMM_K1Z_YMM_YMMM256: Row = Row(1509);
/// `VPACKSSWB zmm1 {k1}{z}, zmm2, zmm3/m512`
pub const EVEX_VPACKSSWB_ZMM_K1Z_ZMM_ZMMM512: Row = Row(1510);
/// `PCMPGTB mm, mm/m64`
pub const PCMPGTB_MM_MMM64: Row = Row(1511);
/// `PCMPGTB xmm1, xmm2/m128`
pub const PCMPGTB_XMM_XMMM128: Row = Row(1512);
/// `VPCMPGTB xmm1, xmm2, xmm3/m128`
pub const VEX_VPCMPGTB_XMM_XMM_XMMM128: Row = Row(1513);
/// `VPCMPGTB ymm1, ymm2, ymm3/m256`
pub const VEX_VPCMPGTB_YMM_YMM_YMMM256: Row = Row(1514);
/// `VPCMPGTB k1 {k2}, xmm2, xmm3/m128`
pub const EVEX_VPCMPGTB_KR_K1_XMM_XMMM128: Row = Row(1515);
/// `VPCMPGTB k1 {k2}, ymm2, ymm3/m256`
pub const EVEX_VPCMPGTB_KR_K1_YMM_YMMM256: Row = Row(1516);
/// `VPCMPGTB k1 {k2}, zmm2, zmm3/m512`
pub const EVEX_VPCMPGTB_KR_K1_ZMM_ZMMM512: Row = Row(1517);
/// `PCMPGTW mm, mm/m64`
pub const PCMPGTW_MM_MMM64: Row = Row(1518);
/// `PCMPGTW xmm1, xmm2/m128`
pub const PCMPGTW_XMM_XMMM128: Row = Row(1519);
/// `VPCMPGTW xmm1, xmm2, xmm3/m128`
pub const VEX_VPCMPGTW_XMM_XMM_XMMM128: Row = Row(1520);
/// `VPCMPGTW ymm1, ymm2, ymm3/m256`
pub const VEX_VPCMPGTW_YMM_YMM_YMMM256: Row = Row(1521);
/// `VPCMPGTW k1 {k2}, xmm2, xmm3/m128`
pub const EVEX_VPCMPGTW_KR_K1_XMM_XMMM128: Row = Row(1522);
/// `VPCMPGTW k1 {k2}, ymm2, ymm3/m256`
pub const EVEX_VPCMPGTW_KR_K1_YMM_YMMM256: Row = Row(1523);
/// `VPCMPGTW k1 {k2}, zmm2, zmm3/m512`
pub const EVEX_VPCMPGTW_KR_K1_ZMM_ZMMM512: Row = Row(1524);
/// `PCMPGTD mm, mm/m64`
pub const PCMPGTD_MM_MMM64: Row = Row(1525);
/// `PCMPGTD xmm1, xmm2/m128`
pub const PCMPGTD_XMM_XMMM128: Row = Row(1526);
/// `VPCMPGTD xmm1, xmm2, xmm3/m128`
pub const VEX_VPCMPGTD_XMM_XMM_XMMM128: Row = Row(1527);
/// `VPCMPGTD ymm1, ymm2, ymm3/m256`
pub const VEX_VPCMPGTD_YMM_YMM_YMMM256: Row = Row(1528);
/// `VPCMPGTD k1 {k2}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VPCMPGTD_KR_K1_XMM_XMMM128B32: Row = Row(1529);
/// `VPCMPGTD k1 {k2}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VPCMPGTD_KR_K1_YMM_YMMM256B32: Row = Row(1530);
/// `VPCMPGTD k1 {k2}, zmm2, zmm3/m512/m32bcst`
pub const EVEX_VPCMPGTD_KR_K1_ZMM_ZMMM512B32: Row = Row(1531);
/// `PACKUSWB mm, mm/m64`
pub const PACKUSWB_MM_MMM64: Row = Row(1532);
/// `PACKUSWB xmm1, xmm2/m128`
pub const PACKUSWB_XMM_XMMM128: Row = Row(1533);
/// `VPACKUSWB xmm1, xmm2, xmm3/m128`
pub const VEX_VPACKUSWB_XMM_XMM_XMMM128: Row = Row(1534);
/// `VPACKUSWB ymm1, ymm2, ymm3/m256`
pub const VEX_VPACKUSWB_YMM_YMM_YMMM256: Row = Row(1535);
/// `VPACKUSWB xmm1 {k1}{z}, xmm2, xmm3/m128`
pub const EVEX_VPACKUSWB_XMM_K1Z_XMM_XMMM128: Row = Row(1536);
/// `VPACKUSWB ymm1 {k1}{z}, ymm2, ymm3/m256`
pub const EVEX_VPACKUSWB_YMM_K1Z_YMM_YMMM256: Row = Row(1537);
/// `VPACKUSWB zmm1 {k1}{z}, zmm2, zmm3/m512`
pub const EVEX_VPACKUSWB_ZMM_K1Z_ZMM_ZMMM512: Row = Row(1538);
/// `PUNPCKHBW mm, mm/m64`
pub const PUNPCKHBW_MM_MMM64: Row = Row(1539);
/// `PUNPCKHBW xmm1, xmm2/m128`
pub const PUNPCKHBW_XMM_XMMM128: Row = Row(1540);
/// `VPUNPCKHBW xmm1, xmm2, xmm3/m128`
pub const VEX_VPUNPCKHBW_XMM_XMM_XMMM128: Row = Row(1541);
/// `VPUNPCKHBW ymm1, ymm2, ymm3/m256`
pub const VEX_VPUNPCKHBW_YMM_YMM_YMMM256: Row = Row(1542);
/// `VPUNPCKHBW xmm1 {k1}{z}, xmm2, xmm3/m128`
pub const EVEX_VPUNPCKHBW_XMM_K1Z_XMM_XMMM128: Row = Row(1543);
/// `VPUNPCKHBW ymm1 {k1}{z}, ymm2, ymm3/m256`
pub const EVEX_VPUNPCKHBW_YMM_K1Z_YMM_YMMM256: Row = Row(1544);
/// `VPUNPCKHBW zmm1 {k1}{z}, zmm2, zmm3/m512`
pub const EVEX_VPUNPCKHBW_ZMM_K1Z_ZMM_ZMMM512: Row = Row(1545);
/// `PUNPCKHWD mm, mm/m64`
pub const PUNPCKHWD_MM_MMM64: Row = Row(1546);
/// `PUNPCKHWD xmm1, xmm2/m128`
pub const PUNPCKHWD_XMM_XMMM128: Row = Row(1547);
/// `VPUNPCKHWD xmm1, xmm2, xmm3/m128`
pub const VEX_VPUNPCKHWD_XMM_XMM_XMMM128: Row = Row(1548);
/// `VPUNPCKHWD ymm1, ymm2, ymm3/m256`
pub const VEX_VPUNPCKHWD_YMM_YMM_YMMM256: Row = Row(1549);
/// `VPUNPCKHWD xmm1 {k1}{z}, xmm2, xmm3/m128`
pub const EVEX_VPUNPCKHWD_XMM_K1Z_XMM_XMMM128: Row = Row(1550);
/// `VPUNPCKHWD ymm1 {k1}{z}, ymm2, ymm3/m256`
pub const EVEX_VPUNPCKHWD_YMM_K1Z_YMM_YMMM256: Row = Row(1551);
/// `VPUNPCKHWD zmm1 {k1}{z}, zmm2, zmm3/m512`
pub const EVEX_VPUNPCKHWD_ZMM_K1Z_ZMM_ZMMM512: Row = Row(1552);
/// `PUNPCKHDQ mm, mm/m64`
pub const PUNPCKHDQ_MM_MMM64: Row = Row(1553);
/// `PUNPCKHDQ xmm1, xmm2/m128`
pub const PUNPCKHDQ_XMM_XMMM128: Row = Row(1554);
/// `VPUNPCKHDQ xmm1, xmm2, xmm3/m128`
pub const VEX_VPUNPCKHDQ_XMM_XMM_XMMM128: Row = Row(1555);
/// `VPUNPCKHDQ ymm1, ymm2, ymm3/m256`
pub const VEX_VPUNPCKHDQ_YMM_YMM_YMMM256: Row = Row(1556);
/// `VPUNPCKHDQ xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VPUNPCKHDQ_XMM_K1Z_XMM_XMMM128B32: Row = Row(1557);
/// `VPUNPCKHDQ ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VPUNPCKHDQ_YMM_K1Z_YMM_YMMM256B32: Row = Row(1558);
/// `VPUNPCKHDQ zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst`
pub const EVEX_VPUNPCKHDQ_ZMM_K1Z_ZMM_ZMMM512B32: Row = Row(1559);
/// `PACKSSDW mm1, mm2/m64`
pub const PACKSSDW_MM_MMM64: Row = Row(1560);
/// `PACKSSDW xmm1, xmm2/m128`
pub const PACKSSDW_XMM_XMMM128: Row = Row(1561);
/// `VPACKSSDW xmm1, xmm2, xmm3/m128`
pub const VEX_VPACKSSDW_XMM_XMM_XMMM128: Row = Row(1562);
/// `VPACKSSDW ymm1, ymm2, ymm3/m256`
pub const VEX_VPACKSSDW_YMM_YMM_YMMM256: Row = Row(1563);
/// `VPACKSSDW xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VPACKSSDW_XMM_K1Z_XMM_XMMM128B32: Row = Row(1564);
/// `VPACKSSDW ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VPACKSSDW_YMM_K1Z_YMM_YMMM256B32: Row = Row(1565);
/// `VPACKSSDW zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst`
pub const EVEX_VPACKSSDW_ZMM_K1Z_ZMM_ZMMM512B32: Row = Row(1566);
/// `PUNPCKLQDQ xmm1, xmm2/m128`
pub const PUNPCKLQDQ_XMM_XMMM128: Row = Row(1567);
/// `VPUNPCKLQDQ xmm1, xmm2, xmm3/m128`
pub const VEX_VPUNPCKLQDQ_XMM_XMM_XMMM128: Row = Row(1568);
/// `VPUNPCKLQDQ ymm1, ymm2, ymm3/m256`
pub const VEX_VPUNPCKLQDQ_YMM_YMM_YMMM256: Row = Row(1569);
/// `VPUNPCKLQDQ xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VPUNPCKLQDQ_XMM_K1Z_XMM_XMMM128B64: Row = Row(1570);
/// `VPUNPCKLQDQ ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VPUNPCKLQDQ_YMM_K1Z_YMM_YMMM256B64: Row = Row(1571);
/// `VPUNPCKLQDQ zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst`
pub const EVEX_VPUNPCKLQDQ_ZMM_K1Z_ZMM_ZMMM512B64: Row = Row(1572);
/// `PUNPCKHQDQ xmm1, xmm2/m128`
pub const PUNPCKHQDQ_XMM_XMMM128: Row = Row(1573);
/// `VPUNPCKHQDQ xmm1, xmm2, xmm3/m128`
pub const VEX_VPUNPCKHQDQ_XMM_XMM_XMMM128: Row = Row(1574);
/// `VPUNPCKHQDQ ymm1, ymm2, ymm3/m256`
pub const VEX_VPUNPCKHQDQ_YMM_YMM_YMMM256: Row = Row(1575);
/// `VPUNPCKHQDQ xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VPUNPCKHQDQ_XMM_K1Z_XMM_XMMM128B64: Row = Row(1576);
/// `VPUNPCKHQDQ ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VPUNPCKHQDQ_YMM_K1Z_YMM_YMMM256B64: Row = Row(1577);
/// `VPUNPCKHQDQ zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst`
pub const EVEX_VPUNPCKHQDQ_ZMM_K1Z_ZMM_ZMMM512B64: Row = Row(1578);
/// `MOVD mm, r/m32`
pub const MOVD_MM_RM32: Row = Row(1579);
/// `MOVQ mm, r/m64`
pub const MOVQ_MM_RM64: Row = Row(1580);
/// `MOVD xmm, r/m32`
pub const MOVD_XMM_RM32: Row = Row(1581);
/// `MOVQ xmm, r/m64`
pub const MOVQ_XMM_RM64: Row = Row(1582);
/// `VMOVD xmm1, r/m32`
pub const VEX_VMOVD_XMM_RM32: Row = Row(1583);
/// `VMOVQ xmm1, r/m64`
pub const VEX_VMOVQ_XMM_RM64: Row = Row(1584);
/// `VMOVD xmm1, r/m32`
pub const EVEX_VMOVD_XMM_RM32: Row = Row(1585);
/// `VMOVQ xmm1, r/m64`
pub const EVEX_VMOVQ_XMM_RM64: Row = Row(1586);
/// `MOVQ mm, mm/m64`
pub const MOVQ_MM_MMM64: Row = Row(1587);
/// `MOVDQA xmm1, xmm2/m128`
pub const MOVDQA_XMM_XMMM128: Row = Row(1588);
/// `VMOVDQA xmm1, xmm2/m128`
pub const VEX_VMOVDQA_XMM_XMMM128: Row = Row(1589);
/// `VMOVDQA ymm1, ymm2/m256`
pub const VEX_VMOVDQA_YMM_YMMM256: Row = Row(1590);
/// `VMOVDQA32 xmm1 {k1}{z}, xmm2/m128`
pub const EVEX_VMOVDQA32_XMM_K1Z_XMMM128: Row = Row(1591);
/// `VMOVDQA32 ymm1 {k1}{z}, ymm2/m256`
pub const EVEX_VMOVDQA32_YMM_K1Z_YMMM256: Row = Row(1592);
/// `VMOVDQA32 zmm1 {k1}{z}, zmm2/m512`
pub const EVEX_VMOVDQA32_ZMM_K1Z_ZMMM512: Row = Row(1593);
/// `VMOVDQA64 xmm1 {k1}{z}, xmm2/m128`
pub const EVEX_VMOVDQA64_XMM_K1Z_XMMM128: Row = Row(1594);
/// `VMOVDQA64 ymm1 {k1}{z}, ymm2/m256`
pub const EVEX_VMOVDQA64_YMM_K1Z_YMMM256: Row = Row(1595);
/// `VMOVDQA64 zmm1 {k1}{z}, zmm2/m512`
pub const EVEX_VMOVDQA64_ZMM_K1Z_ZMMM512: Row = Row(1596);
/// `MOVDQU xmm1, xmm2/m128`
pub const MOVDQU_XMM_XMMM128: Row = Row(1597);
/// `VMOVDQU xmm1, xmm2/m128`
pub const VEX_VMOVDQU_XMM_XMMM128: Row = Row(1598);
/// `VMOVDQU ymm1, ymm2/m256`
pub const VEX_VMOVDQU_YMM_YMMM256: Row = Row(1599);
/// `VMOVDQU32 xmm1 {k1}{z}, xmm2/m128`
pub const EVEX_VMOVDQU32_XMM_K1Z_XMMM128: Row = Row(1600);
/// `VMOVDQU32 ymm1 {k1}{z}, ymm2/m256`
pub const EVEX_VMOVDQU32_YMM_K1Z_YMMM256: Row = Row(1601);
/// `VMOVDQU32 zmm1 {k1}{z}, zmm2/m512`
pub const EVEX_VMOVDQU32_ZMM_K1Z_ZMMM512: Row = Row(1602);
/// `VMOVDQU64 xmm1 {k1}{z}, xmm2/m128`
pub const EVEX_VMOVDQU64_XMM_K1Z_XMMM128: Row = Row(1603);
/// `VMOVDQU64 ymm1 {k1}{z}, ymm2/m256`
pub const EVEX_VMOVDQU64_YMM_K1Z_YMMM256: Row = Row(1604);
/// `VMOVDQU64 zmm1 {k1}{z}, zmm2/m512`
pub const EVEX_VMOVDQU64_ZMM_K1Z_ZMMM512: Row = Row(1605);
/// `VMOVDQU8 xmm1 {k1}{z}, xmm2/m128`
pub const EVEX_VMOVDQU8_XMM_K1Z_XMMM128: Row = Row(1606);
/// `VMOVDQU8 ymm1 {k1}{z}, ymm2/m256`
pub const EVEX_VMOVDQU8_YMM_K1Z_YMMM256: Row = Row(1607);
/// `VMOVDQU8 zmm1 {k1}{z}, zmm2/m512`
pub const EVEX_VMOVDQU8_ZMM_K1Z_ZMMM512: Row = Row(1608);
/// `VMOVDQU16 xmm1 {k1}{z}, xmm2/m128`
pub const EVEX_VMOVDQU16_XMM_K1Z_XMMM128: Row = Row(1609);
/// `VMOVDQU16 ymm1 {k1}{z}, ymm2/m256`
pub const EVEX_VMOVDQU16_YMM_K1Z_YMMM256: Row = Row(1610);
/// `VMOVDQU16 zmm1 {k1}{z}, zmm2/m512`
pub const EVEX_VMOVDQU16_ZMM_K1Z_ZMMM512: Row = Row(1611);
/// `PSHUFW mm1, mm2/m64, imm8`
pub const PSHUFW_MM_MMM64_IMM8: Row = Row(1612);
/// `PSHUFD xmm1, xmm2/m128, imm8`
pub const PSHUFD_XMM_XMMM128_IMM8: Row = Row(1613);
/// `VPSHUFD xmm1, xmm2/m128, imm8`
pub const VEX_VPSHUFD_XMM_XMMM128_IMM8: Row = Row(1614);
/// `VPSHUFD ymm1, ymm2/m256, imm8`
pub const VEX_VPSHUFD_YMM_YMMM256_IMM8: Row = Row(1615);
/// `VPSHUFD xmm1 {k1}{z}, xmm2/m128/m32bcst, imm8`
pub const EVEX_VPSHUFD_XMM_K1Z_XMMM128B32_IMM8: Row = Row(1616);
/// `VPSHUFD ymm1 {k1}{z}, ymm2/m256/m32bcst, imm8`
pub const EVEX_VPSHUFD_YMM_K1Z_YMMM256B32_IMM8: Row = Row(1617);
/// `VPSHUFD zmm1 {k1}{z}, zmm2/m512/m32bcst, imm8`
pub const EVEX_VPSHUFD_ZMM_K1Z_ZMMM512B32_IMM8: Row = Row(1618);
/// `PSHUFHW xmm1, xmm2/m128, imm8`
pub const PSHUFHW_XMM_XMMM128_IMM8: Row = Row(1619);
/// `VPSHUFHW xmm1, xmm2/m128, imm8`
pub const VEX_VPSHUFHW_XMM_XMMM128_IMM8: Row = Row(1620);
/// `VPSHUFHW ymm1, ymm2/m256, imm8`
pub const VEX_VPSHUFHW_YMM_YMMM256_IMM8: Row = Row(1621);
/// `VPSHUFHW xmm1 {k1}{z}, xmm2/m128, imm8`
pub const EVEX_VPSHUFHW_XMM_K1Z_XMMM128_IMM8: Row = Row(1622);
/// `VPSHUFHW ymm1 {k1}{z}, ymm2/m256, imm8`
pub const EVEX_VPSHUFHW_YMM_K1Z_YMMM256_IMM8: Row = Row(1623);
/// `VPSHUFHW zmm1 {k1}{z}, zmm2/m512, imm8`
pub const EVEX_VPSHUFHW_ZMM_K1Z_ZMMM512_IMM8: Row = Row(1624);
/// `PSHUFLW xmm1, xmm2/m128, imm8`
pub const PSHUFLW_XMM_XMMM128_IMM8: Row = Row(1625);
/// `VPSHUFLW xmm1, xmm2/m128, imm8`
pub const VEX_VPSHUFLW_XMM_XMMM128_IMM8: Row = Row(1626);
/// `VPSHUFLW ymm1, ymm2/m256, imm8`
pub const VEX_VPSHUFLW_YMM_YMMM256_IMM8: Row = Row(1627);
/// `VPSHUFLW xmm1 {k1}{z}, xmm2/m128, imm8`
pub const EVEX_VPSHUFLW_XMM_K1Z_XMMM128_IMM8: Row = Row(1628);
/// `VPSHUFLW ymm1 {k1}{z}, ymm2/m256, imm8`
pub const EVEX_VPSHUFLW_YMM_K1Z_YMMM256_IMM8: Row = Row(1629);
/// `VPSHUFLW zmm1 {k1}{z}, zmm2/m512, imm8`
pub const EVEX_VPSHUFLW_ZMM_K1Z_ZMMM512_IMM8: Row = Row(1630);
/// `PSRLW mm, imm8`
pub const PSRLW_MM_IMM8: Row = Row(1631);
/// `PSRLW xmm1, imm8`
pub const PSRLW_XMM_IMM8: Row = Row(1632);
/// `VPSRLW xmm1, xmm2, imm8`
pub const VEX_VPSRLW_XMM_XMM_IMM8: Row = Row(1633);
/// `VPSRLW ymm1, ymm2, imm8`
pub const VEX_VPSRLW_YMM_YMM_IMM8: Row = Row(1634);
/// `VPSRLW xmm1 {k1}{z}, xmm2/m128, imm8`
pub const EVEX_VPSRLW_XMM_K1Z_XMMM128_IMM8: Row = Row(1635);
/// `VPSRLW ymm1 {k1}{z}, ymm2/m256, imm8`
pub const EVEX_VPSRLW_YMM_K1Z_YMMM256_IMM8: Row = Row(1636);
/// `VPSRLW zmm1 {k1}{z}, zmm2/m512, imm8`
pub const EVEX_VPSRLW_ZMM_K1Z_ZMMM512_IMM8: Row = Row(1637);
/// `PSRAW mm, imm8`
pub const PSRAW_MM_IMM8: Row = Row(1638);
/// `PSRAW xmm1, imm8`
pub const PSRAW_XMM_IMM8: Row = Row(1639);
/// `VPSRAW xmm1, xmm2, imm8`
pub const VEX_VPSRAW_XMM_XMM_IMM8: Row = Row(1640);
/// `VPSRAW ymm1, ymm2, imm8`
pub const VEX_VPSRAW_YMM_YMM_IMM8: Row = Row(1641);
/// `VPSRAW xmm1 {k1}{z}, xmm2/m128, imm8`
pub const EVEX_VPSRAW_XMM_K1Z_XMMM128_IMM8: Row = Row(1642);
/// `VPSRAW ymm1 {k1}{z}, ymm2/m256, imm8`
pub const EVEX_VPSRAW_YMM_K1Z_YMMM256_IMM8: Row = Row(1643);
/// `VPSRAW zmm1 {k1}{z}, zmm2/m512, imm8`
pub const EVEX_VPSRAW_ZMM_K1Z_ZMMM512_IMM8: Row = Row(1644);
/// `PSLLW mm1, imm8`
pub const PSLLW_MM_IMM8: Row = Row(1645);
/// `PSLLW xmm1, imm8`
pub const PSLLW_XMM_IMM8: Row = Row(1646);
/// `VPSLLW xmm1, xmm2, imm8`
pub const VEX_VPSLLW_XMM_XMM_IMM8: Row = Row(1647);
/// `VPSLLW ymm1, ymm2, imm8`
pub const VEX_VPSLLW_YMM_YMM_IMM8: Row = Row(1648);
/// `VPSLLW xmm1 {k1}{z}, xmm2/m128, imm8`
pub const EVEX_VPSLLW_XMM_K1Z_XMMM128_IMM8: Row = Row(1649);
/// `VPSLLW ymm1 {k1}{z}, ymm2/m256, imm8`
pub const EVEX_VPSLLW_YMM_K1Z_YMMM256_IMM8: Row = Row(1650);
/// `VPSLLW zmm1 {k1}{z}, zmm2/m512, imm8`
pub const EVEX_VPSLLW_ZMM_K1Z_ZMMM512_IMM8: Row = Row(1651);
/// `VPRORD xmm1 {k1}{z}, xmm2/m128/m32bcst, imm8`
pub const EVEX_VPRORD_XMM_K1Z_XMMM128B32_IMM8: Row = Row(1652);
/// `VPRORD ymm1 {k1}{z}, ymm2/m256/m32bcst, imm8`
pub const EVEX_VPRORD_YMM_K1Z_YMMM256B32_IMM8: Row = Row(1653);
/// `VPRORD zmm1 {k1}{z}, zmm2/m512/m32bcst, imm8`
pub const EVEX_VPRORD_ZMM_K1Z_ZMMM512B32_IMM8: Row = Row(1654);
/// `VPRORQ xmm1 {k1}{z}, xmm2/m128/m64bcst, imm8`
pub const EVEX_VPRORQ_XMM_K1Z_XMMM128B64_IMM8: Row = Row(1655);
/// `VPRORQ ymm1 {k1}{z}, ymm2/m256/m64bcst, imm8`
pub const EVEX_VPRORQ_YMM_K1Z_YMMM256B64_IMM8: Row = Row(1656);
/// `VPRORQ zmm1 {k1}{z}, zmm2/m512/m64bcst, imm8`
pub const EVEX_VPRORQ_ZMM_K1Z_ZMMM512B64_IMM8: Row = Row(1657);
/// `VPROLD xmm1 {k1}{z}, xmm2/m128/m32bcst, imm8`
pub const EVEX_VPROLD_XMM_K1Z_XMMM128B32_IMM8: Row = Row(1658);
/// `VPROLD ymm1 {k1}{z}, ymm2/m256/m32bcst, imm8`
pub const EVEX_VPROLD_YMM_K1Z_YMMM256B32_IMM8: Row = Row(1659);
/// `VPROLD zmm1 {k1}{z}, zmm2/m512/m32bcst, imm8`
pub const EVEX_VPROLD_ZMM_K1Z_ZMMM512B32_IMM8: Row = Row(1660);
/// `VPROLQ xmm1 {k1}{z}, xmm2/m128/m64bcst, imm8`
pub const EVEX_VPROLQ_XMM_K1Z_XMMM128B64_IMM8: Row = Row(1661);
/// `VPROLQ ymm1 {k1}{z}, ymm2/m256/m64bcst, imm8`
pub const EVEX_VPROLQ_YMM_K1Z_YMMM256B64_IMM8: Row = Row(1662);
/// `VPROLQ zmm1 {k1}{z}, zmm2/m512/m64bcst, imm8`
pub const EVEX_VPROLQ_ZMM_K1Z_ZMMM512B64_IMM8: Row = Row(1663);
/// `PSRLD mm, imm8`
pub const PSRLD_MM_IMM8: Row = Row(1664);
/// `PSRLD xmm1, imm8`
pub const PSRLD_XMM_IMM8: Row = Row(1665);
/// `VPSRLD xmm1, xmm2, imm8`
pub const VEX_VPSRLD_XMM_XMM_IMM8: Row = Row(1666);
/// `VPSRLD ymm1, ymm2, imm8`
pub const VEX_VPSRLD_YMM_YMM_IMM8: Row = Row(1667);
/// `VPSRLD xmm1 {k1}{z}, xmm2/m128/m32bcst, imm8`
pub const EVEX_VPSRLD_XMM_K1Z_XMMM128B32_IMM8: Row = Row(1668);
/// `VPSRLD ymm1 {k1}{z}, ymm2/m256/m32bcst, imm8`
pub const EVEX_VPSRLD_YMM_K1Z_YMMM256B32_IMM8: Row = Row(1669);
/// `VPSRLD zmm1 {k1}{z}, zmm2/m512/m32bcst, imm8`
pub const EVEX_VPSRLD_ZMM_K1Z_ZMMM512B32_IMM8: Row = Row(1670);
/// `PSRAD mm, imm8`
pub const PSRAD_MM_IMM8: Row = Row(1671);
/// `PSRAD xmm1, imm8`
pub const PSRAD_XMM_IMM8: Row = Row(1672);
/// `VPSRAD xmm1, xmm2, imm8`
pub const VEX_VPSRAD_XMM_XMM_IMM8: Row = Row(1673);
/// `VPSRAD ymm1, ymm2, imm8`
pub const VEX_VPSRAD_YMM_YMM_IMM8: Row = Row(1674);
/// `VPSRAD xmm1 {k1}{z}, xmm2/m128/m32bcst, imm8`
pub const EVEX_VPSRAD_XMM_K1Z_XMMM128B32_IMM8: Row = Row(1675);
/// `VPSRAD ymm1 {k1}{z}, ymm2/m256/m32bcst, imm8`
pub const EVEX_VPSRAD_YMM_K1Z_YMMM256B32_IMM8: Row = Row(1676);
/// `VPSRAD zmm1 {k1}{z}, zmm2/m512/m32bcst, imm8`
pub const EVEX_VPSRAD_ZMM_K1Z_ZMMM512B32_IMM8: Row = Row(1677);
/// `VPSRAQ xmm1 {k1}{z}, xmm2/m128/m64bcst, imm8`
pub const EVEX_VPSRAQ_XMM_K1Z_XMMM128B64_IMM8: Row = Row(1678);
/// `VPSRAQ ymm1 {k1}{z}, ymm2/m256/m64bcst, imm8`
pub const EVEX_VPSRAQ_YMM_K1Z_YMMM256B64_IMM8: Row = Row(1679);
/// `VPSRAQ zmm1 {k1}{z}, zmm2/m512/m64bcst, imm8`
pub const EVEX_VPSRAQ_ZMM_K1Z_ZMMM512B64_IMM8: Row = Row(1680);
/// `PSLLD mm, imm8`
pub const PSLLD_MM_IMM8: Row = Row(1681);
/// `PSLLD xmm1, imm8`
pub const PSLLD_XMM_IMM8: Row = Row(1682);
/// `VPSLLD xmm1, xmm2, imm8`
pub const VEX_VPSLLD_XMM_XMM_IMM8: Row = Row(1683);
/// `VPSLLD ymm1, ymm2, imm8`
pub const VEX_VPSLLD_YMM_YMM_IMM8: Row = Row(1684);
/// `VPSLLD xmm1 {k1}{z}, xmm2/m128/m32bcst, imm8`
pub const EVEX_VPSLLD_XMM_K1Z_XMMM128B32_IMM8: Row = Row(1685);
/// `VPSLLD ymm1 {k1}{z}, ymm2/m256/m32bcst, imm8`
pub const EVEX_VPSLLD_YMM_K1Z_YMMM256B32_IMM8: Row = Row(1686);
/// `VPSLLD zmm1 {k1}{z}, zmm2/m512/m32bcst, imm8`
pub const EVEX_VPSLLD_ZMM_K1Z_ZMMM512B32_IMM8: Row = Row(1687);
/// `PSRLQ mm, imm8`
pub const PSRLQ_MM_IMM8: Row = Row(1688);
/// `PSRLQ xmm1, imm8`
pub const PSRLQ_XMM_IMM8: Row = Row(1689);
/// `VPSRLQ xmm1, xmm2, imm8`
pub const VEX_VPSRLQ_XMM_XMM_IMM8: Row = Row(1690);
/// `VPSRLQ ymm1, ymm2, imm8`
pub const VEX_VPSRLQ_YMM_YMM_IMM8: Row = Row(1691);
/// `VPSRLQ xmm1 {k1}{z}, xmm2/m128/m64bcst, imm8`
pub const EVEX_VPSRLQ_XMM_K1Z_XMMM128B64_IMM8: Row = Row(1692);
/// `VPSRLQ ymm1 {k1}{z}, ymm2/m256/m64bcst, imm8`
pub const EVEX_VPSRLQ_YMM_K1Z_YMMM256B64_IMM8: Row = Row(1693);
/// `VPSRLQ zmm1 {k1}{z}, zmm2/m512/m64bcst, imm8`
pub const EVEX_VPSRLQ_ZMM_K1Z_ZMMM512B64_IMM8: Row = Row(1694);
/// `PSRLDQ xmm1, imm8`
pub const PSRLDQ_XMM_IMM8: Row = Row(1695);
/// `VPSRLDQ xmm1, xmm2, imm8`
pub const VEX_VPSRLDQ_XMM_XMM_IMM8: Row = Row(1696);
/// `VPSRLDQ ymm1, ymm2, imm8`
pub const VEX_VPSRLDQ_YMM_YMM_IMM8: Row = Row(1697);
/// `VPSRLDQ xmm1, xmm2/m128, imm8`
pub const EVEX_VPSRLDQ_XMM_XMMM128_IMM8: Row = Row(1698);
/// `VPSRLDQ ymm1, ymm2/m256, imm8`
pub const EVEX_VPSRLDQ_YMM_YMMM256_IMM8: Row = Row(1699);
/// `VPSRLDQ zmm1, zmm2/m512, imm8`
pub const EVEX_VPSRLDQ_ZMM_ZMMM512_IMM8: Row = Row(1700);
/// `PSLLQ mm, imm8`
pub const PSLLQ_MM_IMM8: Row = Row(1701);
/// `PSLLQ xmm1, imm8`
pub const PSLLQ_XMM_IMM8: Row = Row(1702);
/// `VPSLLQ xmm1, xmm2, imm8`
pub const VEX_VPSLLQ_XMM_XMM_IMM8: Row = Row(1703);
/// `VPSLLQ ymm1, ymm2, imm8`
pub const VEX_VPSLLQ_YMM_YMM_IMM8: Row = Row(1704);
/// `VPSLLQ xmm1 {k1}{z}, xmm2/m128/m64bcst, imm8`
pub const EVEX_VPSLLQ_XMM_K1Z_XMMM128B64_IMM8: Row = Row(1705);
/// `VPSLLQ ymm1 {k1}{z}, ymm2/m256/m64bcst, imm8`
pub const EVEX_VPSLLQ_YMM_K1Z_YMMM256B64_IMM8: Row = Row(1706);
/// `VPSLLQ zmm1 {k1}{z}, zmm2/m512/m64bcst, imm8`
pub const EVEX_VPSLLQ_ZMM_K1Z_ZMMM512B64_IMM8: Row = Row(1707);
/// `PSLLDQ xmm1, imm8`
pub const PSLLDQ_XMM_IMM8: Row = Row(1708);
/// `VPSLLDQ xmm1, xmm2, imm8`
pub const VEX_VPSLLDQ_XMM_XMM_IMM8: Row = Row(1709);
/// `VPSLLDQ ymm1, ymm2, imm8`
pub const VEX_VPSLLDQ_YMM_YMM_IMM8: Row = Row(1710);
/// `VPSLLDQ xmm1, xmm2/m128, imm8`
pub const EVEX_VPSLLDQ_XMM_XMMM128_IMM8: Row = Row(1711);
/// `VPSLLDQ ymm1, ymm2/m256, imm8`
pub const EVEX_VPSLLDQ_YMM_YMMM256_IMM8: Row = Row(1712);
/// `VPSLLDQ zmm1, zmm2/m512, imm8`
pub const EVEX_VPSLLDQ_ZMM_ZMMM512_IMM8: Row = Row(1713);
/// `PCMPEQB mm, mm/m64`
pub const PCMPEQB_MM_MMM64: Row = Row(1714);
/// `PCMPEQB xmm1, xmm2/m128`
pub const PCMPEQB_XMM_XMMM128: Row = Row(1715);
/// `VPCMPEQB xmm1, xmm2, xmm3/m128`
pub const VEX_VPCMPEQB_XMM_XMM_XMMM128: Row = Row(1716);
/// `VPCMPEQB ymm1, ymm2, ymm3/m256`
pub const VEX_VPCMPEQB_YMM_YMM_YMMM256: Row = Row(1717);
/// `VPCMPEQB k1 {k2}, xmm2, xmm3/m128`
pub const EVEX_VPCMPEQB_KR_K1_XMM_XMMM128: Row = Row(1718);
/// `VPCMPEQB k1 {k2}, ymm2, ymm3/m256`
pub const EVEX_VPCMPEQB_KR_K1_YMM_YMMM256: Row = Row(1719);
/// `VPCMPEQB k1 {k2}, zmm2, zmm3/m512`
pub const EVEX_VPCMPEQB_KR_K1_ZMM_ZMMM512: Row = Row(1720);
/// `PCMPEQW mm, mm/m64`
pub const PCMPEQW_MM_MMM64: Row = Row(1721);
/// `PCMPEQW xmm1, xmm2/m128`
pub const PCMPEQW_XMM_XMMM128: Row = Row(1722);
/// `VPCMPEQW xmm1, xmm2, xmm3/m128`
pub const VEX_VPCMPEQW_XMM_XMM_XMMM128: Row = Row(1723);
/// `VPCMPEQW ymm1, ymm2, ymm3/m256`
pub const VEX_VPCMPEQW_YMM_YMM_YMMM256: Row = Row(1724);
/// `VPCMPEQW k1 {k2}, xmm2, xmm3/m128`
pub const EVEX_VPCMPEQW_KR_K1_XMM_XMMM128: Row = Row(1725);
/// `VPCMPEQW k1 {k2}, ymm2, ymm3/m256`
pub const EVEX_VPCMPEQW_KR_K1_YMM_YMMM256: Row = Row(1726);
/// `VPCMPEQW k1 {k2}, zmm2, zmm3/m512`
pub const EVEX_VPCMPEQW_KR_K1_ZMM_ZMMM512: Row = Row(1727);
/// `PCMPEQD mm, mm/m64`
pub const PCMPEQD_MM_MMM64: Row = Row(1728);
/// `PCMPEQD xmm1, xmm2/m128`
pub const PCMPEQD_XMM_XMMM128: Row = Row(1729);
/// `VPCMPEQD xmm1, xmm2, xmm3/m128`
pub const VEX_VPCMPEQD_XMM_XMM_XMMM128: Row = Row(1730);
/// `VPCMPEQD ymm1, ymm2, ymm3/m256`
pub const VEX_VPCMPEQD_YMM_YMM_YMMM256: Row = Row(1731);
/// `VPCMPEQD k1 {k2}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VPCMPEQD_KR_K1_XMM_XMMM128B32: Row = Row(1732);
/// `VPCMPEQD k1 {k2}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VPCMPEQD_KR_K1_YMM_YMMM256B32: Row = Row(1733);
/// `VPCMPEQD k1 {k2}, zmm2, zmm3/m512/m32bcst`
pub const EVEX_VPCMPEQD_KR_K1_ZMM_ZMMM512B32: Row = Row(1734);
/// `EMMS`
pub const EMMS: Row = Row(1735);
/// `VZEROUPPER`
pub const VEX_VZEROUPPER: Row = Row(1736);
/// `VZEROALL`
pub const VEX_VZEROALL: Row = Row(1737);
/// `VMREAD r/m32, r32`
pub const VMREAD_RM32_R32: Row = Row(1738);
/// `VMREAD r/m64, r64`
pub const VMREAD_RM64_R64: Row = Row(1739);
/// `VCVTTPS2UDQ xmm1 {k1}{z}, xmm2/m128/m32bcst`
pub const EVEX_VCVTTPS2UDQ_XMM_K1Z_XMMM128B32: Row = Row(1740);
/// `VCVTTPS2UDQ ymm1 {k1}{z}, ymm2/m256/m32bcst`
pub const EVEX_VCVTTPS2UDQ_YMM_K1Z_YMMM256B32: Row = Row(1741);
/// `VCVTTPS2UDQ zmm1 {k1}{z}, zmm2/m512/m32bcst{sae}`
pub const EVEX_VCVTTPS2UDQ_ZMM_K1Z_ZMMM512B32_SAE: Row = Row(1742);
/// `VCVTTPD2UDQ xmm1 {k1}{z}, xmm2/m128/m64bcst`
pub const EVEX_VCVTTPD2UDQ_XMM_K1Z_XMMM128B64: Row = Row(1743);
/// `VCVTTPD2UDQ xmm1 {k1}{z}, ymm2/m256/m64bcst`
pub const EVEX_VCVTTPD2UDQ_XMM_K1Z_YMMM256B64: Row = Row(1744);
/// `VCVTTPD2UDQ ymm1 {k1}{z}, zmm2/m512/m64bcst{sae}`
pub const EVEX_VCVTTPD2UDQ_YMM_K1Z_ZMMM512B64_SAE: Row = Row(1745);
/// `EXTRQ xmm1, imm8, imm8`
pub const EXTRQ_XMM_IMM8_IMM8: Row = Row(1746);
/// `VCVTTPS2UQQ xmm1 {k1}{z}, xmm2/m64/m32bcst`
pub const EVEX_VCVTTPS2UQQ_XMM_K1Z_XMMM64B32: Row = Row(1747);
/// `VCVTTPS2UQQ ymm1 {k1}{z}, xmm2/m128/m32bcst`
pub const EVEX_VCVTTPS2UQQ_YMM_K1Z_XMMM128B32: Row = Row(1748);
/// `VCVTTPS2UQQ zmm1 {k1}{z}, ymm2/m256/m32bcst{sae}`
pub const EVEX_VCVTTPS2UQQ_ZMM_K1Z_YMMM256B32_SAE: Row = Row(1749);
/// `VCVTTPD2UQQ xmm1 {k1}{z}, xmm2/m128/m64bcst`
pub const EVEX_VCVTTPD2UQQ_XMM_K1Z_XMMM128B64: Row = Row(1750);
/// `VCVTTPD2UQQ ymm1 {k1}{z}, ymm2/m256/m64bcst`
pub const EVEX_VCVTTPD2UQQ_YMM_K1Z_YMMM256B64: Row = Row(1751);
/// `VCVTTPD2UQQ zmm1 {k1}{z}, zmm2/m512/m64bcst{sae}`
pub const EVEX_VCVTTPD2UQQ_ZMM_K1Z_ZMMM512B64_SAE: Row = Row(1752);
/// `VCVTTSS2USI r32, xmm1/m32{sae}`
pub const EVEX_VCVTTSS2USI_R32_XMMM32_SAE: Row = Row(1753);
/// `VCVTTSS2USI r64, xmm1/m32{sae}`
pub const EVEX_VCVTTSS2USI_R64_XMMM32_SAE: Row = Row(1754);
/// `INSERTQ xmm1, xmm2, imm8, imm8`
pub const INSERTQ_XMM_XMM_IMM8_IMM8: Row = Row(1755);
/// `VCVTTSD2USI r32, xmm1/m64{sae}`
pub const EVEX_VCVTTSD2USI_R32_XMMM64_SAE: Row = Row(1756);
/// `VCVTTSD2USI r64, xmm1/m64{sae}`
pub const EVEX_VCVTTSD2USI_R64_XMMM64_SAE: Row = Row(1757);
/// `VMWRITE r32, r/m32`
pub const VMWRITE_R32_RM32: Row = Row(1758);
/// `VMWRITE r64, r/m64`
pub const VMWRITE_R64_RM64: Row = Row(1759);
/// `VCVTPS2UDQ xmm1 {k1}{z}, xmm2/m128/m32bcst`
pub const EVEX_VCVTPS2UDQ_XMM_K1Z_XMMM128B32: Row = Row(1760);
/// `VCVTPS2UDQ ymm1 {k1}{z}, ymm2/m256/m32bcst`
pub const EVEX_VCVTPS2UDQ_YMM_K1Z_YMMM256B32: Row = Row(1761);
/// `VCVTPS2UDQ zmm1 {k1}{z}, zmm2/m512/m32bcst{er}`
pub const EVEX_VCVTPS2UDQ_ZMM_K1Z_ZMMM512B32_ER: Row = Row(1762);
/// `VCVTPD2UDQ xmm1 {k1}{z}, xmm2/m128/m64bcst`
pub const EVEX_VCVTPD2UDQ_XMM_K1Z_XMMM128B64: Row = Row(1763);
/// `VCVTPD2UDQ xmm1 {k1}{z}, ymm2/m256/m64bcst`
pub const EVEX_VCVTPD2UDQ_XMM_K1Z_YMMM256B64: Row = Row(1764);
/// `VCVTPD2UDQ ymm1 {k1}{z}, zmm2/m512/m64bcst{er}`
pub const EVEX_VCVTPD2UDQ_YMM_K1Z_ZMMM512B64_ER: Row = Row(1765);
/// `EXTRQ xmm1, xmm2`
pub const EXTRQ_XMM_XMM: Row = Row(1766);
/// `VCVTPS2UQQ xmm1 {k1}{z}, xmm2/m64/m32bcst`
pub const EVEX_VCVTPS2UQQ_XMM_K1Z_XMMM64B32: Row = Row(1767);
/// `VCVTPS2UQQ ymm1 {k1}{z}, xmm2/m128/m32bcst`
pub const EVEX_VCVTPS2UQQ_YMM_K1Z_XMMM128B32: Row = Row(1768);
/// `VCVTPS2UQQ zmm1 {k1}{z}, ymm2/m256/m32bcst{er}`
pub const EVEX_VCVTPS2UQQ_ZMM_K1Z_YMMM256B32_ER: Row = Row(1769);
/// `VCVTPD2UQQ xmm1 {k1}{z}, xmm2/m128/m64bcst`
pub const EVEX_VCVTPD2UQQ_XMM_K1Z_XMMM128B64: Row = Row(1770);
/// `VCVTPD2UQQ ymm1 {k1}{z}, ymm2/m256/m64bcst`
pub const EVEX_VCVTPD2UQQ_YMM_K1Z_YMMM256B64: Row = Row(1771);
/// `VCVTPD2UQQ zmm1 {k1}{z}, zmm2/m512/m64bcst{er}`
pub const EVEX_VCVTPD2UQQ_ZMM_K1Z_ZMMM512B64_ER: Row = Row(1772);
/// `VCVTSS2USI r32, xmm1/m32{er}`
pub const EVEX_VCVTSS2USI_R32_XMMM32_ER: Row = Row(1773);
/// `VCVTSS2USI r64, xmm1/m32{er}`
pub const EVEX_VCVTSS2USI_R64_XMMM32_ER: Row = Row(1774);
/// `INSERTQ xmm1, xmm2`
pub const INSERTQ_XMM_XMM: Row = Row(1775);
/// `VCVTSD2USI r32, xmm1/m64{er}`
pub const EVEX_VCVTSD2USI_R32_XMMM64_ER: Row = Row(1776);
/// `VCVTSD2USI r64, xmm1/m64{er}`
pub const EVEX_VCVTSD2USI_R64_XMMM64_ER: Row = Row(1777);
/// `VCVTTPS2QQ xmm1 {k1}{z}, xmm2/m64/m32bcst`
pub const EVEX_VCVTTPS2QQ_XMM_K1Z_XMMM64B32: Row = Row(1778);
/// `VCVTTPS2QQ ymm1 {k1}{z}, xmm2/m128/m32bcst`
pub const EVEX_VCVTTPS2QQ_YMM_K1Z_XMMM128B32: Row = Row(1779);
/// `VCVTTPS2QQ zmm1 {k1}{z}, ymm2/m256/m32bcst{sae}`
pub const EVEX_VCVTTPS2QQ_ZMM_K1Z_YMMM256B32_SAE: Row = Row(1780);
/// `VCVTTPD2QQ xmm1 {k1}{z}, xmm2/m128/m64bcst`
pub const EVEX_VCVTTPD2QQ_XMM_K1Z_XMMM128B64: Row = Row(1781);
/// `VCVTTPD2QQ ymm1 {k1}{z}, ymm2/m256/m64bcst`
pub const EVEX_VCVTTPD2QQ_YMM_K1Z_YMMM256B64: Row = Row(1782);
/// `VCVTTPD2QQ zmm1 {k1}{z}, zmm2/m512/m64bcst{sae}`
pub const EVEX_VCVTTPD2QQ_ZMM_K1Z_ZMMM512B64_SAE: Row = Row(1783);
/// `VCVTUDQ2PD xmm1 {k1}{z}, xmm2/m64/m32bcst`
pub const EVEX_VCVTUDQ2PD_XMM_K1Z_XMMM64B32: Row = Row(1784);
/// `VCVTUDQ2PD ymm1 {k1}{z}, xmm2/m128/m32bcst`
pub const EVEX_VCVTUDQ2PD_YMM_K1Z_XMMM128B32: Row = Row(1785);
/// `VCVTUDQ2PD zmm1 {k1}{z}, ymm2/m256/m32bcst{er}`
pub const EVEX_VCVTUDQ2PD_ZMM_K1Z_YMMM256B32_ER: Row = Row(1786);
/// `VCVTUQQ2PD xmm1 {k1}{z}, xmm2/m128/m64bcst`
pub const EVEX_VCVTUQQ2PD_XMM_K1Z_XMMM128B64: Row = Row(1787);
/// `VCVTUQQ2PD ymm1 {k1}{z}, ymm2/m256/m64bcst`
pub const EVEX_VCVTUQQ2PD_YMM_K1Z_YMMM256B64: Row = Row(1788);
/// `VCVTUQQ2PD zmm1 {k1}{z}, zmm2/m512/m64bcst{er}`
pub const EVEX_VCVTUQQ2PD_ZMM_K1Z_ZMMM512B64_ER: Row = Row(1789);
/// `VCVTUDQ2PS xmm1 {k1}{z}, xmm2/m128/m32bcst`
pub const EVEX_VCVTUDQ2PS_XMM_K1Z_XMMM128B32: Row = Row(1790);
/// `VCVTUDQ2PS ymm1 {k1}{z}, ymm2/m256/m32bcst`
pub const EVEX_VCVTUDQ2PS_YMM_K1Z_YMMM256B32: Row = Row(1791);
/// `VCVTUDQ2PS zmm1 {k1}{z}, zmm2/m512/m32bcst{er}`
pub const EVEX_VCVTUDQ2PS_ZMM_K1Z_ZMMM512B32_ER: Row = Row(1792);
/// `VCVTUQQ2PS xmm1 {k1}{z}, xmm2/m128/m64bcst`
pub const EVEX_VCVTUQQ2PS_XMM_K1Z_XMMM128B64: Row = Row(1793);
/// `VCVTUQQ2PS xmm1 {k1}{z}, ymm2/m256/m64bcst`
pub const EVEX_VCVTUQQ2PS_XMM_K1Z_YMMM256B64: Row = Row(1794);
/// `VCVTUQQ2PS ymm1 {k1}{z}, zmm2/m512/m64bcst{er}`
pub const EVEX_VCVTUQQ2PS_YMM_K1Z_ZMMM512B64_ER: Row = Row(1795);
/// `VCVTPS2QQ xmm1 {k1}{z}, xmm2/m64/m32bcst`
pub const EVEX_VCVTPS2QQ_XMM_K1Z_XMMM64B32: Row = Row(1796);
/// `VCVTPS2QQ ymm1 {k1}{z}, xmm2/m128/m32bcst`
pub const EVEX_VCVTPS2QQ_YMM_K1Z_XMMM128B32: Row = Row(1797);
/// `VCVTPS2QQ zmm1 {k1}{z}, ymm2/m256/m32bcst{er}`
pub const EVEX_VCVTPS2QQ_ZMM_K1Z_YMMM256B32_ER: Row = Row(1798);
/// `VCVTPD2QQ xmm1 {k1}{z}, xmm2/m128/m64bcst`
pub const EVEX_VCVTPD2QQ_XMM_K1Z_XMMM128B64: Row = Row(1799);
/// `VCVTPD2QQ ymm1 {k1}{z}, ymm2/m256/m64bcst`
pub const EVEX_VCVTPD2QQ_YMM_K1Z_YMMM256B64: Row = Row(1800);
/// `VCVTPD2QQ zmm1 {k1}{z}, zmm2/m512/m64bcst{er}`
pub const EVEX_VCVTPD2QQ_ZMM_K1Z_ZMMM512B64_ER: Row = Row(1801);
/// `VCVTUSI2SS xmm1, xmm2, r/m32{er}`
pub const EVEX_VCVTUSI2SS_XMM_XMM_RM32_ER: Row = Row(1802);
/// `VCVTUSI2SS xmm1, xmm2, r/m64{er}`
pub const EVEX_VCVTUSI2SS_XMM_XMM_RM64_ER: Row = Row(1803);
/// `VCVTUSI2SD xmm1, xmm2, r/m32{er}`
pub const EVEX_VCVTUSI2SD_XMM_XMM_RM32_ER: Row = Row(1804);
/// `VCVTUSI2SD xmm1, xmm2, r/m64{er}`
pub const EVEX_VCVTUSI2SD_XMM_XMM_RM64_ER: Row = Row(1805);
/// `HADDPD xmm1, xmm2/m128`
pub const HADDPD_XMM_XMMM128: Row = Row(1806);
/// `VHADDPD xmm1, xmm2, xmm3/m128`
pub const VEX_VHADDPD_XMM_XMM_XMMM128: Row = Row(1807);
/// `VHADDPD ymm1, ymm2, ymm3/m256`
pub const VEX_VHADDPD_YMM_YMM_YMMM256: Row = Row(1808);
/// `HADDPS xmm1, xmm2/m128`
pub const HADDPS_XMM_XMMM128: Row = Row(1809);
/// `VHADDPS xmm1, xmm2, xmm3/m128`
pub const VEX_VHADDPS_XMM_XMM_XMMM128: Row = Row(1810);
/// `VHADDPS ymm1, ymm2, ymm3/m256`
pub const VEX_VHADDPS_YMM_YMM_YMMM256: Row = Row(1811);
/// `HSUBPD xmm1, xmm2/m128`
pub const HSUBPD_XMM_XMMM128: Row = Row(1812);
/// `VHSUBPD xmm1, xmm2, xmm3/m128`
pub const VEX_VHSUBPD_XMM_XMM_XMMM128: Row = Row(1813);
/// `VHSUBPD ymm1, ymm2, ymm3/m256`
pub const VEX_VHSUBPD_YMM_YMM_YMMM256: Row = Row(1814);
/// `HSUBPS xmm1, xmm2/m128`
pub const HSUBPS_XMM_XMMM128: Row = Row(1815);
/// `VHSUBPS xmm1, xmm2, xmm3/m128`
pub const VEX_VHSUBPS_XMM_XMM_XMMM128: Row = Row(1816);
/// `VHSUBPS ymm1, ymm2, ymm3/m256`
pub const VEX_VHSUBPS_YMM_YMM_YMMM256: Row = Row(1817);
/// `MOVD r/m32, mm`
pub const MOVD_RM32_MM: Row = Row(1818);
/// `MOVQ r/m64, mm`
pub const MOVQ_RM64_MM: Row = Row(1819);
/// `MOVD r/m32, xmm`
pub const MOVD_RM32_XMM: Row = Row(1820);
/// `MOVQ r/m64, xmm`
pub const MOVQ_RM64_XMM: Row = Row(1821);
/// `VMOVD r/m32, xmm1`
pub const VEX_VMOVD_RM32_XMM: Row = Row(1822);
/// `VMOVQ r/m64, xmm1`
pub const VEX_VMOVQ_RM64_XMM: Row = Row(1823);
/// `VMOVD r/m32, xmm1`
pub const EVEX_VMOVD_RM32_XMM: Row = Row(1824);
/// `VMOVQ r/m64, xmm1`
pub const EVEX_VMOVQ_RM64_XMM: Row = Row(1825);
/// `MOVQ xmm1, xmm2/m64`
pub const MOVQ_XMM_XMMM64: Row = Row(1826);
/// `VMOVQ xmm1, xmm2/m64`
pub const VEX_VMOVQ_XMM_XMMM64: Row = Row(1827);
/// `VMOVQ xmm1, xmm2/m64`
pub const EVEX_VMOVQ_XMM_XMMM64: Row = Row(1828);
/// `MOVQ mm/m64, mm`
pub const MOVQ_MMM64_MM: Row = Row(1829);
/// `MOVDQA xmm2/m128, xmm1`
pub const MOVDQA_XMMM128_XMM: Row = Row(1830);
/// `VMOVDQA xmm2/m128, xmm1`
pub const VEX_VMOVDQA_XMMM128_XMM: Row = Row(1831);
/// `VMOVDQA ymm2/m256, ymm1`
pub const VEX_VMOVDQA_YMMM256_YMM: Row = Row(1832);
/// `VMOVDQA32 xmm2/m128 {k1}{z}, xmm1`
pub const EVEX_VMOVDQA32_XMMM128_K1Z_XMM: Row = Row(1833);
/// `VMOVDQA32 ymm2/m256 {k1}{z}, ymm1`
pub const EVEX_VMOVDQA32_YMMM256_K1Z_YMM: Row = Row(1834);
/// `VMOVDQA32 zmm2/m512 {k1}{z}, zmm1`
pub const EVEX_VMOVDQA32_ZMMM512_K1Z_ZMM: Row = Row(1835);
/// `VMOVDQA64 xmm2/m128 {k1}{z}, xmm1`
pub const EVEX_VMOVDQA64_XMMM128_K1Z_XMM: Row = Row(1836);
/// `VMOVDQA64 ymm2/m256 {k1}{z}, ymm1`
pub const EVEX_VMOVDQA64_YMMM256_K1Z_YMM: Row = Row(1837);
/// `VMOVDQA64 zmm2/m512 {k1}{z}, zmm1`
pub const EVEX_VMOVDQA64_ZMMM512_K1Z_ZMM: Row = Row(1838);
/// `MOVDQU xmm2/m128, xmm1`
pub const MOVDQU_XMMM128_XMM: Row = Row(1839);
/// `VMOVDQU xmm2/m128, xmm1`
pub const VEX_VMOVDQU_XMMM128_XMM: Row = Row(1840);
/// `VMOVDQU ymm2/m256, ymm1`
pub const VEX_VMOVDQU_YMMM256_YMM: Row = Row(1841);
/// `VMOVDQU32 xmm2/m128 {k1}{z}, xmm1`
pub const EVEX_VMOVDQU32_XMMM128_K1Z_XMM: Row = Row(1842);
/// `VMOVDQU32 ymm2/m256 {k1}{z}, ymm1`
pub const EVEX_VMOVDQU32_YMMM256_K1Z_YMM: Row = Row(1843);
/// `VMOVDQU32 zmm2/m512 {k1}{z}, zmm1`
pub const EVEX_VMOVDQU32_ZMMM512_K1Z_ZMM: Row = Row(1844);
/// `VMOVDQU64 xmm2/m128 {k1}{z}, xmm1`
pub const EVEX_VMOVDQU64_XMMM128_K1Z_XMM: Row = Row(1845);
/// `VMOVDQU64 ymm2/m256 {k1}{z}, ymm1`
pub const EVEX_VMOVDQU64_YMMM256_K1Z_YMM: Row = Row(1846);
/// `VMOVDQU64 zmm2/m512 {k1}{z}, zmm1`
pub const EVEX_VMOVDQU64_ZMMM512_K1Z_ZMM: Row = Row(1847);
/// `VMOVDQU8 xmm2/m128 {k1}{z}, xmm1`
pub const EVEX_VMOVDQU8_XMMM128_K1Z_XMM: Row = Row(1848);
/// `VMOVDQU8 ymm2/m256 {k1}{z}, ymm1`
pub const EVEX_VMOVDQU8_YMMM256_K1Z_YMM: Row = Row(1849);
/// `VMOVDQU8 zmm2/m512 {k1}{z}, zmm1`
pub const EVEX_VMOVDQU8_ZMMM512_K1Z_ZMM: Row = Row(1850);
/// `VMOVDQU16 xmm2/m128 {k1}{z}, xmm1`
pub const EVEX_VMOVDQU16_XMMM128_K1Z_XMM: Row = Row(1851);
/// `VMOVDQU16 ymm2/m256 {k1}{z}, ymm1`
pub const EVEX_VMOVDQU16_YMMM256_K1Z_YMM: Row = Row(1852);
/// `VMOVDQU16 zmm2/m512 {k1}{z}, zmm1`
pub const EVEX_VMOVDQU16_ZMMM512_K1Z_ZMM: Row = Row(1853);
/// `JO rel16`
pub const JO_REL16: Row = Row(1854);
/// `JO rel32`
pub const JO_REL32_32: Row = Row(1855);
/// `JO rel32`
pub const JO_REL32_64: Row = Row(1856);
/// `JNO rel16`
pub const JNO_REL16: Row = Row(1857);
/// `JNO rel32`
pub const JNO_REL32_32: Row = Row(1858);
/// `JNO rel32`
pub const JNO_REL32_64: Row = Row(1859);
/// `JB rel16`
pub const JB_REL16: Row = Row(1860);
/// `JB rel32`
pub const JB_REL32_32: Row = Row(1861);
/// `JB rel32`
pub const JB_REL32_64: Row = Row(1862);
/// `JAE rel16`
pub const JAE_REL16: Row = Row(1863);
/// `JAE rel32`
pub const JAE_REL32_32: Row = Row(1864);
/// `JAE rel32`
pub const JAE_REL32_64: Row = Row(1865);
/// `JE rel16`
pub const JE_REL16: Row = Row(1866);
/// `JE rel32`
pub const JE_REL32_32: Row = Row(1867);
/// `JE rel32`
pub const JE_REL32_64: Row = Row(1868);
/// `JNE rel16`
pub const JNE_REL16: Row = Row(1869);
/// `JNE rel32`
pub const JNE_REL32_32: Row = Row(1870);
/// `JNE rel32`
pub const JNE_REL32_64: Row = Row(1871);
/// `JBE rel16`
pub const JBE_REL16: Row = Row(1872);
/// `JBE rel32`
pub const JBE_REL32_32: Row = Row(1873);
/// `JBE rel32`
pub const JBE_REL32_64: Row = Row(1874);
/// `JA rel16`
pub const JA_REL16: Row = Row(1875);
/// `JA rel32`
pub const JA_REL32_32: Row = Row(1876);
/// `JA rel32`
pub const JA_REL32_64: Row = Row(1877);
/// `JS rel16`
pub const JS_REL16: Row = Row(1878);
/// `JS rel32`
pub const JS_REL32_32: Row = Row(1879);
/// `JS rel32`
pub const JS_REL32_64: Row = Row(1880);
/// `JNS rel16`
pub const JNS_REL16: Row = Row(1881);
/// `JNS rel32`
pub const JNS_REL32_32: Row = Row(1882);
/// `JNS rel32`
pub const JNS_REL32_64: Row = Row(1883);
/// `JP rel16`
pub const JP_REL16: Row = Row(1884);
/// `JP rel32`
pub const JP_REL32_32: Row = Row(1885);
/// `JP rel32`
pub const JP_REL32_64: Row = Row(1886);
/// `JNP rel16`
pub const JNP_REL16: Row = Row(1887);
/// `JNP rel32`
pub const JNP_REL32_32: Row = Row(1888);
/// `JNP rel32`
pub const JNP_REL32_64: Row = Row(1889);
/// `JL rel16`
pub const JL_REL16: Row = Row(1890);
/// `JL rel32`
pub const JL_REL32_32: Row = Row(1891);
/// `JL rel32`
pub const JL_REL32_64: Row = Row(1892);
/// `JGE rel16`
pub const JGE_REL16: Row = Row(1893);
/// `JGE rel32`
pub const JGE_REL32_32: Row = Row(1894);
/// `JGE rel32`
pub const JGE_REL32_64: Row = Row(1895);
/// `JLE rel16`
pub const JLE_REL16: Row = Row(1896);
/// `JLE rel32`
pub const JLE_REL32_32: Row = Row(1897);
/// `JLE rel32`
pub const JLE_REL32_64: Row = Row(1898);
/// `JG rel16`
pub const JG_REL16: Row = Row(1899);
/// `JG rel32`
pub const JG_REL32_32: Row = Row(1900);
/// `JG rel32`
pub const JG_REL32_64: Row = Row(1901);
/// `SETO r/m8`
pub const SETO_RM8: Row = Row(1902);
/// `SETNO r/m8`
pub const SETNO_RM8: Row = Row(1903);
/// `SETB r/m8`
pub const SETB_RM8: Row = Row(1904);
/// `SETAE r/m8`
pub const SETAE_RM8: Row = Row(1905);
/// `SETE r/m8`
pub const SETE_RM8: Row = Row(1906);
/// `SETNE r/m8`
pub const SETNE_RM8: Row = Row(1907);
/// `SETBE r/m8`
pub const SETBE_RM8: Row = Row(1908);
/// `SETA r/m8`
pub const SETA_RM8: Row = Row(1909);
/// `SETS r/m8`
pub const SETS_RM8: Row = Row(1910);
/// `SETNS r/m8`
pub const SETNS_RM8: Row = Row(1911);
/// `SETP r/m8`
pub const SETP_RM8: Row = Row(1912);
/// `SETNP r/m8`
pub const SETNP_RM8: Row = Row(1913);
/// `SETL r/m8`
pub const SETL_RM8: Row = Row(1914);
/// `SETGE r/m8`
pub const SETGE_RM8: Row = Row(1915);
/// `SETLE r/m8`
pub const SETLE_RM8: Row = Row(1916);
/// `SETG r/m8`
pub const SETG_RM8: Row = Row(1917);
/// `KMOVW k1, k2/m16`
pub const VEX_KMOVW_KR_KM16: Row = Row(1918);
/// `KMOVQ k1, k2/m64`
pub const VEX_KMOVQ_KR_KM64: Row = Row(1919);
/// `KMOVB k1, k2/m8`
pub const VEX_KMOVB_KR_KM8: Row = Row(1920);
/// `KMOVD k1, k2/m32`
pub const VEX_KMOVD_KR_KM32: Row = Row(1921);
/// `KMOVW m16, k1`
pub const VEX_KMOVW_M16_KR: Row = Row(1922);
/// `KMOVQ m64, k1`
pub const VEX_KMOVQ_M64_KR: Row = Row(1923);
/// `KMOVB m8, k1`
pub const VEX_KMOVB_M8_KR: Row = Row(1924);
/// `KMOVD m32, k1`
pub const VEX_KMOVD_M32_KR: Row = Row(1925);
/// `KMOVW k1, r32`
pub const VEX_KMOVW_KR_R32: Row = Row(1926);
/// `KMOVB k1, r32`
pub const VEX_KMOVB_KR_R32: Row = Row(1927);
/// `KMOVD k1, r32`
pub const VEX_KMOVD_KR_R32: Row = Row(1928);
/// `KMOVQ k1, r64`
pub const VEX_KMOVQ_KR_R64: Row = Row(1929);
/// `KMOVW r32, k1`
pub const VEX_KMOVW_R32_KR: Row = Row(1930);
/// `KMOVB r32, k1`
pub const VEX_KMOVB_R32_KR: Row = Row(1931);
/// `KMOVD r32, k1`
pub const VEX_KMOVD_R32_KR: Row = Row(1932);
/// `KMOVQ r64, k1`
pub const VEX_KMOVQ_R64_KR: Row = Row(1933);
/// `KORTESTW k1, k2`
pub const VEX_KORTESTW_KR_KR: Row = Row(1934);
/// `KORTESTQ k1, k2`
pub const VEX_KORTESTQ_KR_KR: Row = Row(1935);
/// `KORTESTB k1, k2`
pub const VEX_KORTESTB_KR_KR: Row = Row(1936);
/// `KORTESTD k1, k2`
pub const VEX_KORTESTD_KR_KR: Row = Row(1937);
/// `KTESTW k1, k2`
pub const VEX_KTESTW_KR_KR: Row = Row(1938);
/// `KTESTQ k1, k2`
pub const VEX_KTESTQ_KR_KR: Row = Row(1939);
/// `KTESTB k1, k2`
pub const VEX_KTESTB_KR_KR: Row = Row(1940);
/// `KTESTD k1, k2`
pub const VEX_KTESTD_KR_KR: Row = Row(1941);
/// `PUSH FS`
pub const PUSHW_FS: Row = Row(1942);
/// `PUSH FS`
pub const PUSHD_FS: Row = Row(1943);
/// `PUSH FS`
pub const PUSHQ_FS: Row = Row(1944);
/// `POP FS`
pub const POPW_FS: Row = Row(1945);
/// `POP FS`
pub const POPD_FS: Row = Row(1946);
/// `POP FS`
pub const POPQ_FS: Row = Row(1947);
/// `CPUID`
pub const CPUID: Row = Row(1948);
/// `BT r/m16, r16`
pub const BT_RM16_R16: Row = Row(1949);
/// `BT r/m32, r32`
pub const BT_RM32_R32: Row = Row(1950);
/// `BT r/m64, r64`
pub const BT_RM64_R64: Row = Row(1951);
/// `SHLD r/m16, r16, imm8`
pub const SHLD_RM16_R16_IMM8: Row = Row(1952);
/// `SHLD r/m32, r32, imm8`
pub const SHLD_RM32_R32_IMM8: Row = Row(1953);
/// `SHLD r/m64, r64, imm8`
pub const SHLD_RM64_R64_IMM8: Row = Row(1954);
/// `SHLD r/m16, r16, CL`
pub const SHLD_RM16_R16_CL: Row = Row(1955);
/// `SHLD r/m32, r32, CL`
pub const SHLD_RM32_R32_CL: Row = Row(1956);
/// `SHLD r/m64, r64, CL`
pub const SHLD_RM64_R64_CL: Row = Row(1957);
/// `MONTMUL`
pub const MONTMUL_16: Row = Row(1958);
/// `MONTMUL`
pub const MONTMUL_32: Row = Row(1959);
/// `MONTMUL`
pub const MONTMUL_64: Row = Row(1960);
/// `XSHA1`
pub const XSHA1_16: Row = Row(1961);
/// `XSHA1`
pub const XSHA1_32: Row = Row(1962);
/// `XSHA1`
pub const XSHA1_64: Row = Row(1963);
/// `XSHA256`
pub const XSHA256_16: Row = Row(1964);
/// `XSHA256`
pub const XSHA256_32: Row = Row(1965);
/// `XSHA256`
pub const XSHA256_64: Row = Row(1966);
/// `XBTS r16, r/m16`
pub const XBTS_R16_RM16: Row = Row(1967);
/// `XBTS r32, r/m32`
pub const XBTS_R32_RM32: Row = Row(1968);
/// `XSTORE`
pub const XSTORE_16: Row = Row(1969);
/// `XSTORE`
pub const XSTORE_32: Row = Row(1970);
/// `XSTORE`
pub const XSTORE_64: Row = Row(1971);
/// `XCRYPTECB`
pub const XCRYPTECB_16: Row = Row(1972);
/// `XCRYPTECB`
pub const XCRYPTECB_32: Row = Row(1973);
/// `XCRYPTECB`
pub const XCRYPTECB_64: Row = Row(1974);
/// `XCRYPTCBC`
pub const XCRYPTCBC_16: Row = Row(1975);
/// `XCRYPTCBC`
pub const XCRYPTCBC_32: Row = Row(1976);
/// `XCRYPTCBC`
pub const XCRYPTCBC_64: Row = Row(1977);
/// `XCRYPTCTR`
pub const XCRYPTCTR_16: Row = Row(1978);
/// `XCRYPTCTR`
pub const XCRYPTCTR_32: Row = Row(1979);
/// `XCRYPTCTR`
pub const XCRYPTCTR_64: Row = Row(1980);
/// `XCRYPTCFB`
pub const XCRYPTCFB_16: Row = Row(1981);
/// `XCRYPTCFB`
pub const XCRYPTCFB_32: Row = Row(1982);
/// `XCRYPTCFB`
pub const XCRYPTCFB_64: Row = Row(1983);
/// `XCRYPTOFB`
pub const XCRYPTOFB_16: Row = Row(1984);
/// `XCRYPTOFB`
pub const XCRYPTOFB_32: Row = Row(1985);
/// `XCRYPTOFB`
pub const XCRYPTOFB_64: Row = Row(1986);
/// `IBTS r/m16, r16`
pub const IBTS_RM16_R16: Row = Row(1987);
/// `IBTS r/m32, r32`
pub const IBTS_RM32_R32: Row = Row(1988);
/// `CMPXCHG r/m8, r8`
pub const CMPXCHG486_RM8_R8: Row = Row(1989);
/// `CMPXCHG r/m16, r16`
pub const CMPXCHG486_RM16_R16: Row = Row(1990);
/// `CMPXCHG r/m32, r32`
pub const CMPXCHG486_RM32_R32: Row = Row(1991);
/// `PUSH GS`
pub const PUSHW_GS: Row = Row(1992);
/// `PUSH GS`
pub const PUSHD_GS: Row = Row(1993);
/// `PUSH GS`
pub const PUSHQ_GS: Row = Row(1994);
/// `POP GS`
pub const POPW_GS: Row = Row(1995);
/// `POP GS`
pub const POPD_GS: Row = Row(1996);
/// `POP GS`
pub const POPQ_GS: Row = Row(1997);
/// `RSM`
pub const RSM: Row = Row(1998);
/// `BTS r/m16, r16`
pub const BTS_RM16_R16: Row = Row(1999);
/// `BTS r/m32, r32`
pub const BTS_RM32_R32: Row = Row(2000);
/// `BTS r/m64, r64`
pub const BTS_RM64_R64: Row = Row(2001);
/// `SHRD r/m16, r16, imm8`
pub const SHRD_RM16_R16_IMM8: Row = Row(2002);
/// `SHRD r/m32, r32, imm8`
pub const SHRD_RM32_R32_IMM8: Row = Row(2003);
/// `SHRD r/m64, r64, imm8`
pub const SHRD_RM64_R64_IMM8: Row = Row(2004);
/// `SHRD r/m16, r16, CL`
pub const SHRD_RM16_R16_CL: Row = Row(2005);
/// `SHRD r/m32, r32, CL`
pub const SHRD_RM32_R32_CL: Row = Row(2006);
/// `SHRD r/m64, r64, CL`
pub const SHRD_RM64_R64_CL: Row = Row(2007);
/// `FXSAVE m512byte`
pub const FXSAVE_M512BYTE: Row = Row(2008);
/// `FXSAVE64 m512byte`
pub const FXSAVE64_M512BYTE: Row = Row(2009);
/// `RDFSBASE r32`
pub const RDFSBASE_R32: Row = Row(2010);
/// `RDFSBASE r64`
pub const RDFSBASE_R64: Row = Row(2011);
/// `FXRSTOR m512byte`
pub const FXRSTOR_M512BYTE: Row = Row(2012);
/// `FXRSTOR64 m512byte`
pub const FXRSTOR64_M512BYTE: Row = Row(2013);
/// `RDGSBASE r32`
pub const RDGSBASE_R32: Row = Row(2014);
/// `RDGSBASE r64`
pub const RDGSBASE_R64: Row = Row(2015);
/// `LDMXCSR m32`
pub const LDMXCSR_M32: Row = Row(2016);
/// `WRFSBASE r32`
pub const WRFSBASE_R32: Row = Row(2017);
/// `WRFSBASE r64`
pub const WRFSBASE_R64: Row = Row(2018);
/// `VLDMXCSR m32`
pub const VEX_VLDMXCSR_M32: Row = Row(2019);
/// `STMXCSR m32`
pub const STMXCSR_M32: Row = Row(2020);
/// `WRGSBASE r32`
pub const WRGSBASE_R32: Row = Row(2021);
/// `WRGSBASE r64`
pub const WRGSBASE_R64: Row = Row(2022);
/// `VSTMXCSR m32`
pub const VEX_VSTMXCSR_M32: Row = Row(2023);
/// `XSAVE mem`
pub const XSAVE_MEM: Row = Row(2024);
/// `XSAVE64 mem`
pub const XSAVE64_MEM: Row = Row(2025);
/// `PTWRITE r/m32`
pub const PTWRITE_RM32: Row = Row(2026);
/// `PTWRITE r/m64`
pub const PTWRITE_RM64: Row = Row(2027);
/// `XRSTOR mem`
pub const XRSTOR_MEM: Row = Row(2028);
/// `XRSTOR64 mem`
pub const XRSTOR64_MEM: Row = Row(2029);
/// `INCSSPD r32`
pub const INCSSPD_R32: Row = Row(2030);
/// `INCSSPQ r64`
pub const INCSSPQ_R64: Row = Row(2031);
/// `XSAVEOPT mem`
pub const XSAVEOPT_MEM: Row = Row(2032);
/// `XSAVEOPT64 mem`
pub const XSAVEOPT64_MEM: Row = Row(2033);
/// `CLWB m8`
pub const CLWB_M8: Row = Row(2034);
/// `TPAUSE r32, <edx>, <eax>`
pub const TPAUSE_R32: Row = Row(2035);
/// `TPAUSE r64, <edx>, <eax>`
pub const TPAUSE_R64: Row = Row(2036);
/// `CLRSSBSY m64`
pub const CLRSSBSY_M64: Row = Row(2037);
/// `UMONITOR r16`
pub const UMONITOR_R16: Row = Row(2038);
/// `UMONITOR r32`
pub const UMONITOR_R32: Row = Row(2039);
/// `UMONITOR r64`
pub const UMONITOR_R64: Row = Row(2040);
/// `UMWAIT r32, <edx>, <eax>`
pub const UMWAIT_R32: Row = Row(2041);
/// `UMWAIT r64, <edx>, <eax>`
pub const UMWAIT_R64: Row = Row(2042);
/// `CLFLUSH m8`
pub const CLFLUSH_M8: Row = Row(2043);
/// `CLFLUSHOPT m8`
pub const CLFLUSHOPT_M8: Row = Row(2044);
/// `LFENCE`
pub const LFENCE: Row = Row(2045);
/// `LFENCE`
pub const LFENCE_E9: Row = Row(2046);
/// `LFENCE`
pub const LFENCE_EA: Row = Row(2047);
/// `LFENCE`
pub const LFENCE_EB: Row = Row(2048);
/// `LFENCE`
pub const LFENCE_EC: Row = Row(2049);
/// `LFENCE`
pub const LFENCE_ED: Row = Row(2050);
/// `LFENCE`
pub const LFENCE_EE: Row = Row(2051);
/// `LFENCE`
pub const LFENCE_EF: Row = Row(2052);
/// `MFENCE`
pub const MFENCE: Row = Row(2053);
/// `MFENCE`
pub const MFENCE_F1: Row = Row(2054);
/// `MFENCE`
pub const MFENCE_F2: Row = Row(2055);
/// `MFENCE`
pub const MFENCE_F3: Row = Row(2056);
/// `MFENCE`
pub const MFENCE_F4: Row = Row(2057);
/// `MFENCE`
pub const MFENCE_F5: Row = Row(2058);
/// `MFENCE`
pub const MFENCE_F6: Row = Row(2059);
/// `MFENCE`
pub const MFENCE_F7: Row = Row(2060);
/// `SFENCE`
pub const SFENCE: Row = Row(2061);
/// `SFENCE`
pub const SFENCE_F9: Row = Row(2062);
/// `SFENCE`
pub const SFENCE_FA: Row = Row(2063);
/// `SFENCE`
pub const SFENCE_FB: Row = Row(2064);
/// `SFENCE`
pub const SFENCE_FC: Row = Row(2065);
/// `SFENCE`
pub const SFENCE_FD: Row = Row(2066);
/// `SFENCE`
pub const SFENCE_FE: Row = Row(2067);
/// `SFENCE`
pub const SFENCE_FF: Row = Row(2068);
/// `PCOMMIT`
pub const PCOMMIT: Row = Row(2069);
/// `IMUL r16, r/m16`
pub const IMUL_R16_RM16: Row = Row(2070);
/// `IMUL r32, r/m32`
pub const IMUL_R32_RM32: Row = Row(2071);
/// `IMUL r64, r/m64`
pub const IMUL_R64_RM64: Row = Row(2072);
/// `CMPXCHG r/m8, r8`
pub const CMPXCHG_RM8_R8: Row = Row(2073);
/// `CMPXCHG r/m16, r16`
pub const CMPXCHG_RM16_R16: Row = Row(2074);
/// `CMPXCHG r/m32, r32`
pub const CMPXCHG_RM32_R32: Row = Row(2075);
/// `CMPXCHG r/m64, r64`
pub const CMPXCHG_RM64_R64: Row = Row(2076);
/// `LSS r16, m16:16`
pub const LSS_R16_M1616: Row = Row(2077);
/// `LSS r32, m16:32`
pub const LSS_R32_M1632: Row = Row(2078);
/// `LSS r64, m16:64`
pub const LSS_R64_M1664: Row = Row(2079);
/// `BTR r/m16, r16`
pub const BTR_RM16_R16: Row = Row(2080);
/// `BTR r/m32, r32`
pub const BTR_RM32_R32: Row = Row(2081);
/// `BTR r/m64, r64`
pub const BTR_RM64_R64: Row = Row(2082);
/// `LFS r16, m16:16`
pub const LFS_R16_M1616: Row = Row(2083);
/// `LFS r32, m16:32`
pub const LFS_R32_M1632: Row = Row(2084);
/// `LFS r64, m16:64`
pub const LFS_R64_M1664: Row = Row(2085);
/// `LGS r16, m16:16`
pub const LGS_R16_M1616: Row = Row(2086);
/// `LGS r32, m16:32`
pub const LGS_R32_M1632: Row = Row(2087);
/// `LGS r64, m16:64`
pub const LGS_R64_M1664: Row = Row(2088);
/// `MOVZX r16, r/m8`
pub const MOVZX_R16_RM8: Row = Row(2089);
/// `MOVZX r32, r/m8`
pub const MOVZX_R32_RM8: Row = Row(2090);
/// `MOVZX r64, r/m8`
pub const MOVZX_R64_RM8: Row = Row(2091);
/// `MOVZX r16, r/m16`
pub const MOVZX_R16_RM16: Row = Row(2092);
/// `MOVZX r32, r/m16`
pub const MOVZX_R32_RM16: Row = Row(2093);
/// `MOVZX r64, r/m16`
pub const MOVZX_R64_RM16: Row = Row(2094);
/// `JMPE disp16`
pub const JMPE_DISP16: Row = Row(2095);
/// `JMPE disp32`
pub const JMPE_DISP32: Row = Row(2096);
/// `POPCNT r16, r/m16`
pub const POPCNT_R16_RM16: Row = Row(2097);
/// `POPCNT r32, r/m32`
pub const POPCNT_R32_RM32: Row = Row(2098);
/// `POPCNT r64, r/m64`
pub const POPCNT_R64_RM64: Row = Row(2099);
/// `UD1 r16, r/m16`
pub const UD1_R16_RM16: Row = Row(2100);
/// `UD1 r32, r/m32`
pub const UD1_R32_RM32: Row = Row(2101);
/// `UD1 r64, r/m64`
pub const UD1_R64_RM64: Row = Row(2102);
/// `BT r/m16, imm8`
pub const BT_RM16_IMM8: Row = Row(2103);
/// `BT r/m32, imm8`
pub const BT_RM32_IMM8: Row = Row(2104);
/// `BT r/m64, imm8`
pub const BT_RM64_IMM8: Row = Row(2105);
/// `BTS r/m16, imm8`
pub const BTS_RM16_IMM8: Row = Row(2106);
/// `BTS r/m32, imm8`
pub const BTS_RM32_IMM8: Row = Row(2107);
/// `BTS r/m64, imm8`
pub const BTS_RM64_IMM8: Row = Row(2108);
/// `BTR r/m16, imm8`
pub const BTR_RM16_IMM8: Row = Row(2109);
/// `BTR r/m32, imm8`
pub const BTR_RM32_IMM8: Row = Row(2110);
/// `BTR r/m64, imm8`
pub const BTR_RM64_IMM8: Row = Row(2111);
/// `BTC r/m16, imm8`
pub const BTC_RM16_IMM8: Row = Row(2112);
/// `BTC r/m32, imm8`
pub const BTC_RM32_IMM8: Row = Row(2113);
/// `BTC r/m64, imm8`
pub const BTC_RM64_IMM8: Row = Row(2114);
/// `BTC r/m16, r16`
pub const BTC_RM16_R16: Row = Row(2115);
/// `BTC r/m32, r32`
pub const BTC_RM32_R32: Row = Row(2116);
/// `BTC r/m64, r64`
pub const BTC_RM64_R64: Row = Row(2117);
/// `BSF r16, r/m16`
pub const BSF_R16_RM16: Row = Row(2118);
/// `BSF r32, r/m32`
pub const BSF_R32_RM32: Row = Row(2119);
/// `BSF r64, r/m64`
pub const BSF_R64_RM64: Row = Row(2120);
/// `TZCNT r16, r/m16`
pub const TZCNT_R16_RM16: Row = Row(2121);
/// `TZCNT r32, r/m32`
pub const TZCNT_R32_RM32: Row = Row(2122);
/// `TZCNT r64, r/m64`
pub const TZCNT_R64_RM64: Row = Row(2123);
/// `BSR r16, r/m16`
pub const BSR_R16_RM16: Row = Row(2124);
/// `BSR r32, r/m32`
pub const BSR_R32_RM32: Row = Row(2125);
/// `BSR r64, r/m64`
pub const BSR_R64_RM64: Row = Row(2126);
/// `LZCNT r16, r/m16`
pub const LZCNT_R16_RM16: Row = Row(2127);
/// `LZCNT r32, r/m32`
pub const LZCNT_R32_RM32: Row = Row(2128);
/// `LZCNT r64, r/m64`
pub const LZCNT_R64_RM64: Row = Row(2129);
/// `MOVSX r16, r/m8`
pub const MOVSX_R16_RM8: Row = Row(2130);
/// `MOVSX r32, r/m8`
pub const MOVSX_R32_RM8: Row = Row(2131);
/// `MOVSX r64, r/m8`
pub const MOVSX_R64_RM8: Row = Row(2132);
/// `MOVSX r16, r/m16`
pub const MOVSX_R16_RM16: Row = Row(2133);
/// `MOVSX r32, r/m16`
pub const MOVSX_R32_RM16: Row = Row(2134);
/// `MOVSX r64, r/m16`
pub const MOVSX_R64_RM16: Row = Row(2135);
/// `XADD r/m8, r8`
pub const XADD_RM8_R8: Row = Row(2136);
/// `XADD r/m16, r16`
pub const XADD_RM16_R16: Row = Row(2137);
/// `XADD r/m32, r32`
pub const XADD_RM32_R32: Row = Row(2138);
/// `XADD r/m64, r64`
pub const XADD_RM64_R64: Row = Row(2139);
/// `CMPPS xmm1, xmm2/m128, imm8`
pub const CMPPS_XMM_XMMM128_IMM8: Row = Row(2140);
/// `VCMPPS xmm1, xmm2, xmm3/m128, imm8`
pub const VEX_VCMPPS_XMM_XMM_XMMM128_IMM8: Row = Row(2141);
/// `VCMPPS ymm1, ymm2, ymm3/m256, imm8`
pub const VEX_VCMPPS_YMM_YMM_YMMM256_IMM8: Row = Row(2142);
/// `VCMPPS k1 {k2}, xmm2, xmm3/m128/m32bcst, imm8`
pub const EVEX_VCMPPS_KR_K1_XMM_XMMM128B32_IMM8: Row = Row(2143);
/// `VCMPPS k1 {k2}, ymm2, ymm3/m256/m32bcst, imm8`
pub const EVEX_VCMPPS_KR_K1_YMM_YMMM256B32_IMM8: Row = Row(2144);
/// `VCMPPS k1 {k2}, zmm2, zmm3/m512/m32bcst{sae}, imm8`
pub const EVEX_VCMPPS_KR_K1_ZMM_ZMMM512B32_IMM8_SAE: Row = Row(2145);
/// `CMPPD xmm1, xmm2/m128, imm8`
pub const CMPPD_XMM_XMMM128_IMM8: Row = Row(2146);
/// `VCMPPD xmm1, xmm2, xmm3/m128, imm8`
pub const VEX_VCMPPD_XMM_XMM_XMMM128_IMM8: Row = Row(2147);
/// `VCMPPD ymm1, ymm2, ymm3/m256, imm8`
pub const VEX_VCMPPD_YMM_YMM_YMMM256_IMM8: Row = Row(2148);
/// `VCMPPD k1 {k2}, xmm2, xmm3/m128/m64bcst, imm8`
pub const EVEX_VCMPPD_KR_K1_XMM_XMMM128B64_IMM8: Row = Row(2149);
/// `VCMPPD k1 {k2}, ymm2, ymm3/m256/m64bcst, imm8`
pub const EVEX_VCMPPD_KR_K1_YMM_YMMM256B64_IMM8: Row = Row(2150);
/// `VCMPPD k1 {k2}, zmm2, zmm3/m512/m64bcst{sae}, imm8`
pub const EVEX_VCMPPD_KR_K1_ZMM_ZMMM512B64_IMM8_SAE: Row = Row(2151);
/// `CMPSS xmm1, xmm2/m32, imm8`
pub const CMPSS_XMM_XMMM32_IMM8: Row = Row(2152);
/// `VCMPSS xmm1, xmm2, xmm3/m32, imm8`
pub const VEX_VCMPSS_XMM_XMM_XMMM32_IMM8: Row = Row(2153);
/// `VCMPSS k1 {k2}, xmm2, xmm3/m32{sae}, imm8`
pub const EVEX_VCMPSS_KR_K1_XMM_XMMM32_IMM8_SAE: Row = Row(2154);
/// `CMPSD xmm1, xmm2/m64, imm8`
pub const CMPSD_XMM_XMMM64_IMM8: Row = Row(2155);
/// `VCMPSD xmm1, xmm2, xmm3/m64, imm8`
pub const VEX_VCMPSD_XMM_XMM_XMMM64_IMM8: Row = Row(2156);
/// `VCMPSD k1 {k2}, xmm2, xmm3/m64{sae}, imm8`
pub const EVEX_VCMPSD_KR_K1_XMM_XMMM64_IMM8_SAE: Row = Row(2157);
/// `MOVNTI m32, r32`
pub const MOVNTI_M32_R32: Row = Row(2158);
/// `MOVNTI m64, r64`
pub const MOVNTI_M64_R64: Row = Row(2159);
/// `PINSRW mm, r32/m16, imm8`
pub const PINSRW_MM_R32M16_IMM8: Row = Row(2160);
/// `PINSRW mm, r64/m16, imm8`
pub const PINSRW_MM_R64M16_IMM8: Row = Row(2161);
/// `PINSRW xmm, r32/m16, imm8`
pub const PINSRW_XMM_R32M16_IMM8: Row = Row(2162);
/// `PINSRW xmm, r64/m16, imm8`
pub const PINSRW_XMM_R64M16_IMM8: Row = Row(2163);
/// `VPINSRW xmm1, xmm2, r32/m16, imm8`
pub const VEX_VPINSRW_XMM_XMM_R32M16_IMM8: Row = Row(2164);
/// `VPINSRW xmm1, xmm2, r64/m16, imm8`
pub const VEX_VPINSRW_XMM_XMM_R64M16_IMM8: Row = Row(2165);
/// `VPINSRW xmm1, xmm2, r32/m16, imm8`
pub const EVEX_VPINSRW_XMM_XMM_R32M16_IMM8: Row = Row(2166);
/// `VPINSRW xmm1, xmm2, r64/m16, imm8`
pub const EVEX_VPINSRW_XMM_XMM_R64M16_IMM8: Row = Row(2167);
/// `PEXTRW r32, mm, imm8`
pub const PEXTRW_R32_MM_IMM8: Row = Row(2168);
/// `PEXTRW r64, mm, imm8`
pub const PEXTRW_R64_MM_IMM8: Row = Row(2169);
/// `PEXTRW r32, xmm, imm8`
pub const PEXTRW_R32_XMM_IMM8: Row = Row(2170);
/// `PEXTRW r64, xmm, imm8`
pub const PEXTRW_R64_XMM_IMM8: Row = Row(2171);
/// `VPEXTRW r32, xmm1, imm8`
pub const VEX_VPEXTRW_R32_XMM_IMM8: Row = Row(2172);
/// `VPEXTRW r64, xmm1, imm8`
pub const VEX_VPEXTRW_R64_XMM_IMM8: Row = Row(2173);
/// `VPEXTRW r32, xmm1, imm8`
pub const EVEX_VPEXTRW_R32_XMM_IMM8: Row = Row(2174);
/// `VPEXTRW r64, xmm1, imm8`
pub const EVEX_VPEXTRW_R64_XMM_IMM8: Row = Row(2175);
/// `SHUFPS xmm1, xmm2/m128, imm8`
pub const SHUFPS_XMM_XMMM128_IMM8: Row = Row(2176);
/// `VSHUFPS xmm1, xmm2, xmm3/m128, imm8`
pub const VEX_VSHUFPS_XMM_XMM_XMMM128_IMM8: Row = Row(2177);
/// `VSHUFPS ymm1, ymm2, ymm3/m256, imm8`
pub const VEX_VSHUFPS_YMM_YMM_YMMM256_IMM8: Row = Row(2178);
/// `VSHUFPS xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst, imm8`
pub const EVEX_VSHUFPS_XMM_K1Z_XMM_XMMM128B32_IMM8: Row = Row(2179);
/// `VSHUFPS ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst, imm8`
pub const EVEX_VSHUFPS_YMM_K1Z_YMM_YMMM256B32_IMM8: Row = Row(2180);
/// `VSHUFPS zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst, imm8`
pub const EVEX_VSHUFPS_ZMM_K1Z_ZMM_ZMMM512B32_IMM8: Row = Row(2181);
/// `SHUFPD xmm1, xmm2/m128, imm8`
pub const SHUFPD_XMM_XMMM128_IMM8: Row = Row(2182);
/// `VSHUFPD xmm1, xmm2, xmm3/m128, imm8`
pub const VEX_VSHUFPD_XMM_XMM_XMMM128_IMM8: Row = Row(2183);
/// `VSHUFPD ymm1, ymm2, ymm3/m256, imm8`
pub const VEX_VSHUFPD_YMM_YMM_YMMM256_IMM8: Row = Row(2184);
/// `VSHUFPD xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst, imm8`
pub const EVEX_VSHUFPD_XMM_K1Z_XMM_XMMM128B64_IMM8: Row = Row(2185);
/// `VSHUFPD ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst, imm8`
pub const EVEX_VSHUFPD_YMM_K1Z_YMM_YMMM256B64_IMM8: Row = Row(2186);
/// `VSHUFPD zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst, imm8`
pub const EVEX_VSHUFPD_ZMM_K1Z_ZMM_ZMMM512B64_IMM8: Row = Row(2187);
/// `CMPXCHG8B m64`
pub const CMPXCHG8B_M64: Row = Row(2188);
/// `CMPXCHG16B m128`
pub const CMPXCHG16B_M128: Row = Row(2189);
/// `XRSTORS mem`
pub const XRSTORS_MEM: Row = Row(2190);
/// `XRSTORS64 mem`
pub const XRSTORS64_MEM: Row = Row(2191);
/// `XSAVEC mem`
pub const XSAVEC_MEM: Row = Row(2192);
/// `XSAVEC64 mem`
pub const XSAVEC64_MEM: Row = Row(2193);
/// `XSAVES mem`
pub const XSAVES_MEM: Row = Row(2194);
/// `XSAVES64 mem`
pub const XSAVES64_MEM: Row = Row(2195);
/// `VMPTRLD m64`
pub const VMPTRLD_M64: Row = Row(2196);
/// `VMCLEAR m64`
pub const VMCLEAR_M64: Row = Row(2197);
/// `VMXON m64`
pub const VMXON_M64: Row = Row(2198);
/// `RDRAND r16`
pub const RDRAND_R16: Row = Row(2199);
/// `RDRAND r32`
pub const RDRAND_R32: Row = Row(2200);
/// `RDRAND r64`
pub const RDRAND_R64: Row = Row(2201);
/// `VMPTRST m64`
pub const VMPTRST_M64: Row = Row(2202);
/// `RDSEED r16`
pub const RDSEED_R16: Row = Row(2203);
/// `RDSEED r32`
pub const RDSEED_R32: Row = Row(2204);
/// `RDSEED r64`
pub const RDSEED_R64: Row = Row(2205);
/// `RDPID r32`
pub const RDPID_R32: Row = Row(2206);
/// `RDPID r64`
pub const RDPID_R64: Row = Row(2207);
/// `BSWAP r16`
pub const BSWAP_R16: Row = Row(2208);
/// `BSWAP r32`
pub const BSWAP_R32: Row = Row(2209);
/// `BSWAP r64`
pub const BSWAP_R64: Row = Row(2210);
/// `ADDSUBPD xmm1, xmm2/m128`
pub const ADDSUBPD_XMM_XMMM128: Row = Row(2211);
/// `VADDSUBPD xmm1, xmm2, xmm3/m128`
pub const VEX_VADDSUBPD_XMM_XMM_XMMM128: Row = Row(2212);
/// `VADDSUBPD ymm1, ymm2, ymm3/m256`
pub const VEX_VADDSUBPD_YMM_YMM_YMMM256: Row = Row(2213);
/// `ADDSUBPS xmm1, xmm2/m128`
pub const ADDSUBPS_XMM_XMMM128: Row = Row(2214);
/// `VADDSUBPS xmm1, xmm2, xmm3/m128`
pub const VEX_VADDSUBPS_XMM_XMM_XMMM128: Row = Row(2215);
/// `VADDSUBPS ymm1, ymm2, ymm3/m256`
pub const VEX_VADDSUBPS_YMM_YMM_YMMM256: Row = Row(2216);
/// `PSRLW mm, mm/m64`
pub const PSRLW_MM_MMM64: Row = Row(2217);
/// `PSRLW xmm1, xmm2/m128`
pub const PSRLW_XMM_XMMM128: Row = Row(2218);
/// `VPSRLW xmm1, xmm2, xmm3/m128`
pub const VEX_VPSRLW_XMM_XMM_XMMM128: Row = Row(2219);
/// `VPSRLW ymm1, ymm2, xmm3/m128`
pub const VEX_VPSRLW_YMM_YMM_XMMM128: Row = Row(2220);
/// `VPSRLW xmm1 {k1}{z}, xmm2, xmm3/m128`
pub const EVEX_VPSRLW_XMM_K1Z_XMM_XMMM128: Row = Row(2221);
/// `VPSRLW ymm1 {k1}{z}, ymm2, xmm3/m128`
pub const EVEX_VPSRLW_YMM_K1Z_YMM_XMMM128: Row = Row(2222);
/// `VPSRLW zmm1 {k1}{z}, zmm2, xmm3/m128`
pub const EVEX_VPSRLW_ZMM_K1Z_ZMM_XMMM128: Row = Row(2223);
/// `PSRLD mm, mm/m64`
pub const PSRLD_MM_MMM64: Row = Row(2224);
/// `PSRLD xmm1, xmm2/m128`
pub const PSRLD_XMM_XMMM128: Row = Row(2225);
/// `VPSRLD xmm1, xmm2, xmm3/m128`
pub const VEX_VPSRLD_XMM_XMM_XMMM128: Row = Row(2226);
/// `VPSRLD ymm1, ymm2, xmm3/m128`
pub const VEX_VPSRLD_YMM_YMM_XMMM128: Row = Row(2227);
/// `VPSRLD xmm1 {k1}{z}, xmm2, xmm3/m128`
pub const EVEX_VPSRLD_XMM_K1Z_XMM_XMMM128: Row = Row(2228);
/// `VPSRLD ymm1 {k1}{z}, ymm2, xmm3/m128`
pub const EVEX_VPSRLD_YMM_K1Z_YMM_XMMM128: Row = Row(2229);
/// `VPSRLD zmm1 {k1}{z}, zmm2, xmm3/m128`
pub const EVEX_VPSRLD_ZMM_K1Z_ZMM_XMMM128: Row = Row(2230);
/// `PSRLQ mm, mm/m64`
pub const PSRLQ_MM_MMM64: Row = Row(2231);
/// `PSRLQ xmm1, xmm2/m128`
pub const PSRLQ_XMM_XMMM128: Row = Row(2232);
/// `VPSRLQ xmm1, xmm2, xmm3/m128`
pub const VEX_VPSRLQ_XMM_XMM_XMMM128: Row = Row(2233);
/// `VPSRLQ ymm1, ymm2, xmm3/m128`
pub const VEX_VPSRLQ_YMM_YMM_XMMM128: Row = Row(2234);
/// `VPSRLQ xmm1 {k1}{z}, xmm2, xmm3/m128`
pub const EVEX_VPSRLQ_XMM_K1Z_XMM_XMMM128: Row = Row(2235);
/// `VPSRLQ ymm1 {k1}{z}, ymm2, xmm3/m128`
pub const EVEX_VPSRLQ_YMM_K1Z_YMM_XMMM128: Row = Row(2236);
/// `VPSRLQ zmm1 {k1}{z}, zmm2, xmm3/m128`
pub const EVEX_VPSRLQ_ZMM_K1Z_ZMM_XMMM128: Row = Row(2237);
/// `PADDQ mm, mm/m64`
pub const PADDQ_MM_MMM64: Row = Row(2238);
/// `PADDQ xmm1, xmm2/m128`
pub const PADDQ_XMM_XMMM128: Row = Row(2239);
/// `VPADDQ xmm1, xmm2, xmm3/m128`
pub const VEX_VPADDQ_XMM_XMM_XMMM128: Row = Row(2240);
/// `VPADDQ ymm1, ymm2, ymm3/m256`
pub const VEX_VPADDQ_YMM_YMM_YMMM256: Row = Row(2241);
/// `VPADDQ xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VPADDQ_XMM_K1Z_XMM_XMMM128B64: Row = Row(2242);
/// `VPADDQ ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VPADDQ_YMM_K1Z_YMM_YMMM256B64: Row = Row(2243);
/// `VPADDQ zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst`
pub const EVEX_VPADDQ_ZMM_K1Z_ZMM_ZMMM512B64: Row = Row(2244);
/// `PMULLW mm, mm/m64`
pub const PMULLW_MM_MMM64: Row = Row(2245);
/// `PMULLW xmm1, xmm2/m128`
pub const PMULLW_XMM_XMMM128: Row = Row(2246);
/// `VPMULLW xmm1, xmm2, xmm3/m128`
pub const VEX_VPMULLW_XMM_XMM_XMMM128: Row = Row(2247);
/// `VPMULLW ymm1, ymm2, ymm3/m256`
pub const VEX_VPMULLW_YMM_YMM_YMMM256: Row = Row(2248);
/// `VPMULLW xmm1 {k1}{z}, xmm2, xmm3/m128`
pub const EVEX_VPMULLW_XMM_K1Z_XMM_XMMM128: Row = Row(2249);
/// `VPMULLW ymm1 {k1}{z}, ymm2, ymm3/m256`
pub const EVEX_VPMULLW_YMM_K1Z_YMM_YMMM256: Row = Row(2250);
/// `VPMULLW zmm1 {k1}{z}, zmm2, zmm3/m512`
pub const EVEX_VPMULLW_ZMM_K1Z_ZMM_ZMMM512: Row = Row(2251);
/// `MOVQ xmm2/m64, xmm1`
pub const MOVQ_XMMM64_XMM: Row = Row(2252);
/// `VMOVQ xmm1/m64, xmm2`
pub const VEX_VMOVQ_XMMM64_XMM: Row = Row(2253);
/// `VMOVQ xmm1/m64, xmm2`
pub const EVEX_VMOVQ_XMMM64_XMM: Row = Row(2254);
/// `MOVQ2DQ xmm, mm`
pub const MOVQ2DQ_XMM_MM: Row = Row(2255);
/// `MOVDQ2Q mm, xmm`
pub const MOVDQ2Q_MM_XMM: Row = Row(2256);
/// `PMOVMSKB r32, mm`
pub const PMOVMSKB_R32_MM: Row = Row(2257);
/// `PMOVMSKB r64, mm`
pub const PMOVMSKB_R64_MM: Row = Row(2258);
/// `PMOVMSKB r32, xmm`
pub const PMOVMSKB_R32_XMM: Row = Row(2259);
/// `PMOVMSKB r64, xmm`
pub const PMOVMSKB_R64_XMM: Row = Row(2260);
/// `VPMOVMSKB r32, xmm1`
pub const VEX_VPMOVMSKB_R32_XMM: Row = Row(2261);
/// `VPMOVMSKB r64, xmm1`
pub const VEX_VPMOVMSKB_R64_XMM: Row = Row(2262);
/// `VPMOVMSKB r32, ymm1`
pub const VEX_VPMOVMSKB_R32_YMM: Row = Row(2263);
/// `VPMOVMSKB r64, ymm1`
pub const VEX_VPMOVMSKB_R64_YMM: Row = Row(2264);
/// `PSUBUSB mm, mm/m64`
pub const PSUBUSB_MM_MMM64: Row = Row(2265);
/// `PSUBUSB xmm1, xmm2/m128`
pub const PSUBUSB_XMM_XMMM128: Row = Row(2266);
/// `VPSUBUSB xmm1, xmm2, xmm3/m128`
pub const VEX_VPSUBUSB_XMM_XMM_XMMM128: Row = Row(2267);
/// `VPSUBUSB ymm1, ymm2, ymm3/m256`
pub const VEX_VPSUBUSB_YMM_YMM_YMMM256: Row = Row(2268);
/// `VPSUBUSB xmm1 {k1}{z}, xmm2, xmm3/m128`
pub const EVEX_VPSUBUSB_XMM_K1Z_XMM_XMMM128: Row = Row(2269);
/// `VPSUBUSB ymm1 {k1}{z}, ymm2, ymm3/m256`
pub const EVEX_VPSUBUSB_YMM_K1Z_YMM_YMMM256: Row = Row(2270);
/// `VPSUBUSB zmm1 {k1}{z}, zmm2, zmm3/m512`
pub const EVEX_VPSUBUSB_ZMM_K1Z_ZMM_ZMMM512: Row = Row(2271);
/// `PSUBUSW mm, mm/m64`
pub const PSUBUSW_MM_MMM64: Row = Row(2272);
/// `PSUBUSW xmm1, xmm2/m128`
pub const PSUBUSW_XMM_XMMM128: Row = Row(2273);
/// `VPSUBUSW xmm1, xmm2, xmm3/m128`
pub const VEX_VPSUBUSW_XMM_XMM_XMMM128: Row = Row(2274);
/// `VPSUBUSW ymm1, ymm2, ymm3/m256`
pub const VEX_VPSUBUSW_YMM_YMM_YMMM256: Row = Row(2275);
/// `VPSUBUSW xmm1 {k1}{z}, xmm2, xmm3/m128`
pub const EVEX_VPSUBUSW_XMM_K1Z_XMM_XMMM128: Row = Row(2276);
/// `VPSUBUSW ymm1 {k1}{z}, ymm2, ymm3/m256`
pub const EVEX_VPSUBUSW_YMM_K1Z_YMM_YMMM256: Row = Row(2277);
/// `VPSUBUSW zmm1 {k1}{z}, zmm2, zmm3/m512`
pub const EVEX_VPSUBUSW_ZMM_K1Z_ZMM_ZMMM512: Row = Row(2278);
/// `PMINUB mm1, mm2/m64`
pub const PMINUB_MM_MMM64: Row = Row(2279);
/// `PMINUB xmm1, xmm2/m128`
pub const PMINUB_XMM_XMMM128: Row = Row(2280);
/// `VPMINUB xmm1, xmm2, xmm3/m128`
pub const VEX_VPMINUB_XMM_XMM_XMMM128: Row = Row(2281);
/// `VPMINUB ymm1, ymm2, ymm3/m256`
pub const VEX_VPMINUB_YMM_YMM_YMMM256: Row = Row(2282);
/// `VPMINUB xmm1 {k1}{z}, xmm2, xmm3/m128`
pub const EVEX_VPMINUB_XMM_K1Z_XMM_XMMM128: Row = Row(2283);
/// `VPMINUB ymm1 {k1}{z}, ymm2, ymm3/m256`
pub const EVEX_VPMINUB_YMM_K1Z_YMM_YMMM256: Row = Row(2284);
/// `VPMINUB zmm1 {k1}{z}, zmm2, zmm3/m512`
pub const EVEX_VPMINUB_ZMM_K1Z_ZMM_ZMMM512: Row = Row(2285);
/// `PAND mm, mm/m64`
pub const PAND_MM_MMM64: Row = Row(2286);
/// `PAND xmm1, xmm2/m128`
pub const PAND_XMM_XMMM128: Row = Row(2287);
/// `VPAND xmm1, xmm2, xmm3/m128`
pub const VEX_VPAND_XMM_XMM_XMMM128: Row = Row(2288);
/// `VPAND ymm1, ymm2, ymm3/m256`
pub const VEX_VPAND_YMM_YMM_YMMM256: Row = Row(2289);
/// `VPANDD xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VPANDD_XMM_K1Z_XMM_XMMM128B32: Row = Row(2290);
/// `VPANDD ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VPANDD_YMM_K1Z_YMM_YMMM256B32: Row = Row(2291);
/// `VPANDD zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst`
pub const EVEX_VPANDD_ZMM_K1Z_ZMM_ZMMM512B32: Row = Row(2292);
/// `VPANDQ xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VPANDQ_XMM_K1Z_XMM_XMMM128B64: Row = Row(2293);
/// `VPANDQ ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VPANDQ_YMM_K1Z_YMM_YMMM256B64: Row = Row(2294);
/// `VPANDQ zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst`
pub const EVEX_VPANDQ_ZMM_K1Z_ZMM_ZMMM512B64: Row = Row(2295);
/// `PADDUSB mm, mm/m64`
pub const PADDUSB_MM_MMM64: Row = Row(2296);
/// `PADDUSB xmm1, xmm2/m128`
pub const PADDUSB_XMM_XMMM128: Row = Row(2297);
/// `VPADDUSB xmm1, xmm2, xmm3/m128`
pub const VEX_VPADDUSB_XMM_XMM_XMMM128: Row = Row(2298);
/// `VPADDUSB ymm1, ymm2, ymm3/m256`
pub const VEX_VPADDUSB_YMM_YMM_YMMM256: Row = Row(2299);
/// `VPADDUSB xmm1 {k1}{z}, xmm2, xmm3/m128`
pub const EVEX_VPADDUSB_XMM_K1Z_XMM_XMMM128: Row = Row(2300);
/// `VPADDUSB ymm1 {k1}{z}, ymm2, ymm3/m256`
pub const EVEX_VPADDUSB_YMM_K1Z_YMM_YMMM256: Row = Row(2301);
/// `VPADDUSB zmm1 {k1}{z}, zmm2, zmm3/m512`
pub const EVEX_VPADDUSB_ZMM_K1Z_ZMM_ZMMM512: Row = Row(2302);
/// `PADDUSW mm, mm/m64`
pub const PADDUSW_MM_MMM64: Row = Row(2303);
/// `PADDUSW xmm1, xmm2/m128`
pub const PADDUSW_XMM_XMMM128: Row = Row(2304);
/// `VPADDUSW xmm1, xmm2, xmm3/m128`
pub const VEX_VPADDUSW_XMM_XMM_XMMM128: Row = Row(2305);
/// `VPADDUSW ymm1, ymm2, ymm3/m256`
pub const VEX_VPADDUSW_YMM_YMM_YMMM256: Row = Row(2306);
/// `VPADDUSW xmm1 {k1}{z}, xmm2, xmm3/m128`
pub const EVEX_VPADDUSW_XMM_K1Z_XMM_XMMM128: Row = Row(2307);
/// `VPADDUSW ymm1 {k1}{z}, ymm2, ymm3/m256`
pub const EVEX_VPADDUSW_YMM_K1Z_YMM_YMMM256: Row = Row(2308);
/// `VPADDUSW zmm1 {k1}{z}, zmm2, zmm3/m512`
pub const EVEX_VPADDUSW_ZMM_K1Z_ZMM_ZMMM512: Row = Row(2309);
/// `PMAXUB mm1, mm2/m64`
pub const PMAXUB_MM_MMM64: Row = Row(2310);
/// `PMAXUB xmm1, xmm2/m128`
pub const PMAXUB_XMM_XMMM128: Row = Row(2311);
/// `VPMAXUB xmm1, xmm2, xmm3/m128`
pub const VEX_VPMAXUB_XMM_XMM_XMMM128: Row = Row(2312);
/// `VPMAXUB ymm1, ymm2, ymm3/m256`
pub const VEX_VPMAXUB_YMM_YMM_YMMM256: Row = Row(2313);
/// `VPMAXUB xmm1 {k1}{z}, xmm2, xmm3/m128`
pub const EVEX_VPMAXUB_XMM_K1Z_XMM_XMMM128: Row = Row(2314);
/// `VPMAXUB ymm1 {k1}{z}, ymm2, ymm3/m256`
pub const EVEX_VPMAXUB_YMM_K1Z_YMM_YMMM256: Row = Row(2315);
/// `VPMAXUB zmm1 {k1}{z}, zmm2, zmm3/m512`
pub const EVEX_VPMAXUB_ZMM_K1Z_ZMM_ZMMM512: Row = Row(2316);
/// `PANDN mm, mm/m64`
pub const PANDN_MM_MMM64: Row = Row(2317);
/// `PANDN xmm1, xmm2/m128`
pub const PANDN_XMM_XMMM128: Row = Row(2318);
/// `VPANDN xmm1, xmm2, xmm3/m128`
pub const VEX_VPANDN_XMM_XMM_XMMM128: Row = Row(2319);
/// `VPANDN ymm1, ymm2, ymm3/m256`
pub const VEX_VPANDN_YMM_YMM_YMMM256: Row = Row(2320);
/// `VPANDND xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VPANDND_XMM_K1Z_XMM_XMMM128B32: Row = Row(2321);
/// `VPANDND ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VPANDND_YMM_K1Z_YMM_YMMM256B32: Row = Row(2322);
/// `VPANDND zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst`
pub const EVEX_VPANDND_ZMM_K1Z_ZMM_ZMMM512B32: Row = Row(2323);
/// `VPANDNQ xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VPANDNQ_XMM_K1Z_XMM_XMMM128B64: Row = Row(2324);
/// `VPANDNQ ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VPANDNQ_YMM_K1Z_YMM_YMMM256B64: Row = Row(2325);
/// `VPANDNQ zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst`
pub const EVEX_VPANDNQ_ZMM_K1Z_ZMM_ZMMM512B64: Row = Row(2326);
/// `PAVGB mm1, mm2/m64`
pub const PAVGB_MM_MMM64: Row = Row(2327);
/// `PAVGB xmm1, xmm2/m128`
pub const PAVGB_XMM_XMMM128: Row = Row(2328);
/// `VPAVGB xmm1, xmm2, xmm3/m128`
pub const VEX_VPAVGB_XMM_XMM_XMMM128: Row = Row(2329);
/// `VPAVGB ymm1, ymm2, ymm3/m256`
pub const VEX_VPAVGB_YMM_YMM_YMMM256: Row = Row(2330);
/// `VPAVGB xmm1 {k1}{z}, xmm2, xmm3/m128`
pub const EVEX_VPAVGB_XMM_K1Z_XMM_XMMM128: Row = Row(2331);
/// `VPAVGB ymm1 {k1}{z}, ymm2, ymm3/m256`
pub const EVEX_VPAVGB_YMM_K1Z_YMM_YMMM256: Row = Row(2332);
/// `VPAVGB zmm1 {k1}{z}, zmm2, zmm3/m512`
pub const EVEX_VPAVGB_ZMM_K1Z_ZMM_ZMMM512: Row = Row(2333);
/// `PSRAW mm, mm/m64`
pub const PSRAW_MM_MMM64: Row = Row(2334);
/// `PSRAW xmm1, xmm2/m128`
pub const PSRAW_XMM_XMMM128: Row = Row(2335);
/// `VPSRAW xmm1, xmm2, xmm3/m128`
pub const VEX_VPSRAW_XMM_XMM_XMMM128: Row = Row(2336);
/// `VPSRAW ymm1, ymm2, xmm3/m128`
pub const VEX_VPSRAW_YMM_YMM_XMMM128: Row = Row(2337);
/// `VPSRAW xmm1 {k1}{z}, xmm2, xmm3/m128`
pub const EVEX_VPSRAW_XMM_K1Z_XMM_XMMM128: Row = Row(2338);
/// `VPSRAW ymm1 {k1}{z}, ymm2, xmm3/m128`
pub const EVEX_VPSRAW_YMM_K1Z_YMM_XMMM128: Row = Row(2339);
/// `VPSRAW zmm1 {k1}{z}, zmm2, xmm3/m128`
pub const EVEX_VPSRAW_ZMM_K1Z_ZMM_XMMM128: Row = Row(2340);
/// `PSRAD mm, mm/m64`
pub const PSRAD_MM_MMM64: Row = Row(2341);
/// `PSRAD xmm1, xmm2/m128`
pub const PSRAD_XMM_XMMM128: Row = Row(2342);
/// `VPSRAD xmm1, xmm2, xmm3/m128`
pub const VEX_VPSRAD_XMM_XMM_XMMM128: Row = Row(2343);
/// `VPSRAD ymm1, ymm2, xmm3/m128`
pub const VEX_VPSRAD_YMM_YMM_XMMM128: Row = Row(2344);
/// `VPSRAD xmm1 {k1}{z}, xmm2, xmm3/m128`
pub const EVEX_VPSRAD_XMM_K1Z_XMM_XMMM128: Row = Row(2345);
/// `VPSRAD ymm1 {k1}{z}, ymm2, xmm3/m128`
pub const EVEX_VPSRAD_YMM_K1Z_YMM_XMMM128: Row = Row(2346);
/// `VPSRAD zmm1 {k1}{z}, zmm2, xmm3/m128`
pub const EVEX_VPSRAD_ZMM_K1Z_ZMM_XMMM128: Row = Row(2347);
/// `VPSRAQ xmm1 {k1}{z}, xmm2, xmm3/m128`
pub const EVEX_VPSRAQ_XMM_K1Z_XMM_XMMM128: Row = Row(2348);
/// `VPSRAQ ymm1 {k1}{z}, ymm2, xmm3/m128`
pub const EVEX_VPSRAQ_YMM_K1Z_YMM_XMMM128: Row = Row(2349);
/// `VPSRAQ zmm1 {k1}{z}, zmm2, xmm3/m128`
pub const EVEX_VPSRAQ_ZMM_K1Z_ZMM_XMMM128: Row = Row(2350);
/// `PAVGW mm1, mm2/m64`
pub const PAVGW_MM_MMM64: Row = Row(2351);
/// `PAVGW xmm1, xmm2/m128`
pub const PAVGW_XMM_XMMM128: Row = Row(2352);
/// `VPAVGW xmm1, xmm2, xmm3/m128`
pub const VEX_VPAVGW_XMM_XMM_XMMM128: Row = Row(2353);
/// `VPAVGW ymm1, ymm2, ymm3/m256`
pub const VEX_VPAVGW_YMM_YMM_YMMM256: Row = Row(2354);
/// `VPAVGW xmm1 {k1}{z}, xmm2, xmm3/m128`
pub const EVEX_VPAVGW_XMM_K1Z_XMM_XMMM128: Row = Row(2355);
/// `VPAVGW ymm1 {k1}{z}, ymm2, ymm3/m256`
pub const EVEX_VPAVGW_YMM_K1Z_YMM_YMMM256: Row = Row(2356);
/// `VPAVGW zmm1 {k1}{z}, zmm2, zmm3/m512`
pub const EVEX_VPAVGW_ZMM_K1Z_ZMM_ZMMM512: Row = Row(2357);
/// `PMULHUW mm1, mm2/m64`
pub const PMULHUW_MM_MMM64: Row = Row(2358);
/// `PMULHUW xmm1, xmm2/m128`
pub const PMULHUW_XMM_XMMM128: Row = Row(2359);
/// `VPMULHUW xmm1, xmm2, xmm3/m128`
pub const VEX_VPMULHUW_XMM_XMM_XMMM128: Row = Row(2360);
/// `VPMULHUW ymm1, ymm2, ymm3/m256`
pub const VEX_VPMULHUW_YMM_YMM_YMMM256: Row = Row(2361);
/// `VPMULHUW xmm1 {k1}{z}, xmm2, xmm3/m128`
pub const EVEX_VPMULHUW_XMM_K1Z_XMM_XMMM128: Row = Row(2362);
/// `VPMULHUW ymm1 {k1}{z}, ymm2, ymm3/m256`
pub const EVEX_VPMULHUW_YMM_K1Z_YMM_YMMM256: Row = Row(2363);
/// `VPMULHUW zmm1 {k1}{z}, zmm2, zmm3/m512`
pub const EVEX_VPMULHUW_ZMM_K1Z_ZMM_ZMMM512: Row = Row(2364);
/// `PMULHW mm, mm/m64`
pub const PMULHW_MM_MMM64: Row = Row(2365);
/// `PMULHW xmm1, xmm2/m128`
pub const PMULHW_XMM_XMMM128: Row = Row(2366);
/// `VPMULHW xmm1, xmm2, xmm3/m128`
pub const VEX_VPMULHW_XMM_XMM_XMMM128: Row = Row(2367);
/// `VPMULHW ymm1, ymm2, ymm3/m256`
pub const VEX_VPMULHW_YMM_YMM_YMMM256: Row = Row(2368);
/// `VPMULHW xmm1 {k1}{z}, xmm2, xmm3/m128`
pub const EVEX_VPMULHW_XMM_K1Z_XMM_XMMM128: Row = Row(2369);
/// `VPMULHW ymm1 {k1}{z}, ymm2, ymm3/m256`
pub const EVEX_VPMULHW_YMM_K1Z_YMM_YMMM256: Row = Row(2370);
/// `VPMULHW zmm1 {k1}{z}, zmm2, zmm3/m512`
pub const EVEX_VPMULHW_ZMM_K1Z_ZMM_ZMMM512: Row = Row(2371);
/// `CVTTPD2DQ xmm1, xmm2/m128`
pub const CVTTPD2DQ_XMM_XMMM128: Row = Row(2372);
/// `VCVTTPD2DQ xmm1, xmm2/m128`
pub const VEX_VCVTTPD2DQ_XMM_XMMM128: Row = Row(2373);
/// `VCVTTPD2DQ xmm1, ymm2/m256`
pub const VEX_VCVTTPD2DQ_XMM_YMMM256: Row = Row(2374);
/// `VCVTTPD2DQ xmm1 {k1}{z}, xmm2/m128/m64bcst`
pub const EVEX_VCVTTPD2DQ_XMM_K1Z_XMMM128B64: Row = Row(2375);
/// `VCVTTPD2DQ xmm1 {k1}{z}, ymm2/m256/m64bcst`
pub const EVEX_VCVTTPD2DQ_XMM_K1Z_YMMM256B64: Row = Row(2376);
/// `VCVTTPD2DQ ymm1 {k1}{z}, zmm2/m512/m64bcst{sae}`
pub const EVEX_VCVTTPD2DQ_YMM_K1Z_ZMMM512B64_SAE: Row = Row(2377);
/// `CVTDQ2PD xmm1, xmm2/m64`
pub const CVTDQ2PD_XMM_XMMM64: Row = Row(2378);
/// `VCVTDQ2PD xmm1, xmm2/m64`
pub const VEX_VCVTDQ2PD_XMM_XMMM64: Row = Row(2379);
/// `VCVTDQ2PD ymm1, xmm2/m128`
pub const VEX_VCVTDQ2PD_YMM_XMMM128: Row = Row(2380);
/// `VCVTDQ2PD xmm1 {k1}{z}, xmm2/m64/m32bcst`
pub const EVEX_VCVTDQ2PD_XMM_K1Z_XMMM64B32: Row = Row(2381);
/// `VCVTDQ2PD ymm1 {k1}{z}, xmm2/m128/m32bcst`
pub const EVEX_VCVTDQ2PD_YMM_K1Z_XMMM128B32: Row = Row(2382);
/// `VCVTDQ2PD zmm1 {k1}{z}, ymm2/m256/m32bcst{er}`
pub const EVEX_VCVTDQ2PD_ZMM_K1Z_YMMM256B32_ER: Row = Row(2383);
/// `VCVTQQ2PD xmm1 {k1}{z}, xmm2/m128/m64bcst`
pub const EVEX_VCVTQQ2PD_XMM_K1Z_XMMM128B64: Row = Row(2384);
/// `VCVTQQ2PD ymm1 {k1}{z}, ymm2/m256/m64bcst`
pub const EVEX_VCVTQQ2PD_YMM_K1Z_YMMM256B64: Row = Row(2385);
/// `VCVTQQ2PD zmm1 {k1}{z}, zmm2/m512/m64bcst{er}`
pub const EVEX_VCVTQQ2PD_ZMM_K1Z_ZMMM512B64_ER: Row = Row(2386);
/// `CVTPD2DQ xmm1, xmm2/m128`
pub const CVTPD2DQ_XMM_XMMM128: Row = Row(2387);
/// `VCVTPD2DQ xmm1, xmm2/m128`
pub const VEX_VCVTPD2DQ_XMM_XMMM128: Row = Row(2388);
/// `VCVTPD2DQ xmm1, ymm2/m256`
pub const VEX_VCVTPD2DQ_XMM_YMMM256: Row = Row(2389);
/// `VCVTPD2DQ xmm1 {k1}{z}, xmm2/m128/m64bcst`
pub const EVEX_VCVTPD2DQ_XMM_K1Z_XMMM128B64: Row = Row(2390);
/// `VCVTPD2DQ xmm1 {k1}{z}, ymm2/m256/m64bcst`
pub const EVEX_VCVTPD2DQ_XMM_K1Z_YMMM256B64: Row = Row(2391);
/// `VCVTPD2DQ ymm1 {k1}{z}, zmm2/m512/m64bcst{er}`
pub const EVEX_VCVTPD2DQ_YMM_K1Z_ZMMM512B64_ER: Row = Row(2392);
/// `MOVNTQ m64, mm`
pub const MOVNTQ_M64_MM: Row = Row(2393);
/// `MOVNTDQ m128, xmm1`
pub const MOVNTDQ_M128_XMM: Row = Row(2394);
/// `VMOVNTDQ m128, xmm1`
pub const VEX_VMOVNTDQ_M128_XMM: Row = Row(2395);
/// `VMOVNTDQ m256, ymm1`
pub const VEX_VMOVNTDQ_M256_YMM: Row = Row(2396);
/// `VMOVNTDQ m128, xmm1`
pub const EVEX_VMOVNTDQ_M128_XMM: Row = Row(2397);
/// `VMOVNTDQ m256, ymm1`
pub const EVEX_VMOVNTDQ_M256_YMM: Row = Row(2398);
/// `VMOVNTDQ m512, zmm1`
pub const EVEX_VMOVNTDQ_M512_ZMM: Row = Row(2399);
/// `PSUBSB mm, mm/m64`
pub const PSUBSB_MM_MMM64: Row = Row(2400);
/// `PSUBSB xmm1, xmm2/m128`
pub const PSUBSB_XMM_XMMM128: Row = Row(2401);
/// `VPSUBSB xmm1, xmm2, xmm3/m128`
pub const VEX_VPSUBSB_XMM_XMM_XMMM128: Row = Row(2402);
/// `VPSUBSB ymm1, ymm2, ymm3/m256`
pub const VEX_VPSUBSB_YMM_YMM_YMMM256: Row = Row(2403);
/// `VPSUBSB xmm1 {k1}{z}, xmm2, xmm3/m128`
pub const EVEX_VPSUBSB_XMM_K1Z_XMM_XMMM128: Row = Row(2404);
/// `VPSUBSB ymm1 {k1}{z}, ymm2, ymm3/m256`
pub const EVEX_VPSUBSB_YMM_K1Z_YMM_YMMM256: Row = Row(2405);
/// `VPSUBSB zmm1 {k1}{z}, zmm2, zmm3/m512`
pub const EVEX_VPSUBSB_ZMM_K1Z_ZMM_ZMMM512: Row = Row(2406);
/// `PSUBSW mm, mm/m64`
pub const PSUBSW_MM_MMM64: Row = Row(2407);
/// `PSUBSW xmm1, xmm2/m128`
pub const PSUBSW_XMM_XMMM128: Row = Row(2408);
/// `VPSUBSW xmm1, xmm2, xmm3/m128`
pub const VEX_VPSUBSW_XMM_XMM_XMMM128: Row = Row(2409);
/// `VPSUBSW ymm1, ymm2, ymm3/m256`
pub const VEX_VPSUBSW_YMM_YMM_YMMM256: Row = Row(2410);
/// `VPSUBSW xmm1 {k1}{z}, xmm2, xmm3/m128`
pub const EVEX_VPSUBSW_XMM_K1Z_XMM_XMMM128: Row = Row(2411);
/// `VPSUBSW ymm1 {k1}{z}, ymm2, ymm3/m256`
pub const EVEX_VPSUBSW_YMM_K1Z_YMM_YMMM256: Row = Row(2412);
/// `VPSUBSW zmm1 {k1}{z}, zmm2, zmm3/m512`
pub const EVEX_VPSUBSW_ZMM_K1Z_ZMM_ZMMM512: Row = Row(2413);
/// `PMINSW mm1, mm2/m64`
pub const PMINSW_MM_MMM64: Row = Row(2414);
/// `PMINSW xmm1, xmm2/m128`
pub const PMINSW_XMM_XMMM128: Row = Row(2415);
/// `VPMINSW xmm1, xmm2, xmm3/m128`
pub const VEX_VPMINSW_XMM_XMM_XMMM128: Row = Row(2416);
/// `VPMINSW ymm1, ymm2, ymm3/m256`
pub const VEX_VPMINSW_YMM_YMM_YMMM256: Row = Row(2417);
/// `VPMINSW xmm1 {k1}{z}, xmm2, xmm3/m128`
pub const EVEX_VPMINSW_XMM_K1Z_XMM_XMMM128: Row = Row(2418);
/// `VPMINSW ymm1 {k1}{z}, ymm2, ymm3/m256`
pub const EVEX_VPMINSW_YMM_K1Z_YMM_YMMM256: Row = Row(2419);
/// `VPMINSW zmm1 {k1}{z}, zmm2, zmm3/m512`
pub const EVEX_VPMINSW_ZMM_K1Z_ZMM_ZMMM512: Row = Row(2420);
/// `POR mm, mm/m64`
pub const POR_MM_MMM64: Row = Row(2421);
/// `POR xmm1, xmm2/m128`
pub const POR_XMM_XMMM128: Row = Row(2422);
/// `VPOR xmm1, xmm2, xmm3/m128`
pub const VEX_VPOR_XMM_XMM_XMMM128: Row = Row(2423);
/// `VPOR ymm1, ymm2, ymm3/m256`
pub const VEX_VPOR_YMM_YMM_YMMM256: Row = Row(2424);
/// `VPORD xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VPORD_XMM_K1Z_XMM_XMMM128B32: Row = Row(2425);
/// `VPORD ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VPORD_YMM_K1Z_YMM_YMMM256B32: Row = Row(2426);
/// `VPORD zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst`
pub const EVEX_VPORD_ZMM_K1Z_ZMM_ZMMM512B32: Row = Row(2427);
/// `VPORQ xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VPORQ_XMM_K1Z_XMM_XMMM128B64: Row = Row(2428);
/// `VPORQ ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VPORQ_YMM_K1Z_YMM_YMMM256B64: Row = Row(2429);
/// `VPORQ zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst`
pub const EVEX_VPORQ_ZMM_K1Z_ZMM_ZMMM512B64: Row = Row(2430);
/// `PADDSB mm, mm/m64`
pub const PADDSB_MM_MMM64: Row = Row(2431);
/// `PADDSB xmm1, xmm2/m128`
pub const PADDSB_XMM_XMMM128: Row = Row(2432);
/// `VPADDSB xmm1, xmm2, xmm3/m128`
pub const VEX_VPADDSB_XMM_XMM_XMMM128: Row = Row(2433);
/// `VPADDSB ymm1, ymm2, ymm3/m256`
pub const VEX_VPADDSB_YMM_YMM_YMMM256: Row = Row(2434);
/// `VPADDSB xmm1 {k1}{z}, xmm2, xmm3/m128`
pub const EVEX_VPADDSB_XMM_K1Z_XMM_XMMM128: Row = Row(2435);
/// `VPADDSB ymm1 {k1}{z}, ymm2, ymm3/m256`
pub const EVEX_VPADDSB_YMM_K1Z_YMM_YMMM256: Row = Row(2436);
/// `VPADDSB zmm1 {k1}{z}, zmm2, zmm3/m512`
pub const EVEX_VPADDSB_ZMM_K1Z_ZMM_ZMMM512: Row = Row(2437);
/// `PADDSW mm, mm/m64`
pub const PADDSW_MM_MMM64: Row = Row(2438);
/// `PADDSW xmm1, xmm2/m128`
pub const PADDSW_XMM_XMMM128: Row = Row(2439);
/// `VPADDSW xmm1, xmm2, xmm3/m128`
pub const VEX_VPADDSW_XMM_XMM_XMMM128: Row = Row(2440);
/// `VPADDSW ymm1, ymm2, ymm3/m256`
pub const VEX_VPADDSW_YMM_YMM_YMMM256: Row = Row(2441);
/// `VPADDSW xmm1 {k1}{z}, xmm2, xmm3/m128`
pub const EVEX_VPADDSW_XMM_K1Z_XMM_XMMM128: Row = Row(2442);
/// `VPADDSW ymm1 {k1}{z}, ymm2, ymm3/m256`
pub const EVEX_VPADDSW_YMM_K1Z_YMM_YMMM256: Row = Row(2443);
/// `VPADDSW zmm1 {k1}{z}, zmm2, zmm3/m512`
pub const EVEX_VPADDSW_ZMM_K1Z_ZMM_ZMMM512: Row = Row(2444);
/// `PMAXSW mm1, mm2/m64`
pub const PMAXSW_MM_MMM64: Row = Row(2445);
/// `PMAXSW xmm1, xmm2/m128`
pub const PMAXSW_XMM_XMMM128: Row = Row(2446);
/// `VPMAXSW xmm1, xmm2, xmm3/m128`
pub const VEX_VPMAXSW_XMM_XMM_XMMM128: Row = Row(2447);
/// `VPMAXSW ymm1, ymm2, ymm3/m256`
pub const VEX_VPMAXSW_YMM_YMM_YMMM256: Row = Row(2448);
/// `VPMAXSW xmm1 {k1}{z}, xmm2, xmm3/m128`
pub const EVEX_VPMAXSW_XMM_K1Z_XMM_XMMM128: Row = Row(2449);
/// `VPMAXSW ymm1 {k1}{z}, ymm2, ymm3/m256`
pub const EVEX_VPMAXSW_YMM_K1Z_YMM_YMMM256: Row = Row(2450);
/// `VPMAXSW zmm1 {k1}{z}, zmm2, zmm3/m512`
pub const EVEX_VPMAXSW_ZMM_K1Z_ZMM_ZMMM512: Row = Row(2451);
/// `PXOR mm, mm/m64`
pub const PXOR_MM_MMM64: Row = Row(2452);
/// `PXOR xmm1, xmm2/m128`
pub const PXOR_XMM_XMMM128: Row = Row(2453);
/// `VPXOR xmm1, xmm2, xmm3/m128`
pub const VEX_VPXOR_XMM_XMM_XMMM128: Row = Row(2454);
/// `VPXOR ymm1, ymm2, ymm3/m256`
pub const VEX_VPXOR_YMM_YMM_YMMM256: Row = Row(2455);
/// `VPXORD xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VPXORD_XMM_K1Z_XMM_XMMM128B32: Row = Row(2456);
/// `VPXORD ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VPXORD_YMM_K1Z_YMM_YMMM256B32: Row = Row(2457);
/// `VPXORD zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst`
pub const EVEX_VPXORD_ZMM_K1Z_ZMM_ZMMM512B32: Row = Row(2458);
/// `VPXORQ xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VPXORQ_XMM_K1Z_XMM_XMMM128B64: Row = Row(2459);
/// `VPXORQ ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VPXORQ_YMM_K1Z_YMM_YMMM256B64: Row = Row(2460);
/// `VPXORQ zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst`
pub const EVEX_VPXORQ_ZMM_K1Z_ZMM_ZMMM512B64: Row = Row(2461);
/// `LDDQU xmm1, m128`
pub const LDDQU_XMM_M128: Row = Row(2462);
/// `VLDDQU xmm1, m128`
pub const VEX_VLDDQU_XMM_M128: Row = Row(2463);
/// `VLDDQU ymm1, m256`
pub const VEX_VLDDQU_YMM_M256: Row = Row(2464);
/// `PSLLW mm, mm/m64`
pub const PSLLW_MM_MMM64: Row = Row(2465);
/// `PSLLW xmm1, xmm2/m128`
pub const PSLLW_XMM_XMMM128: Row = Row(2466);
/// `VPSLLW xmm1, xmm2, xmm3/m128`
pub const VEX_VPSLLW_XMM_XMM_XMMM128: Row = Row(2467);
/// `VPSLLW ymm1, ymm2, xmm3/m128`
pub const VEX_VPSLLW_YMM_YMM_XMMM128: Row = Row(2468);
/// `VPSLLW xmm1 {k1}{z}, xmm2, xmm3/m128`
pub const EVEX_VPSLLW_XMM_K1Z_XMM_XMMM128: Row = Row(2469);
/// `VPSLLW ymm1 {k1}{z}, ymm2, xmm3/m128`
pub const EVEX_VPSLLW_YMM_K1Z_YMM_XMMM128: Row = Row(2470);
/// `VPSLLW zmm1 {k1}{z}, zmm2, xmm3/m128`
pub const EVEX_VPSLLW_ZMM_K1Z_ZMM_XMMM128: Row = Row(2471);
/// `PSLLD mm, mm/m64`
pub const PSLLD_MM_MMM64: Row = Row(2472);
/// `PSLLD xmm1, xmm2/m128`
pub const PSLLD_XMM_XMMM128: Row = Row(2473);
/// `VPSLLD xmm1, xmm2, xmm3/m128`
pub const VEX_VPSLLD_XMM_XMM_XMMM128: Row = Row(2474);
/// `VPSLLD ymm1, ymm2, xmm3/m128`
pub const VEX_VPSLLD_YMM_YMM_XMMM128: Row = Row(2475);
/// `VPSLLD xmm1 {k1}{z}, xmm2, xmm3/m128`
pub const EVEX_VPSLLD_XMM_K1Z_XMM_XMMM128: Row = Row(2476);
/// `VPSLLD ymm1 {k1}{z}, ymm2, xmm3/m128`
pub const EVEX_VPSLLD_YMM_K1Z_YMM_XMMM128: Row = Row(2477);
/// `VPSLLD zmm1 {k1}{z}, zmm2, xmm3/m128`
pub const EVEX_VPSLLD_ZMM_K1Z_ZMM_XMMM128: Row = Row(2478);
/// `PSLLQ mm, mm/m64`
pub const PSLLQ_MM_MMM64: Row = Row(2479);
/// `PSLLQ xmm1, xmm2/m128`
pub const PSLLQ_XMM_XMMM128: Row = Row(2480);
/// `VPSLLQ xmm1, xmm2, xmm3/m128`
pub const VEX_VPSLLQ_XMM_XMM_XMMM128: Row = Row(2481);
/// `VPSLLQ ymm1, ymm2, xmm3/m128`
pub const VEX_VPSLLQ_YMM_YMM_XMMM128: Row = Row(2482);
/// `VPSLLQ xmm1 {k1}{z}, xmm2, xmm3/m128`
pub const EVEX_VPSLLQ_XMM_K1Z_XMM_XMMM128: Row = Row(2483);
/// `VPSLLQ ymm1 {k1}{z}, ymm2, xmm3/m128`
pub const EVEX_VPSLLQ_YMM_K1Z_YMM_XMMM128: Row = Row(2484);
/// `VPSLLQ zmm1 {k1}{z}, zmm2, xmm3/m128`
pub const EVEX_VPSLLQ_ZMM_K1Z_ZMM_XMMM128: Row = Row(2485);
/// `PMULUDQ mm1, mm2/m64`
pub const PMULUDQ_MM_MMM64: Row = Row(2486);
/// `PMULUDQ xmm1, xmm2/m128`
pub const PMULUDQ_XMM_XMMM128: Row = Row(2487);
/// `VPMULUDQ xmm1, xmm2, xmm3/m128`
pub const VEX_VPMULUDQ_XMM_XMM_XMMM128: Row = Row(2488);
/// `VPMULUDQ ymm1, ymm2, ymm3/m256`
pub const VEX_VPMULUDQ_YMM_YMM_YMMM256: Row = Row(2489);
/// `VPMULUDQ xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VPMULUDQ_XMM_K1Z_XMM_XMMM128B64: Row = Row(2490);
/// `VPMULUDQ ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VPMULUDQ_YMM_K1Z_YMM_YMMM256B64: Row = Row(2491);
/// `VPMULUDQ zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst`
pub const EVEX_VPMULUDQ_ZMM_K1Z_ZMM_ZMMM512B64: Row = Row(2492);
/// `PMADDWD mm, mm/m64`
pub const PMADDWD_MM_MMM64: Row = Row(2493);
/// `PMADDWD xmm1, xmm2/m128`
pub const PMADDWD_XMM_XMMM128: Row = Row(2494);
/// `VPMADDWD xmm1, xmm2, xmm3/m128`
pub const VEX_VPMADDWD_XMM_XMM_XMMM128: Row = Row(2495);
/// `VPMADDWD ymm1, ymm2, ymm3/m256`
pub const VEX_VPMADDWD_YMM_YMM_YMMM256: Row = Row(2496);
/// `VPMADDWD xmm1 {k1}{z}, xmm2, xmm3/m128`
pub const EVEX_VPMADDWD_XMM_K1Z_XMM_XMMM128: Row = Row(2497);
/// `VPMADDWD ymm1 {k1}{z}, ymm2, ymm3/m256`
pub const EVEX_VPMADDWD_YMM_K1Z_YMM_YMMM256: Row = Row(2498);
/// `VPMADDWD zmm1 {k1}{z}, zmm2, zmm3/m512`
pub const EVEX_VPMADDWD_ZMM_K1Z_ZMM_ZMMM512: Row = Row(2499);
/// `PSADBW mm1, mm2/m64`
pub const PSADBW_MM_MMM64: Row = Row(2500);
/// `PSADBW xmm1, xmm2/m128`
pub const PSADBW_XMM_XMMM128: Row = Row(2501);
/// `VPSADBW xmm1, xmm2, xmm3/m128`
pub const VEX_VPSADBW_XMM_XMM_XMMM128: Row = Row(2502);
/// `VPSADBW ymm1, ymm2, ymm3/m256`
pub const VEX_VPSADBW_YMM_YMM_YMMM256: Row = Row(2503);
/// `VPSADBW xmm1, xmm2, xmm3/m128`
pub const EVEX_VPSADBW_XMM_XMM_XMMM128: Row = Row(2504);
/// `VPSADBW ymm1, ymm2, ymm3/m256`
pub const EVEX_VPSADBW_YMM_YMM_YMMM256: Row = Row(2505);
/// `VPSADBW zmm1, zmm2, zmm3/m512`
pub const EVEX_VPSADBW_ZMM_ZMM_ZMMM512: Row = Row(2506);
/// `MASKMOVQ mm1, mm2`
pub const MASKMOVQ_RDI_MM_MM: Row = Row(2507);
/// `MASKMOVDQU xmm1, xmm2`
pub const MASKMOVDQU_RDI_XMM_XMM: Row = Row(2508);
/// `VMASKMOVDQU xmm1, xmm2`
pub const VEX_VMASKMOVDQU_RDI_XMM_XMM: Row = Row(2509);
/// `PSUBB mm, mm/m64`
pub const PSUBB_MM_MMM64: Row = Row(2510);
/// `PSUBB xmm1, xmm2/m128`
pub const PSUBB_XMM_XMMM128: Row = Row(2511);
/// `VPSUBB xmm1, xmm2, xmm3/m128`
pub const VEX_VPSUBB_XMM_XMM_XMMM128: Row = Row(2512);
/// `VPSUBB ymm1, ymm2, ymm3/m256`
pub const VEX_VPSUBB_YMM_YMM_YMMM256: Row = Row(2513);
/// `VPSUBB xmm1 {k1}{z}, xmm2, xmm3/m128`
pub const EVEX_VPSUBB_XMM_K1Z_XMM_XMMM128: Row = Row(2514);
/// `VPSUBB ymm1 {k1}{z}, ymm2, ymm3/m256`
pub const EVEX_VPSUBB_YMM_K1Z_YMM_YMMM256: Row = Row(2515);
/// `VPSUBB zmm1 {k1}{z}, zmm2, zmm3/m512`
pub const EVEX_VPSUBB_ZMM_K1Z_ZMM_ZMMM512: Row = Row(2516);
/// `PSUBW mm, mm/m64`
pub const PSUBW_MM_MMM64: Row = Row(2517);
/// `PSUBW xmm1, xmm2/m128`
pub const PSUBW_XMM_XMMM128: Row = Row(2518);
/// `VPSUBW xmm1, xmm2, xmm3/m128`
pub const VEX_VPSUBW_XMM_XMM_XMMM128: Row = Row(2519);
/// `VPSUBW ymm1, ymm2, ymm3/m256`
pub const VEX_VPSUBW_YMM_YMM_YMMM256: Row = Row(2520);
/// `VPSUBW xmm1 {k1}{z}, xmm2, xmm3/m128`
pub const EVEX_VPSUBW_XMM_K1Z_XMM_XMMM128: Row = Row(2521);
/// `VPSUBW ymm1 {k1}{z}, ymm2, ymm3/m256`
pub const EVEX_VPSUBW_YMM_K1Z_YMM_YMMM256: Row = Row(2522);
/// `VPSUBW zmm1 {k1}{z}, zmm2, zmm3/m512`
pub const EVEX_VPSUBW_ZMM_K1Z_ZMM_ZMMM512: Row = Row(2523);
/// `PSUBD mm, mm/m64`
pub const PSUBD_MM_MMM64: Row = Row(2524);
/// `PSUBD xmm1, xmm2/m128`
pub const PSUBD_XMM_XMMM128: Row = Row(2525);
/// `VPSUBD xmm1, xmm2, xmm3/m128`
pub const VEX_VPSUBD_XMM_XMM_XMMM128: Row = Row(2526);
/// `VPSUBD ymm1, ymm2, ymm3/m256`
pub const VEX_VPSUBD_YMM_YMM_YMMM256: Row = Row(2527);
/// `VPSUBD xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VPSUBD_XMM_K1Z_XMM_XMMM128B32: Row = Row(2528);
/// `VPSUBD ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VPSUBD_YMM_K1Z_YMM_YMMM256B32: Row = Row(2529);
/// `VPSUBD zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst`
pub const EVEX_VPSUBD_ZMM_K1Z_ZMM_ZMMM512B32: Row = Row(2530);
/// `PSUBQ mm1, mm2/m64`
pub const PSUBQ_MM_MMM64: Row = Row(2531);
/// `PSUBQ xmm1, xmm2/m128`
pub const PSUBQ_XMM_XMMM128: Row = Row(2532);
/// `VPSUBQ xmm1, xmm2, xmm3/m128`
pub const VEX_VPSUBQ_XMM_XMM_XMMM128: Row = Row(2533);
/// `VPSUBQ ymm1, ymm2, ymm3/m256`
pub const VEX_VPSUBQ_YMM_YMM_YMMM256: Row = Row(2534);
/// `VPSUBQ xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VPSUBQ_XMM_K1Z_XMM_XMMM128B64: Row = Row(2535);
/// `VPSUBQ ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VPSUBQ_YMM_K1Z_YMM_YMMM256B64: Row = Row(2536);
/// `VPSUBQ zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst`
pub const EVEX_VPSUBQ_ZMM_K1Z_ZMM_ZMMM512B64: Row = Row(2537);
/// `PADDB mm, mm/m64`
pub const PADDB_MM_MMM64: Row = Row(2538);
/// `PADDB xmm1, xmm2/m128`
pub const PADDB_XMM_XMMM128: Row = Row(2539);
/// `VPADDB xmm1, xmm2, xmm3/m128`
pub const VEX_VPADDB_XMM_XMM_XMMM128: Row = Row(2540);
/// `VPADDB ymm1, ymm2, ymm3/m256`
pub const VEX_VPADDB_YMM_YMM_YMMM256: Row = Row(2541);
/// `VPADDB xmm1 {k1}{z}, xmm2, xmm3/m128`
pub const EVEX_VPADDB_XMM_K1Z_XMM_XMMM128: Row = Row(2542);
/// `VPADDB ymm1 {k1}{z}, ymm2, ymm3/m256`
pub const EVEX_VPADDB_YMM_K1Z_YMM_YMMM256: Row = Row(2543);
/// `VPADDB zmm1 {k1}{z}, zmm2, zmm3/m512`
pub const EVEX_VPADDB_ZMM_K1Z_ZMM_ZMMM512: Row = Row(2544);
/// `PADDW mm, mm/m64`
pub const PADDW_MM_MMM64: Row = Row(2545);
/// `PADDW xmm1, xmm2/m128`
pub const PADDW_XMM_XMMM128: Row = Row(2546);
/// `VPADDW xmm1, xmm2, xmm3/m128`
pub const VEX_VPADDW_XMM_XMM_XMMM128: Row = Row(2547);
/// `VPADDW ymm1, ymm2, ymm3/m256`
pub const VEX_VPADDW_YMM_YMM_YMMM256: Row = Row(2548);
/// `VPADDW xmm1 {k1}{z}, xmm2, xmm3/m128`
pub const EVEX_VPADDW_XMM_K1Z_XMM_XMMM128: Row = Row(2549);
/// `VPADDW ymm1 {k1}{z}, ymm2, ymm3/m256`
pub const EVEX_VPADDW_YMM_K1Z_YMM_YMMM256: Row = Row(2550);
/// `VPADDW zmm1 {k1}{z}, zmm2, zmm3/m512`
pub const EVEX_VPADDW_ZMM_K1Z_ZMM_ZMMM512: Row = Row(2551);
/// `PADDD mm, mm/m64`
pub const PADDD_MM_MMM64: Row = Row(2552);
/// `PADDD xmm1, xmm2/m128`
pub const PADDD_XMM_XMMM128: Row = Row(2553);
/// `VPADDD xmm1, xmm2, xmm3/m128`
pub const VEX_VPADDD_XMM_XMM_XMMM128: Row = Row(2554);
/// `VPADDD ymm1, ymm2, ymm3/m256`
pub const VEX_VPADDD_YMM_YMM_YMMM256: Row = Row(2555);
/// `VPADDD xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VPADDD_XMM_K1Z_XMM_XMMM128B32: Row = Row(2556);
/// `VPADDD ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VPADDD_YMM_K1Z_YMM_YMMM256B32: Row = Row(2557);
/// `VPADDD zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst`
pub const EVEX_VPADDD_ZMM_K1Z_ZMM_ZMMM512B32: Row = Row(2558);
/// `UD0 r16, r/m16`
pub const UD0_R16_RM16: Row = Row(2559);
/// `UD0 r32, r/m32`
pub const UD0_R32_RM32: Row = Row(2560);
/// `UD0 r64, r/m64`
pub const UD0_R64_RM64: Row = Row(2561);
/// `PSHUFB mm1, mm2/m64`
pub const PSHUFB_MM_MMM64: Row = Row(2562);
/// `PSHUFB xmm1, xmm2/m128`
pub const PSHUFB_XMM_XMMM128: Row = Row(2563);
/// `VPSHUFB xmm1, xmm2, xmm3/m128`
pub const VEX_VPSHUFB_XMM_XMM_XMMM128: Row = Row(2564);
/// `VPSHUFB ymm1, ymm2, ymm3/m256`
pub const VEX_VPSHUFB_YMM_YMM_YMMM256: Row = Row(2565);
/// `VPSHUFB xmm1 {k1}{z}, xmm2, xmm3/m128`
pub const EVEX_VPSHUFB_XMM_K1Z_XMM_XMMM128: Row = Row(2566);
/// `VPSHUFB ymm1 {k1}{z}, ymm2, ymm3/m256`
pub const EVEX_VPSHUFB_YMM_K1Z_YMM_YMMM256: Row = Row(2567);
/// `VPSHUFB zmm1 {k1}{z}, zmm2, zmm3/m512`
pub const EVEX_VPSHUFB_ZMM_K1Z_ZMM_ZMMM512: Row = Row(2568);
/// `PHADDW mm1, mm2/m64`
pub const PHADDW_MM_MMM64: Row = Row(2569);
/// `PHADDW xmm1, xmm2/m128`
pub const PHADDW_XMM_XMMM128: Row = Row(2570);
/// `VPHADDW xmm1, xmm2, xmm3/m128`
pub const VEX_VPHADDW_XMM_XMM_XMMM128: Row = Row(2571);
/// `VPHADDW ymm1, ymm2, ymm3/m256`
pub const VEX_VPHADDW_YMM_YMM_YMMM256: Row = Row(2572);
/// `PHADDD mm1, mm2/m64`
pub const PHADDD_MM_MMM64: Row = Row(2573);
/// `PHADDD xmm1, xmm2/m128`
pub const PHADDD_XMM_XMMM128: Row = Row(2574);
/// `VPHADDD xmm1, xmm2, xmm3/m128`
pub const VEX_VPHADDD_XMM_XMM_XMMM128: Row = Row(2575);
/// `VPHADDD ymm1, ymm2, ymm3/m256`
pub const VEX_VPHADDD_YMM_YMM_YMMM256: Row = Row(2576);
/// `PHADDSW mm1, mm2/m64`
pub const PHADDSW_MM_MMM64: Row = Row(2577);
/// `PHADDSW xmm1, xmm2/m128`
pub const PHADDSW_XMM_XMMM128: Row = Row(2578);
/// `VPHADDSW xmm1, xmm2, xmm3/m128`
pub const VEX_VPHADDSW_XMM_XMM_XMMM128: Row = Row(2579);
/// `VPHADDSW ymm1, ymm2, ymm3/m256`
pub const VEX_VPHADDSW_YMM_YMM_YMMM256: Row = Row(2580);
/// `PMADDUBSW mm1, mm2/m64`
pub const PMADDUBSW_MM_MMM64: Row = Row(2581);
/// `PMADDUBSW xmm1, xmm2/m128`
pub const PMADDUBSW_XMM_XMMM128: Row = Row(2582);
/// `VPMADDUBSW xmm1, xmm2, xmm3/m128`
pub const VEX_VPMADDUBSW_XMM_XMM_XMMM128: Row = Row(2583);
/// `VPMADDUBSW ymm1, ymm2, ymm3/m256`
pub const VEX_VPMADDUBSW_YMM_YMM_YMMM256: Row = Row(2584);
/// `VPMADDUBSW xmm1 {k1}{z}, xmm2, xmm3/m128`
pub const EVEX_VPMADDUBSW_XMM_K1Z_XMM_XMMM128: Row = Row(2585);
/// `VPMADDUBSW ymm1 {k1}{z}, ymm2, ymm3/m256`
pub const EVEX_VPMADDUBSW_YMM_K1Z_YMM_YMMM256: Row = Row(2586);
/// `VPMADDUBSW zmm1 {k1}{z}, zmm2, zmm3/m512`
pub const EVEX_VPMADDUBSW_ZMM_K1Z_ZMM_ZMMM512: Row = Row(2587);
/// `PHSUBW mm1, mm2/m64`
pub const PHSUBW_MM_MMM64: Row = Row(2588);
/// `PHSUBW xmm1, xmm2/m128`
pub const PHSUBW_XMM_XMMM128: Row = Row(2589);
/// `VPHSUBW xmm1, xmm2, xmm3/m128`
pub const VEX_VPHSUBW_XMM_XMM_XMMM128: Row = Row(2590);
/// `VPHSUBW ymm1, ymm2, ymm3/m256`
pub const VEX_VPHSUBW_YMM_YMM_YMMM256: Row = Row(2591);
/// `PHSUBD mm1, mm2/m64`
pub const PHSUBD_MM_MMM64: Row = Row(2592);
/// `PHSUBD xmm1, xmm2/m128`
pub const PHSUBD_XMM_XMMM128: Row = Row(2593);
/// `VPHSUBD xmm1, xmm2, xmm3/m128`
pub const VEX_VPHSUBD_XMM_XMM_XMMM128: Row = Row(2594);
/// `VPHSUBD ymm1, ymm2, ymm3/m256`
pub const VEX_VPHSUBD_YMM_YMM_YMMM256: Row = Row(2595);
/// `PHSUBSW mm1, mm2/m64`
pub const PHSUBSW_MM_MMM64: Row = Row(2596);
/// `PHSUBSW xmm1, xmm2/m128`
pub const PHSUBSW_XMM_XMMM128: Row = Row(2597);
/// `VPHSUBSW xmm1, xmm2, xmm3/m128`
pub const VEX_VPHSUBSW_XMM_XMM_XMMM128: Row = Row(2598);
/// `VPHSUBSW ymm1, ymm2, ymm3/m256`
pub const VEX_VPHSUBSW_YMM_YMM_YMMM256: Row = Row(2599);
/// `PSIGNB mm1, mm2/m64`
pub const PSIGNB_MM_MMM64: Row = Row(2600);
/// `PSIGNB xmm1, xmm2/m128`
pub const PSIGNB_XMM_XMMM128: Row = Row(2601);
/// `VPSIGNB xmm1, xmm2, xmm3/m128`
pub const VEX_VPSIGNB_XMM_XMM_XMMM128: Row = Row(2602);
/// `VPSIGNB ymm1, ymm2, ymm3/m256`
pub const VEX_VPSIGNB_YMM_YMM_YMMM256: Row = Row(2603);
/// `PSIGNW mm1, mm2/m64`
pub const PSIGNW_MM_MMM64: Row = Row(2604);
/// `PSIGNW xmm1, xmm2/m128`
pub const PSIGNW_XMM_XMMM128: Row = Row(2605);
/// `VPSIGNW xmm1, xmm2, xmm3/m128`
pub const VEX_VPSIGNW_XMM_XMM_XMMM128: Row = Row(2606);
/// `VPSIGNW ymm1, ymm2, ymm3/m256`
pub const VEX_VPSIGNW_YMM_YMM_YMMM256: Row = Row(2607);
/// `PSIGND mm1, mm2/m64`
pub const PSIGND_MM_MMM64: Row = Row(2608);
/// `PSIGND xmm1, xmm2/m128`
pub const PSIGND_XMM_XMMM128: Row = Row(2609);
/// `VPSIGND xmm1, xmm2, xmm3/m128`
pub const VEX_VPSIGND_XMM_XMM_XMMM128: Row = Row(2610);
/// `VPSIGND ymm1, ymm2, ymm3/m256`
pub const VEX_VPSIGND_YMM_YMM_YMMM256: Row = Row(2611);
/// `PMULHRSW mm1, mm2/m64`
pub const PMULHRSW_MM_MMM64: Row = Row(2612);
/// `PMULHRSW xmm1, xmm2/m128`
pub const PMULHRSW_XMM_XMMM128: Row = Row(2613);
/// `VPMULHRSW xmm1, xmm2, xmm3/m128`
pub const VEX_VPMULHRSW_XMM_XMM_XMMM128: Row = Row(2614);
/// `VPMULHRSW ymm1, ymm2, ymm3/m256`
pub const VEX_VPMULHRSW_YMM_YMM_YMMM256: Row = Row(2615);
/// `VPMULHRSW xmm1 {k1}{z}, xmm2, xmm3/m128`
pub const EVEX_VPMULHRSW_XMM_K1Z_XMM_XMMM128: Row = Row(2616);
/// `VPMULHRSW ymm1 {k1}{z}, ymm2, ymm3/m256`
pub const EVEX_VPMULHRSW_YMM_K1Z_YMM_YMMM256: Row = Row(2617);
/// `VPMULHRSW zmm1 {k1}{z}, zmm2, zmm3/m512`
pub const EVEX_VPMULHRSW_ZMM_K1Z_ZMM_ZMMM512: Row = Row(2618);
/// `VPERMILPS xmm1, xmm2, xmm3/m128`
pub const VEX_VPERMILPS_XMM_XMM_XMMM128: Row = Row(2619);
/// `VPERMILPS ymm1, ymm2, ymm3/m256`
pub const VEX_VPERMILPS_YMM_YMM_YMMM256: Row = Row(2620);
/// `VPERMILPS xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VPERMILPS_XMM_K1Z_XMM_XMMM128B32: Row = Row(2621);
/// `VPERMILPS ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VPERMILPS_YMM_K1Z_YMM_YMMM256B32: Row = Row(2622);
/// `VPERMILPS zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst`
pub const EVEX_VPERMILPS_ZMM_K1Z_ZMM_ZMMM512B32: Row = Row(2623);
/// `VPERMILPD xmm1, xmm2, xmm3/m128`
pub const VEX_VPERMILPD_XMM_XMM_XMMM128: Row = Row(2624);
/// `VPERMILPD ymm1, ymm2, ymm3/m256`
pub const VEX_VPERMILPD_YMM_YMM_YMMM256: Row = Row(2625);
/// `VPERMILPD xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VPERMILPD_XMM_K1Z_XMM_XMMM128B64: Row = Row(2626);
/// `VPERMILPD ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VPERMILPD_YMM_K1Z_YMM_YMMM256B64: Row = Row(2627);
/// `VPERMILPD zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst`
pub const EVEX_VPERMILPD_ZMM_K1Z_ZMM_ZMMM512B64: Row = Row(2628);
/// `VTESTPS xmm1, xmm2/m128`
pub const VEX_VTESTPS_XMM_XMMM128: Row = Row(2629);
/// `VTESTPS ymm1, ymm2/m256`
pub const VEX_VTESTPS_YMM_YMMM256: Row = Row(2630);
/// `VTESTPD xmm1, xmm2/m128`
pub const VEX_VTESTPD_XMM_XMMM128: Row = Row(2631);
/// `VTESTPD ymm1, ymm2/m256`
pub const VEX_VTESTPD_YMM_YMMM256: Row = Row(2632);
/// `PBLENDVB xmm1, xmm2/m128, <XMM0>`
pub const PBLENDVB_XMM_XMMM128: Row = Row(2633);
/// `VPSRLVW xmm1 {k1}{z}, xmm2, xmm3/m128`
pub const EVEX_VPSRLVW_XMM_K1Z_XMM_XMMM128: Row = Row(2634);
/// `VPSRLVW ymm1 {k1}{z}, ymm2, ymm3/m256`
pub const EVEX_VPSRLVW_YMM_K1Z_YMM_YMMM256: Row = Row(2635);
/// `VPSRLVW zmm1 {k1}{z}, zmm2, zmm3/m512`
pub const EVEX_VPSRLVW_ZMM_K1Z_ZMM_ZMMM512: Row = Row(2636);
/// `VPMOVUSWB xmm1/m64 {k1}{z}, xmm2`
pub const EVEX_VPMOVUSWB_XMMM64_K1Z_XMM: Row = Row(2637);
/// `VPMOVUSWB xmm1/m128 {k1}{z}, ymm2`
pub const EVEX_VPMOVUSWB_XMMM128_K1Z_YMM: Row = Row(2638);
/// `VPMOVUSWB ymm1/m256 {k1}{z}, zmm2`
pub const EVEX_VPMOVUSWB_YMMM256_K1Z_ZMM: Row = Row(2639);
/// `VPSRAVW xmm1 {k1}{z}, xmm2, xmm3/m128`
pub const EVEX_VPSRAVW_XMM_K1Z_XMM_XMMM128: Row = Row(2640);
/// `VPSRAVW ymm1 {k1}{z}, ymm2, ymm3/m256`
pub const EVEX_VPSRAVW_YMM_K1Z_YMM_YMMM256: Row = Row(2641);
/// `VPSRAVW zmm1 {k1}{z}, zmm2, zmm3/m512`
pub const EVEX_VPSRAVW_ZMM_K1Z_ZMM_ZMMM512: Row = Row(2642);
/// `VPMOVUSDB xmm1/m32 {k1}{z}, xmm2`
pub const EVEX_VPMOVUSDB_XMMM32_K1Z_XMM: Row = Row(2643);
/// `VPMOVUSDB xmm1/m64 {k1}{z}, ymm2`
pub const EVEX_VPMOVUSDB_XMMM64_K1Z_YMM: Row = Row(2644);
/// `VPMOVUSDB xmm1/m128 {k1}{z}, zmm2`
pub const EVEX_VPMOVUSDB_XMMM128_K1Z_ZMM: Row = Row(2645);
/// `VPSLLVW xmm1 {k1}{z}, xmm2, xmm3/m128`
pub const EVEX_VPSLLVW_XMM_K1Z_XMM_XMMM128: Row = Row(2646);
/// `VPSLLVW ymm1 {k1}{z}, ymm2, ymm3/m256`
pub const EVEX_VPSLLVW_YMM_K1Z_YMM_YMMM256: Row = Row(2647);
/// `VPSLLVW zmm1 {k1}{z}, zmm2, zmm3/m512`
pub const EVEX_VPSLLVW_ZMM_K1Z_ZMM_ZMMM512: Row = Row(2648);
/// `VPMOVUSQB xmm1/m16 {k1}{z}, xmm2`
pub const EVEX_VPMOVUSQB_XMMM16_K1Z_XMM: Row = Row(2649);
/// `VPMOVUSQB xmm1/m32 {k1}{z}, ymm2`
pub const EVEX_VPMOVUSQB_XMMM32_K1Z_YMM: Row = Row(2650);
/// `VPMOVUSQB xmm1/m64 {k1}{z}, zmm2`
pub const EVEX_VPMOVUSQB_XMMM64_K1Z_ZMM: Row = Row(2651);
/// `VCVTPH2PS xmm1, xmm2/m64`
pub const VEX_VCVTPH2PS_XMM_XMMM64: Row = Row(2652);
/// `VCVTPH2PS ymm1, xmm2/m128`
pub const VEX_VCVTPH2PS_YMM_XMMM128: Row = Row(2653);
/// `VCVTPH2PS xmm1 {k1}{z}, xmm2/m64`
pub const EVEX_VCVTPH2PS_XMM_K1Z_XMMM64: Row = Row(2654);
/// `VCVTPH2PS ymm1 {k1}{z}, xmm2/m128`
pub const EVEX_VCVTPH2PS_YMM_K1Z_XMMM128: Row = Row(2655);
/// `VCVTPH2PS zmm1 {k1}{z}, ymm2/m256{sae}`
pub const EVEX_VCVTPH2PS_ZMM_K1Z_YMMM256_SAE: Row = Row(2656);
/// `VPMOVUSDW xmm1/m64 {k1}{z}, xmm2`
pub const EVEX_VPMOVUSDW_XMMM64_K1Z_XMM: Row = Row(2657);
/// `VPMOVUSDW xmm1/m128 {k1}{z}, ymm2`
pub const EVEX_VPMOVUSDW_XMMM128_K1Z_YMM: Row = Row(2658);
/// `VPMOVUSDW ymm1/m256 {k1}{z}, zmm2`
pub const EVEX_VPMOVUSDW_YMMM256_K1Z_ZMM: Row = Row(2659);
/// `BLENDVPS xmm1, xmm2/m128, <XMM0>`
pub const BLENDVPS_XMM_XMMM128: Row = Row(2660);
/// `VPRORVD xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VPRORVD_XMM_K1Z_XMM_XMMM128B32: Row = Row(2661);
/// `VPRORVD ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VPRORVD_YMM_K1Z_YMM_YMMM256B32: Row = Row(2662);
/// `VPRORVD zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst`
pub const EVEX_VPRORVD_ZMM_K1Z_ZMM_ZMMM512B32: Row = Row(2663);
/// `VPRORVQ xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VPRORVQ_XMM_K1Z_XMM_XMMM128B64: Row = Row(2664);
/// `VPRORVQ ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VPRORVQ_YMM_K1Z_YMM_YMMM256B64: Row = Row(2665);
/// `VPRORVQ zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst`
pub const EVEX_VPRORVQ_ZMM_K1Z_ZMM_ZMMM512B64: Row = Row(2666);
/// `VPMOVUSQW xmm1/m32 {k1}{z}, xmm2`
pub const EVEX_VPMOVUSQW_XMMM32_K1Z_XMM: Row = Row(2667);
/// `VPMOVUSQW xmm1/m64 {k1}{z}, ymm2`
pub const EVEX_VPMOVUSQW_XMMM64_K1Z_YMM: Row = Row(2668);
/// `VPMOVUSQW xmm1/m128 {k1}{z}, zmm2`
pub const EVEX_VPMOVUSQW_XMMM128_K1Z_ZMM: Row = Row(2669);
/// `BLENDVPD xmm1, xmm2/m128, <XMM0>`
pub const BLENDVPD_XMM_XMMM128: Row = Row(2670);
/// `VPROLVD xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VPROLVD_XMM_K1Z_XMM_XMMM128B32: Row = Row(2671);
/// `VPROLVD ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VPROLVD_YMM_K1Z_YMM_YMMM256B32: Row = Row(2672);
/// `VPROLVD zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst`
pub const EVEX_VPROLVD_ZMM_K1Z_ZMM_ZMMM512B32: Row = Row(2673);
/// `VPROLVQ xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VPROLVQ_XMM_K1Z_XMM_XMMM128B64: Row = Row(2674);
/// `VPROLVQ ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VPROLVQ_YMM_K1Z_YMM_YMMM256B64: Row = Row(2675);
/// `VPROLVQ zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst`
pub const EVEX_VPROLVQ_ZMM_K1Z_ZMM_ZMMM512B64: Row = Row(2676);
/// `VPMOVUSQD xmm1/m64 {k1}{z}, xmm2`
pub const EVEX_VPMOVUSQD_XMMM64_K1Z_XMM: Row = Row(2677);
/// `VPMOVUSQD xmm1/m128 {k1}{z}, ymm2`
pub const EVEX_VPMOVUSQD_XMMM128_K1Z_YMM: Row = Row(2678);
/// `VPMOVUSQD ymm1/m256 {k1}{z}, zmm2`
pub const EVEX_VPMOVUSQD_YMMM256_K1Z_ZMM: Row = Row(2679);
/// `VPERMPS ymm1, ymm2, ymm3/m256`
pub const VEX_VPERMPS_YMM_YMM_YMMM256: Row = Row(2680);
/// `VPERMPS ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VPERMPS_YMM_K1Z_YMM_YMMM256B32: Row = Row(2681);
/// `VPERMPS zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst`
pub const EVEX_VPERMPS_ZMM_K1Z_ZMM_ZMMM512B32: Row = Row(2682);
/// `VPERMPD ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VPERMPD_YMM_K1Z_YMM_YMMM256B64: Row = Row(2683);
/// `VPERMPD zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst`
pub const EVEX_VPERMPD_ZMM_K1Z_ZMM_ZMMM512B64: Row = Row(2684);
/// `PTEST xmm1, xmm2/m128`
pub const PTEST_XMM_XMMM128: Row = Row(2685);
/// `VPTEST xmm1, xmm2/m128`
pub const VEX_VPTEST_XMM_XMMM128: Row = Row(2686);
/// `VPTEST ymm1, ymm2/m256`
pub const VEX_VPTEST_YMM_YMMM256: Row = Row(2687);
/// `VBROADCASTSS xmm1, m32`
pub const VEX_VBROADCASTSS_XMM_M32: Row = Row(2688);
/// `VBROADCASTSS ymm1, m32`
pub const VEX_VBROADCASTSS_YMM_M32: Row = Row(2689);
/// `VBROADCASTSS xmm1 {k1}{z}, xmm2/m32`
pub const EVEX_VBROADCASTSS_XMM_K1Z_XMMM32: Row = Row(2690);
/// `VBROADCASTSS ymm1 {k1}{z}, xmm2/m32`
pub const EVEX_VBROADCASTSS_YMM_K1Z_XMMM32: Row = Row(2691);
/// `VBROADCASTSS zmm1 {k1}{z}, xmm2/m32`
pub const EVEX_VBROADCASTSS_ZMM_K1Z_XMMM32: Row = Row(2692);
/// `VBROADCASTSD ymm1, m64`
pub const VEX_VBROADCASTSD_YMM_M64: Row = Row(2693);
/// `VBROADCASTF32X2 ymm1 {k1}{z}, xmm2/m64`
pub const EVEX_VBROADCASTF32X2_YMM_K1Z_XMMM64: Row = Row(2694);
/// `VBROADCASTF32X2 zmm1 {k1}{z}, xmm2/m64`
pub const EVEX_VBROADCASTF32X2_ZMM_K1Z_XMMM64: Row = Row(2695);
/// `VBROADCASTSD ymm1 {k1}{z}, xmm2/m64`
pub const EVEX_VBROADCASTSD_YMM_K1Z_XMMM64: Row = Row(2696);
/// `VBROADCASTSD zmm1 {k1}{z}, xmm2/m64`
pub const EVEX_VBROADCASTSD_ZMM_K1Z_XMMM64: Row = Row(2697);
/// `VBROADCASTF128 ymm1, m128`
pub const VEX_VBROADCASTF128_YMM_M128: Row = Row(2698);
/// `VBROADCASTF32X4 ymm1 {k1}{z}, m128`
pub const EVEX_VBROADCASTF32X4_YMM_K1Z_M128: Row = Row(2699);
/// `VBROADCASTF32X4 zmm1 {k1}{z}, m128`
pub const EVEX_VBROADCASTF32X4_ZMM_K1Z_M128: Row = Row(2700);
/// `VBROADCASTF64X2 ymm1 {k1}{z}, m128`
pub const EVEX_VBROADCASTF64X2_YMM_K1Z_M128: Row = Row(2701);
/// `VBROADCASTF64X2 zmm1 {k1}{z}, m128`
pub const EVEX_VBROADCASTF64X2_ZMM_K1Z_M128: Row = Row(2702);
/// `VBROADCASTF32X8 zmm1 {k1}{z}, m256`
pub const EVEX_VBROADCASTF32X8_ZMM_K1Z_M256: Row = Row(2703);
/// `VBROADCASTF64X4 zmm1 {k1}{z}, m256`
pub const EVEX_VBROADCASTF64X4_ZMM_K1Z_M256: Row = Row(2704);
/// `PABSB mm1, mm2/m64`
pub const PABSB_MM_MMM64: Row = Row(2705);
/// `PABSB xmm1, xmm2/m128`
pub const PABSB_XMM_XMMM128: Row = Row(2706);
/// `VPABSB xmm1, xmm2/m128`
pub const VEX_VPABSB_XMM_XMMM128: Row = Row(2707);
/// `VPABSB ymm1, ymm2/m256`
pub const VEX_VPABSB_YMM_YMMM256: Row = Row(2708);
/// `VPABSB xmm1 {k1}{z}, xmm2/m128`
pub const EVEX_VPABSB_XMM_K1Z_XMMM128: Row = Row(2709);
/// `VPABSB ymm1 {k1}{z}, ymm2/m256`
pub const EVEX_VPABSB_YMM_K1Z_YMMM256: Row = Row(2710);
/// `VPABSB zmm1 {k1}{z}, zmm2/m512`
pub const EVEX_VPABSB_ZMM_K1Z_ZMMM512: Row = Row(2711);
/// `PABSW mm1, mm2/m64`
pub const PABSW_MM_MMM64: Row = Row(2712);
/// `PABSW xmm1, xmm2/m128`
pub const PABSW_XMM_XMMM128: Row = Row(2713);
/// `VPABSW xmm1, xmm2/m128`
pub const VEX_VPABSW_XMM_XMMM128: Row = Row(2714);
/// `VPABSW ymm1, ymm2/m256`
pub const VEX_VPABSW_YMM_YMMM256: Row = Row(2715);
/// `VPABSW xmm1 {k1}{z}, xmm2/m128`
pub const EVEX_VPABSW_XMM_K1Z_XMMM128: Row = Row(2716);
/// `VPABSW ymm1 {k1}{z}, ymm2/m256`
pub const EVEX_VPABSW_YMM_K1Z_YMMM256: Row = Row(2717);
/// `VPABSW zmm1 {k1}{z}, zmm2/m512`
pub const EVEX_VPABSW_ZMM_K1Z_ZMMM512: Row = Row(2718);
/// `PABSD mm1, mm2/m64`
pub const PABSD_MM_MMM64: Row = Row(2719);
/// `PABSD xmm1, xmm2/m128`
pub const PABSD_XMM_XMMM128: Row = Row(2720);
/// `VPABSD xmm1, xmm2/m128`
pub const VEX_VPABSD_XMM_XMMM128: Row = Row(2721);
/// `VPABSD ymm1, ymm2/m256`
pub const VEX_VPABSD_YMM_YMMM256: Row = Row(2722);
/// `VPABSD xmm1 {k1}{z}, xmm2/m128/m32bcst`
pub const EVEX_VPABSD_XMM_K1Z_XMMM128B32: Row = Row(2723);
/// `VPABSD ymm1 {k1}{z}, ymm2/m256/m32bcst`
pub const EVEX_VPABSD_YMM_K1Z_YMMM256B32: Row = Row(2724);
/// `VPABSD zmm1 {k1}{z}, zmm2/m512/m32bcst`
pub const EVEX_VPABSD_ZMM_K1Z_ZMMM512B32: Row = Row(2725);
/// `VPABSQ xmm1 {k1}{z}, xmm2/m128/m64bcst`
pub const EVEX_VPABSQ_XMM_K1Z_XMMM128B64: Row = Row(2726);
/// `VPABSQ ymm1 {k1}{z}, ymm2/m256/m64bcst`
pub const EVEX_VPABSQ_YMM_K1Z_YMMM256B64: Row = Row(2727);
/// `VPABSQ zmm1 {k1}{z}, zmm2/m512/m64bcst`
pub const EVEX_VPABSQ_ZMM_K1Z_ZMMM512B64: Row = Row(2728);
/// `PMOVSXBW xmm1, xmm2/m64`
pub const PMOVSXBW_XMM_XMMM64: Row = Row(2729);
/// `VPMOVSXBW xmm1, xmm2/m64`
pub const VEX_VPMOVSXBW_XMM_XMMM64: Row = Row(2730);
/// `VPMOVSXBW ymm1, xmm2/m128`
pub const VEX_VPMOVSXBW_YMM_XMMM128: Row = Row(2731);
/// `VPMOVSXBW xmm1 {k1}{z}, xmm2/m64`
pub const EVEX_VPMOVSXBW_XMM_K1Z_XMMM64: Row = Row(2732);
/// `VPMOVSXBW ymm1 {k1}{z}, xmm2/m128`
pub const EVEX_VPMOVSXBW_YMM_K1Z_XMMM128: Row = Row(2733);
/// `VPMOVSXBW zmm1 {k1}{z}, ymm2/m256`
pub const EVEX_VPMOVSXBW_ZMM_K1Z_YMMM256: Row = Row(2734);
/// `VPMOVSWB xmm1/m64 {k1}{z}, xmm2`
pub const EVEX_VPMOVSWB_XMMM64_K1Z_XMM: Row = Row(2735);
/// `VPMOVSWB xmm1/m128 {k1}{z}, ymm2`
pub const EVEX_VPMOVSWB_XMMM128_K1Z_YMM: Row = Row(2736);
/// `VPMOVSWB ymm1/m256 {k1}{z}, zmm2`
pub const EVEX_VPMOVSWB_YMMM256_K1Z_ZMM: Row = Row(2737);
/// `PMOVSXBD xmm1, xmm2/m32`
pub const PMOVSXBD_XMM_XMMM32: Row = Row(2738);
/// `VPMOVSXBD xmm1, xmm2/m32`
pub const VEX_VPMOVSXBD_XMM_XMMM32: Row = Row(2739);
/// `VPMOVSXBD ymm1, xmm2/m64`
pub const VEX_VPMOVSXBD_YMM_XMMM64: Row = Row(2740);
/// `VPMOVSXBD xmm1 {k1}{z}, xmm2/m32`
pub const EVEX_VPMOVSXBD_XMM_K1Z_XMMM32: Row = Row(2741);
/// `VPMOVSXBD ymm1 {k1}{z}, xmm2/m64`
pub const EVEX_VPMOVSXBD_YMM_K1Z_XMMM64: Row = Row(2742);
/// `VPMOVSXBD zmm1 {k1}{z}, xmm2/m128`
pub const EVEX_VPMOVSXBD_ZMM_K1Z_XMMM128: Row = Row(2743);
/// `VPMOVSDB xmm1/m32 {k1}{z}, xmm2`
pub const EVEX_VPMOVSDB_XMMM32_K1Z_XMM: Row = Row(2744);
/// `VPMOVSDB xmm1/m64 {k1}{z}, ymm2`
pub const EVEX_VPMOVSDB_XMMM64_K1Z_YMM: Row = Row(2745);
/// `VPMOVSDB xmm1/m128 {k1}{z}, zmm2`
pub const EVEX_VPMOVSDB_XMMM128_K1Z_ZMM: Row = Row(2746);
/// `PMOVSXBQ xmm1, xmm2/m16`
pub const PMOVSXBQ_XMM_XMMM16: Row = Row(2747);
/// `VPMOVSXBQ xmm1, xmm2/m16`
pub const VEX_VPMOVSXBQ_XMM_XMMM16: Row = Row(2748);
/// `VPMOVSXBQ ymm1, xmm2/m32`
pub const VEX_VPMOVSXBQ_YMM_XMMM32: Row = Row(2749);
/// `VPMOVSXBQ xmm1 {k1}{z}, xmm2/m16`
pub const EVEX_VPMOVSXBQ_XMM_K1Z_XMMM16: Row = Row(2750);
/// `VPMOVSXBQ ymm1 {k1}{z}, xmm2/m32`
pub const EVEX_VPMOVSXBQ_YMM_K1Z_XMMM32: Row = Row(2751);
/// `VPMOVSXBQ zmm1 {k1}{z}, xmm2/m64`
pub const EVEX_VPMOVSXBQ_ZMM_K1Z_XMMM64: Row = Row(2752);
/// `VPMOVSQB xmm1/m16 {k1}{z}, xmm2`
pub const EVEX_VPMOVSQB_XMMM16_K1Z_XMM: Row = Row(2753);
/// `VPMOVSQB xmm1/m32 {k1}{z}, ymm2`
pub const EVEX_VPMOVSQB_XMMM32_K1Z_YMM: Row = Row(2754);
/// `VPMOVSQB xmm1/m64 {k1}{z}, zmm2`
pub const EVEX_VPMOVSQB_XMMM64_K1Z_ZMM: Row = Row(2755);
/// `PMOVSXWD xmm1, xmm2/m64`
pub const PMOVSXWD_XMM_XMMM64: Row = Row(2756);
/// `VPMOVSXWD xmm1, xmm2/m64`
pub const VEX_VPMOVSXWD_XMM_XMMM64: Row = Row(2757);
/// `VPMOVSXWD ymm1, xmm2/m128`
pub const VEX_VPMOVSXWD_YMM_XMMM128: Row = Row(2758);
/// `VPMOVSXWD xmm1 {k1}{z}, xmm2/m64`
pub const EVEX_VPMOVSXWD_XMM_K1Z_XMMM64: Row = Row(2759);
/// `VPMOVSXWD ymm1 {k1}{z}, xmm2/m128`
pub const EVEX_VPMOVSXWD_YMM_K1Z_XMMM128: Row = Row(2760);
/// `VPMOVSXWD zmm1 {k1}{z}, ymm2/m256`
pub const EVEX_VPMOVSXWD_ZMM_K1Z_YMMM256: Row = Row(2761);
/// `VPMOVSDW xmm1/m64 {k1}{z}, xmm2`
pub const EVEX_VPMOVSDW_XMMM64_K1Z_XMM: Row = Row(2762);
/// `VPMOVSDW xmm1/m128 {k1}{z}, ymm2`
pub const EVEX_VPMOVSDW_XMMM128_K1Z_YMM: Row = Row(2763);
/// `VPMOVSDW ymm1/m256 {k1}{z}, zmm2`
pub const EVEX_VPMOVSDW_YMMM256_K1Z_ZMM: Row = Row(2764);
/// `PMOVSXWQ xmm1, xmm2/m32`
pub const PMOVSXWQ_XMM_XMMM32: Row = Row(2765);
/// `VPMOVSXWQ xmm1, xmm2/m32`
pub const VEX_VPMOVSXWQ_XMM_XMMM32: Row = Row(2766);
/// `VPMOVSXWQ ymm1, xmm2/m64`
pub const VEX_VPMOVSXWQ_YMM_XMMM64: Row = Row(2767);
/// `VPMOVSXWQ xmm1 {k1}{z}, xmm2/m32`
pub const EVEX_VPMOVSXWQ_XMM_K1Z_XMMM32: Row = Row(2768);
/// `VPMOVSXWQ ymm1 {k1}{z}, xmm2/m64`
pub const EVEX_VPMOVSXWQ_YMM_K1Z_XMMM64: Row = Row(2769);
/// `VPMOVSXWQ zmm1 {k1}{z}, xmm2/m128`
pub const EVEX_VPMOVSXWQ_ZMM_K1Z_XMMM128: Row = Row(2770);
/// `VPMOVSQW xmm1/m32 {k1}{z}, xmm2`
pub const EVEX_VPMOVSQW_XMMM32_K1Z_XMM: Row = Row(2771);
/// `VPMOVSQW xmm1/m64 {k1}{z}, ymm2`
pub const EVEX_VPMOVSQW_XMMM64_K1Z_YMM: Row = Row(2772);
/// `VPMOVSQW xmm1/m128 {k1}{z}, zmm2`
pub const EVEX_VPMOVSQW_XMMM128_K1Z_ZMM: Row = Row(2773);
/// `PMOVSXDQ xmm1, xmm2/m64`
pub const PMOVSXDQ_XMM_XMMM64: Row = Row(2774);
/// `VPMOVSXDQ xmm1, xmm2/m64`
pub const VEX_VPMOVSXDQ_XMM_XMMM64: Row = Row(2775);
/// `VPMOVSXDQ ymm1, xmm2/m128`
pub const VEX_VPMOVSXDQ_YMM_XMMM128: Row = Row(2776);
/// `VPMOVSXDQ xmm1 {k1}{z}, xmm2/m64`
pub const EVEX_VPMOVSXDQ_XMM_K1Z_XMMM64: Row = Row(2777);
/// `VPMOVSXDQ ymm1 {k1}{z}, xmm2/m128`
pub const EVEX_VPMOVSXDQ_YMM_K1Z_XMMM128: Row = Row(2778);
/// `VPMOVSXDQ zmm1 {k1}{z}, ymm2/m256`
pub const EVEX_VPMOVSXDQ_ZMM_K1Z_YMMM256: Row = Row(2779);
/// `VPMOVSQD xmm1/m64 {k1}{z}, xmm2`
pub const EVEX_VPMOVSQD_XMMM64_K1Z_XMM: Row = Row(2780);
/// `VPMOVSQD xmm1/m128 {k1}{z}, ymm2`
pub const EVEX_VPMOVSQD_XMMM128_K1Z_YMM: Row = Row(2781);
/// `VPMOVSQD ymm1/m256 {k1}{z}, zmm2`
pub const EVEX_VPMOVSQD_YMMM256_K1Z_ZMM: Row = Row(2782);
/// `VPTESTMB k2 {k1}, xmm2, xmm3/m128`
pub const EVEX_VPTESTMB_KR_K1_XMM_XMMM128: Row = Row(2783);
/// `VPTESTMB k2 {k1}, ymm2, ymm3/m256`
pub const EVEX_VPTESTMB_KR_K1_YMM_YMMM256: Row = Row(2784);
/// `VPTESTMB k2 {k1}, zmm2, zmm3/m512`
pub const EVEX_VPTESTMB_KR_K1_ZMM_ZMMM512: Row = Row(2785);
/// `VPTESTMW k2 {k1}, xmm2, xmm3/m128`
pub const EVEX_VPTESTMW_KR_K1_XMM_XMMM128: Row = Row(2786);
/// `VPTESTMW k2 {k1}, ymm2, ymm3/m256`
pub const EVEX_VPTESTMW_KR_K1_YMM_YMMM256: Row = Row(2787);
/// `VPTESTMW k2 {k1}, zmm2, zmm3/m512`
pub const EVEX_VPTESTMW_KR_K1_ZMM_ZMMM512: Row = Row(2788);
/// `VPTESTNMB k2 {k1}, xmm2, xmm3/m128`
pub const EVEX_VPTESTNMB_KR_K1_XMM_XMMM128: Row = Row(2789);
/// `VPTESTNMB k2 {k1}, ymm2, ymm3/m256`
pub const EVEX_VPTESTNMB_KR_K1_YMM_YMMM256: Row = Row(2790);
/// `VPTESTNMB k2 {k1}, zmm2, zmm3/m512`
pub const EVEX_VPTESTNMB_KR_K1_ZMM_ZMMM512: Row = Row(2791);
/// `VPTESTNMW k2 {k1}, xmm2, xmm3/m128`
pub const EVEX_VPTESTNMW_KR_K1_XMM_XMMM128: Row = Row(2792);
/// `VPTESTNMW k2 {k1}, ymm2, ymm3/m256`
pub const EVEX_VPTESTNMW_KR_K1_YMM_YMMM256: Row = Row(2793);
/// `VPTESTNMW k2 {k1}, zmm2, zmm3/m512`
pub const EVEX_VPTESTNMW_KR_K1_ZMM_ZMMM512: Row = Row(2794);
/// `VPTESTMD k2 {k1}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VPTESTMD_KR_K1_XMM_XMMM128B32: Row = Row(2795);
/// `VPTESTMD k2 {k1}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VPTESTMD_KR_K1_YMM_YMMM256B32: Row = Row(2796);
/// `VPTESTMD k2 {k1}, zmm2, zmm3/m512/m32bcst`
pub const EVEX_VPTESTMD_KR_K1_ZMM_ZMMM512B32: Row = Row(2797);
/// `VPTESTMQ k2 {k1}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VPTESTMQ_KR_K1_XMM_XMMM128B64: Row = Row(2798);
/// `VPTESTMQ k2 {k1}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VPTESTMQ_KR_K1_YMM_YMMM256B64: Row = Row(2799);
/// `VPTESTMQ k2 {k1}, zmm2, zmm3/m512/m64bcst`
pub const EVEX_VPTESTMQ_KR_K1_ZMM_ZMMM512B64: Row = Row(2800);
/// `VPTESTNMD k2 {k1}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VPTESTNMD_KR_K1_XMM_XMMM128B32: Row = Row(2801);
/// `VPTESTNMD k2 {k1}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VPTESTNMD_KR_K1_YMM_YMMM256B32: Row = Row(2802);
/// `VPTESTNMD k2 {k1}, zmm2, zmm3/m512/m32bcst`
pub const EVEX_VPTESTNMD_KR_K1_ZMM_ZMMM512B32: Row = Row(2803);
/// `VPTESTNMQ k2 {k1}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VPTESTNMQ_KR_K1_XMM_XMMM128B64: Row = Row(2804);
/// `VPTESTNMQ k2 {k1}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VPTESTNMQ_KR_K1_YMM_YMMM256B64: Row = Row(2805);
/// `VPTESTNMQ k2 {k1}, zmm2, zmm3/m512/m64bcst`
pub const EVEX_VPTESTNMQ_KR_K1_ZMM_ZMMM512B64: Row = Row(2806);
/// `PMULDQ xmm1, xmm2/m128`
pub const PMULDQ_XMM_XMMM128: Row = Row(2807);
/// `VPMULDQ xmm1, xmm2, xmm3/m128`
pub const VEX_VPMULDQ_XMM_XMM_XMMM128: Row = Row(2808);
/// `VPMULDQ ymm1, ymm2, ymm3/m256`
pub const VEX_VPMULDQ_YMM_YMM_YMMM256: Row = Row(2809);
/// `VPMULDQ xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VPMULDQ_XMM_K1Z_XMM_XMMM128B64: Row = Row(2810);
/// `VPMULDQ ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VPMULDQ_YMM_K1Z_YMM_YMMM256B64: Row = Row(2811);
/// `VPMULDQ zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst`
pub const EVEX_VPMULDQ_ZMM_K1Z_ZMM_ZMMM512B64: Row = Row(2812);
/// `VPMOVM2B xmm1, k1`
pub const EVEX_VPMOVM2B_XMM_KR: Row = Row(2813);
/// `VPMOVM2B ymm1, k1`
pub const EVEX_VPMOVM2B_YMM_KR: Row = Row(2814);
/// `VPMOVM2B zmm1, k1`
pub const EVEX_VPMOVM2B_ZMM_KR: Row = Row(2815);
/// `VPMOVM2W xmm1, k1`
pub const EVEX_VPMOVM2W_XMM_KR: Row = Row(2816);
/// `VPMOVM2W ymm1, k1`
pub const EVEX_VPMOVM2W_YMM_KR: Row = Row(2817);
/// `VPMOVM2W zmm1, k1`
pub const EVEX_VPMOVM2W_ZMM_KR: Row = Row(2818);
/// `PCMPEQQ xmm1, xmm2/m128`
pub const PCMPEQQ_XMM_XMMM128: Row = Row(2819);
/// `VPCMPEQQ xmm1, xmm2, xmm3/m128`
pub const VEX_VPCMPEQQ_XMM_XMM_XMMM128: Row = Row(2820);
/// `VPCMPEQQ ymm1, ymm2, ymm3/m256`
pub const VEX_VPCMPEQQ_YMM_YMM_YMMM256: Row = Row(2821);
/// `VPCMPEQQ k1 {k2}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VPCMPEQQ_KR_K1_XMM_XMMM128B64: Row = Row(2822);
/// `VPCMPEQQ k1 {k2}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VPCMPEQQ_KR_K1_YMM_YMMM256B64: Row = Row(2823);
/// `VPCMPEQQ k1 {k2}, zmm2, zmm3/m512/m64bcst`
pub const EVEX_VPCMPEQQ_KR_K1_ZMM_ZMMM512B64: Row = Row(2824);
/// `VPMOVB2M k1, xmm1`
pub const EVEX_VPMOVB2M_KR_XMM: Row = Row(2825);
/// `VPMOVB2M k1, ymm1`
pub const EVEX_VPMOVB2M_KR_YMM: Row = Row(2826);
/// `VPMOVB2M k1, zmm1`
pub const EVEX_VPMOVB2M_KR_ZMM: Row = Row(2827);
/// `VPMOVW2M k1, xmm1`
pub const EVEX_VPMOVW2M_KR_XMM: Row = Row(2828);
/// `VPMOVW2M k1, ymm1`
pub const EVEX_VPMOVW2M_KR_YMM: Row = Row(2829);
/// `VPMOVW2M k1, zmm1`
pub const EVEX_VPMOVW2M_KR_ZMM: Row = Row(2830);
/// `MOVNTDQA xmm1, m128`
pub const MOVNTDQA_XMM_M128: Row = Row(2831);
/// `VMOVNTDQA xmm1, m128`
pub const VEX_VMOVNTDQA_XMM_M128: Row = Row(2832);
/// `VMOVNTDQA ymm1, m256`
pub const VEX_VMOVNTDQA_YMM_M256: Row = Row(2833);
/// `VMOVNTDQA xmm1, m128`
pub const EVEX_VMOVNTDQA_XMM_M128: Row = Row(2834);
/// `VMOVNTDQA ymm1, m256`
pub const EVEX_VMOVNTDQA_YMM_M256: Row = Row(2835);
/// `VMOVNTDQA zmm1, m512`
pub const EVEX_VMOVNTDQA_ZMM_M512: Row = Row(2836);
/// `VPBROADCASTMB2Q xmm1, k1`
pub const EVEX_VPBROADCASTMB2Q_XMM_KR: Row = Row(2837);
/// `VPBROADCASTMB2Q ymm1, k1`
pub const EVEX_VPBROADCASTMB2Q_YMM_KR: Row = Row(2838);
/// `VPBROADCASTMB2Q zmm1, k1`
pub const EVEX_VPBROADCASTMB2Q_ZMM_KR: Row = Row(2839);
/// `PACKUSDW xmm1, xmm2/m128`
pub const PACKUSDW_XMM_XMMM128: Row = Row(2840);
/// `VPACKUSDW xmm1, xmm2, xmm3/m128`
pub const VEX_VPACKUSDW_XMM_XMM_XMMM128: Row = Row(2841);
/// `VPACKUSDW ymm1, ymm2, ymm3/m256`
pub const VEX_VPACKUSDW_YMM_YMM_YMMM256: Row = Row(2842);
/// `VPACKUSDW xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VPACKUSDW_XMM_K1Z_XMM_XMMM128B32: Row = Row(2843);
/// `VPACKUSDW ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VPACKUSDW_YMM_K1Z_YMM_YMMM256B32: Row = Row(2844);
/// `VPACKUSDW zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst`
pub const EVEX_VPACKUSDW_ZMM_K1Z_ZMM_ZMMM512B32: Row = Row(2845);
/// `VMASKMOVPS xmm1, xmm2, m128`
pub const VEX_VMASKMOVPS_XMM_XMM_M128: Row = Row(2846);
/// `VMASKMOVPS ymm1, ymm2, m256`
pub const VEX_VMASKMOVPS_YMM_YMM_M256: Row = Row(2847);
/// `VSCALEFPS xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VSCALEFPS_XMM_K1Z_XMM_XMMM128B32: Row = Row(2848);
/// `VSCALEFPS ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VSCALEFPS_YMM_K1Z_YMM_YMMM256B32: Row = Row(2849);
/// `VSCALEFPS zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst{er}`
pub const EVEX_VSCALEFPS_ZMM_K1Z_ZMM_ZMMM512B32_ER: Row = Row(2850);
/// `VSCALEFPD xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VSCALEFPD_XMM_K1Z_XMM_XMMM128B64: Row = Row(2851);
/// `VSCALEFPD ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VSCALEFPD_YMM_K1Z_YMM_YMMM256B64: Row = Row(2852);
/// `VSCALEFPD zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst{er}`
pub const EVEX_VSCALEFPD_ZMM_K1Z_ZMM_ZMMM512B64_ER: Row = Row(2853);
/// `VMASKMOVPD xmm1, xmm2, m128`
pub const VEX_VMASKMOVPD_XMM_XMM_M128: Row = Row(2854);
/// `VMASKMOVPD ymm1, ymm2, m256`
pub const VEX_VMASKMOVPD_YMM_YMM_M256: Row = Row(2855);
/// `VSCALEFSS xmm1 {k1}{z}, xmm2, xmm3/m32{er}`
pub const EVEX_VSCALEFSS_XMM_K1Z_XMM_XMMM32_ER: Row = Row(2856);
/// `VSCALEFSD xmm1 {k1}{z}, xmm2, xmm3/m64{er}`
pub const EVEX_VSCALEFSD_XMM_K1Z_XMM_XMMM64_ER: Row = Row(2857);
/// `VMASKMOVPS m128, xmm1, xmm2`
pub const VEX_VMASKMOVPS_M128_XMM_XMM: Row = Row(2858);
/// `VMASKMOVPS m256, ymm1, ymm2`
pub const VEX_VMASKMOVPS_M256_YMM_YMM: Row = Row(2859);
/// `VMASKMOVPD m128, xmm1, xmm2`
pub const VEX_VMASKMOVPD_M128_XMM_XMM: Row = Row(2860);
/// `VMASKMOVPD m256, ymm1, ymm2`
pub const VEX_VMASKMOVPD_M256_YMM_YMM: Row = Row(2861);
/// `PMOVZXBW xmm1, xmm2/m64`
pub const PMOVZXBW_XMM_XMMM64: Row = Row(2862);
/// `VPMOVZXBW xmm1, xmm2/m64`
pub const VEX_VPMOVZXBW_XMM_XMMM64: Row = Row(2863);
/// `VPMOVZXBW ymm1, xmm2/m128`
pub const VEX_VPMOVZXBW_YMM_XMMM128: Row = Row(2864);
/// `VPMOVZXBW xmm1 {k1}{z}, xmm2/m64`
pub const EVEX_VPMOVZXBW_XMM_K1Z_XMMM64: Row = Row(2865);
/// `VPMOVZXBW ymm1 {k1}{z}, xmm2/m128`
pub const EVEX_VPMOVZXBW_YMM_K1Z_XMMM128: Row = Row(2866);
/// `VPMOVZXBW zmm1 {k1}{z}, ymm2/m256`
pub const EVEX_VPMOVZXBW_ZMM_K1Z_YMMM256: Row = Row(2867);
/// `VPMOVWB xmm1/m64 {k1}{z}, xmm2`
pub const EVEX_VPMOVWB_XMMM64_K1Z_XMM: Row = Row(2868);
/// `VPMOVWB xmm1/m128 {k1}{z}, ymm2`
pub const EVEX_VPMOVWB_XMMM128_K1Z_YMM: Row = Row(2869);
/// `VPMOVWB ymm1/m256 {k1}{z}, zmm2`
pub const EVEX_VPMOVWB_YMMM256_K1Z_ZMM: Row = Row(2870);
/// `PMOVZXBD xmm1, xmm2/m32`
pub const PMOVZXBD_XMM_XMMM32: Row = Row(2871);
/// `VPMOVZXBD xmm1, xmm2/m32`
pub const VEX_VPMOVZXBD_XMM_XMMM32: Row = Row(2872);
/// `VPMOVZXBD ymm1, xmm2/m64`
pub const VEX_VPMOVZXBD_YMM_XMMM64: Row = Row(2873);
/// `VPMOVZXBD xmm1 {k1}{z}, xmm2/m32`
pub const EVEX_VPMOVZXBD_XMM_K1Z_XMMM32: Row = Row(2874);
/// `VPMOVZXBD ymm1 {k1}{z}, xmm2/m64`
pub const EVEX_VPMOVZXBD_YMM_K1Z_XMMM64: Row = Row(2875);
/// `VPMOVZXBD zmm1 {k1}{z}, xmm2/m128`
pub const EVEX_VPMOVZXBD_ZMM_K1Z_XMMM128: Row = Row(2876);
/// `VPMOVDB xmm1/m32 {k1}{z}, xmm2`
pub const EVEX_VPMOVDB_XMMM32_K1Z_XMM: Row = Row(2877);
/// `VPMOVDB xmm1/m64 {k1}{z}, ymm2`
pub const EVEX_VPMOVDB_XMMM64_K1Z_YMM: Row = Row(2878);
/// `VPMOVDB xmm1/m128 {k1}{z}, zmm2`
pub const EVEX_VPMOVDB_XMMM128_K1Z_ZMM: Row = Row(2879);
/// `PMOVZXBQ xmm1, xmm2/m16`
pub const PMOVZXBQ_XMM_XMMM16: Row = Row(2880);
/// `VPMOVZXBQ xmm1, xmm2/m16`
pub const VEX_VPMOVZXBQ_XMM_XMMM16: Row = Row(2881);
/// `VPMOVZXBQ ymm1, xmm2/m32`
pub const VEX_VPMOVZXBQ_YMM_XMMM32: Row = Row(2882);
/// `VPMOVZXBQ xmm1 {k1}{z}, xmm2/m16`
pub const EVEX_VPMOVZXBQ_XMM_K1Z_XMMM16: Row = Row(2883);
/// `VPMOVZXBQ ymm1 {k1}{z}, xmm2/m32`
pub const EVEX_VPMOVZXBQ_YMM_K1Z_XMMM32: Row = Row(2884);
/// `VPMOVZXBQ zmm1 {k1}{z}, xmm2/m64`
pub const EVEX_VPMOVZXBQ_ZMM_K1Z_XMMM64: Row = Row(2885);
/// `VPMOVQB xmm1/m16 {k1}{z}, xmm2`
pub const EVEX_VPMOVQB_XMMM16_K1Z_XMM: Row = Row(2886);
/// `VPMOVQB xmm1/m32 {k1}{z}, ymm2`
pub const EVEX_VPMOVQB_XMMM32_K1Z_YMM: Row = Row(2887);
/// `VPMOVQB xmm1/m64 {k1}{z}, zmm2`
pub const EVEX_VPMOVQB_XMMM64_K1Z_ZMM: Row = Row(2888);
/// `PMOVZXWD xmm1, xmm2/m64`
pub const PMOVZXWD_XMM_XMMM64: Row = Row(2889);
/// `VPMOVZXWD xmm1, xmm2/m64`
pub const VEX_VPMOVZXWD_XMM_XMMM64: Row = Row(2890);
/// `VPMOVZXWD ymm1, xmm2/m128`
pub const VEX_VPMOVZXWD_YMM_XMMM128: Row = Row(2891);
/// `VPMOVZXWD xmm1 {k1}{z}, xmm2/m64`
pub const EVEX_VPMOVZXWD_XMM_K1Z_XMMM64: Row = Row(2892);
/// `VPMOVZXWD ymm1 {k1}{z}, xmm2/m128`
pub const EVEX_VPMOVZXWD_YMM_K1Z_XMMM128: Row = Row(2893);
/// `VPMOVZXWD zmm1 {k1}{z}, ymm2/m256`
pub const EVEX_VPMOVZXWD_ZMM_K1Z_YMMM256: Row = Row(2894);
/// `VPMOVDW xmm1/m64 {k1}{z}, xmm2`
pub const EVEX_VPMOVDW_XMMM64_K1Z_XMM: Row = Row(2895);
/// `VPMOVDW xmm1/m128 {k1}{z}, ymm2`
pub const EVEX_VPMOVDW_XMMM128_K1Z_YMM: Row = Row(2896);
/// `VPMOVDW ymm1/m256 {k1}{z}, zmm2`
pub const EVEX_VPMOVDW_YMMM256_K1Z_ZMM: Row = Row(2897);
/// `PMOVZXWQ xmm1, xmm2/m32`
pub const PMOVZXWQ_XMM_XMMM32: Row = Row(2898);
/// `VPMOVZXWQ xmm1, xmm2/m32`
pub const VEX_VPMOVZXWQ_XMM_XMMM32: Row = Row(2899);
/// `VPMOVZXWQ ymm1, xmm2/m64`
pub const VEX_VPMOVZXWQ_YMM_XMMM64: Row = Row(2900);
/// `VPMOVZXWQ xmm1 {k1}{z}, xmm2/m32`
pub const EVEX_VPMOVZXWQ_XMM_K1Z_XMMM32: Row = Row(2901);
/// `VPMOVZXWQ ymm1 {k1}{z}, xmm2/m64`
pub const EVEX_VPMOVZXWQ_YMM_K1Z_XMMM64: Row = Row(2902);
/// `VPMOVZXWQ zmm1 {k1}{z}, xmm2/m128`
pub const EVEX_VPMOVZXWQ_ZMM_K1Z_XMMM128: Row = Row(2903);
/// `VPMOVQW xmm1/m32 {k1}{z}, xmm2`
pub const EVEX_VPMOVQW_XMMM32_K1Z_XMM: Row = Row(2904);
/// `VPMOVQW xmm1/m64 {k1}{z}, ymm2`
pub const EVEX_VPMOVQW_XMMM64_K1Z_YMM: Row = Row(2905);
/// `VPMOVQW xmm1/m128 {k1}{z}, zmm2`
pub const EVEX_VPMOVQW_XMMM128_K1Z_ZMM: Row = Row(2906);
/// `PMOVZXDQ xmm1, xmm2/m64`
pub const PMOVZXDQ_XMM_XMMM64: Row = Row(2907);
/// `VPMOVZXDQ xmm1, xmm2/m64`
pub const VEX_VPMOVZXDQ_XMM_XMMM64: Row = Row(2908);
/// `VPMOVZXDQ ymm1, xmm2/m128`
pub const VEX_VPMOVZXDQ_YMM_XMMM128: Row = Row(2909);
/// `VPMOVZXDQ xmm1 {k1}{z}, xmm2/m64`
pub const EVEX_VPMOVZXDQ_XMM_K1Z_XMMM64: Row = Row(2910);
/// `VPMOVZXDQ ymm1 {k1}{z}, xmm2/m128`
pub const EVEX_VPMOVZXDQ_YMM_K1Z_XMMM128: Row = Row(2911);
/// `VPMOVZXDQ zmm1 {k1}{z}, ymm2/m256`
pub const EVEX_VPMOVZXDQ_ZMM_K1Z_YMMM256: Row = Row(2912);
/// `VPMOVQD xmm1/m64 {k1}{z}, xmm2`
pub const EVEX_VPMOVQD_XMMM64_K1Z_XMM: Row = Row(2913);
/// `VPMOVQD xmm1/m128 {k1}{z}, ymm2`
pub const EVEX_VPMOVQD_XMMM128_K1Z_YMM: Row = Row(2914);
/// `VPMOVQD ymm1/m256 {k1}{z}, zmm2`
pub const EVEX_VPMOVQD_YMMM256_K1Z_ZMM: Row = Row(2915);
/// `VPERMD ymm1, ymm2, ymm3/m256`
pub const VEX_VPERMD_YMM_YMM_YMMM256: Row = Row(2916);
/// `VPERMD ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VPERMD_YMM_K1Z_YMM_YMMM256B32: Row = Row(2917);
/// `VPERMD zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst`
pub const EVEX_VPERMD_ZMM_K1Z_ZMM_ZMMM512B32: Row = Row(2918);
/// `VPERMQ ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VPERMQ_YMM_K1Z_YMM_YMMM256B64: Row = Row(2919);
/// `VPERMQ zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst`
pub const EVEX_VPERMQ_ZMM_K1Z_ZMM_ZMMM512B64: Row = Row(2920);
/// `PCMPGTQ xmm1, xmm2/m128`
pub const PCMPGTQ_XMM_XMMM128: Row = Row(2921);
/// `VPCMPGTQ xmm1, xmm2, xmm3/m128`
pub const VEX_VPCMPGTQ_XMM_XMM_XMMM128: Row = Row(2922);
/// `VPCMPGTQ ymm1, ymm2, ymm3/m256`
pub const VEX_VPCMPGTQ_YMM_YMM_YMMM256: Row = Row(2923);
/// `VPCMPGTQ k1 {k2}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VPCMPGTQ_KR_K1_XMM_XMMM128B64: Row = Row(2924);
/// `VPCMPGTQ k1 {k2}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VPCMPGTQ_KR_K1_YMM_YMMM256B64: Row = Row(2925);
/// `VPCMPGTQ k1 {k2}, zmm2, zmm3/m512/m64bcst`
pub const EVEX_VPCMPGTQ_KR_K1_ZMM_ZMMM512B64: Row = Row(2926);
/// `PMINSB xmm1, xmm2/m128`
pub const PMINSB_XMM_XMMM128: Row = Row(2927);
/// `VPMINSB xmm1, xmm2, xmm3/m128`
pub const VEX_VPMINSB_XMM_XMM_XMMM128: Row = Row(2928);
/// `VPMINSB ymm1, ymm2, ymm3/m256`
pub const VEX_VPMINSB_YMM_YMM_YMMM256: Row = Row(2929);
/// `VPMINSB xmm1 {k1}{z}, xmm2, xmm3/m128`
pub const EVEX_VPMINSB_XMM_K1Z_XMM_XMMM128: Row = Row(2930);
/// `VPMINSB ymm1 {k1}{z}, ymm2, ymm3/m256`
pub const EVEX_VPMINSB_YMM_K1Z_YMM_YMMM256: Row = Row(2931);
/// `VPMINSB zmm1 {k1}{z}, zmm2, zmm3/m512`
pub const EVEX_VPMINSB_ZMM_K1Z_ZMM_ZMMM512: Row = Row(2932);
/// `VPMOVM2D xmm1, k1`
pub const EVEX_VPMOVM2D_XMM_KR: Row = Row(2933);
/// `VPMOVM2D ymm1, k1`
pub const EVEX_VPMOVM2D_YMM_KR: Row = Row(2934);
/// `VPMOVM2D zmm1, k1`
pub const EVEX_VPMOVM2D_ZMM_KR: Row = Row(2935);
/// `VPMOVM2Q xmm1, k1`
pub const EVEX_VPMOVM2Q_XMM_KR: Row = Row(2936);
/// `VPMOVM2Q ymm1, k1`
pub const EVEX_VPMOVM2Q_YMM_KR: Row = Row(2937);
/// `VPMOVM2Q zmm1, k1`
pub const EVEX_VPMOVM2Q_ZMM_KR: Row = Row(2938);
/// `PMINSD xmm1, xmm2/m128`
pub const PMINSD_XMM_XMMM128: Row = Row(2939);
/// `VPMINSD xmm1, xmm2, xmm3/m128`
pub const VEX_VPMINSD_XMM_XMM_XMMM128: Row = Row(2940);
/// `VPMINSD ymm1, ymm2, ymm3/m256`
pub const VEX_VPMINSD_YMM_YMM_YMMM256: Row = Row(2941);
/// `VPMINSD xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VPMINSD_XMM_K1Z_XMM_XMMM128B32: Row = Row(2942);
/// `VPMINSD ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VPMINSD_YMM_K1Z_YMM_YMMM256B32: Row = Row(2943);
/// `VPMINSD zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst`
pub const EVEX_VPMINSD_ZMM_K1Z_ZMM_ZMMM512B32: Row = Row(2944);
/// `VPMINSQ xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VPMINSQ_XMM_K1Z_XMM_XMMM128B64: Row = Row(2945);
/// `VPMINSQ ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VPMINSQ_YMM_K1Z_YMM_YMMM256B64: Row = Row(2946);
/// `VPMINSQ zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst`
pub const EVEX_VPMINSQ_ZMM_K1Z_ZMM_ZMMM512B64: Row = Row(2947);
/// `VPMOVD2M k1, xmm1`
pub const EVEX_VPMOVD2M_KR_XMM: Row = Row(2948);
/// `VPMOVD2M k1, ymm1`
pub const EVEX_VPMOVD2M_KR_YMM: Row = Row(2949);
/// `VPMOVD2M k1, zmm1`
pub const EVEX_VPMOVD2M_KR_ZMM: Row = Row(2950);
/// `VPMOVQ2M k1, xmm1`
pub const EVEX_VPMOVQ2M_KR_XMM: Row = Row(2951);
/// `VPMOVQ2M k1, ymm1`
pub const EVEX_VPMOVQ2M_KR_YMM: Row = Row(2952);
/// `VPMOVQ2M k1, zmm1`
pub const EVEX_VPMOVQ2M_KR_ZMM: Row = Row(2953);
/// `PMINUW xmm1, xmm2/m128`
pub const PMINUW_XMM_XMMM128: Row = Row(2954);
/// `VPMINUW xmm1, xmm2, xmm3/m128`
pub const VEX_VPMINUW_XMM_XMM_XMMM128: Row = Row(2955);
/// `VPMINUW ymm1, ymm2, ymm3/m256`
pub const VEX_VPMINUW_YMM_YMM_YMMM256: Row = Row(2956);
/// `VPMINUW xmm1 {k1}{z}, xmm2, xmm3/m128`
pub const EVEX_VPMINUW_XMM_K1Z_XMM_XMMM128: Row = Row(2957);
/// `VPMINUW ymm1 {k1}{z}, ymm2, ymm3/m256`
pub const EVEX_VPMINUW_YMM_K1Z_YMM_YMMM256: Row = Row(2958);
/// `VPMINUW zmm1 {k1}{z}, zmm2, zmm3/m512`
pub const EVEX_VPMINUW_ZMM_K1Z_ZMM_ZMMM512: Row = Row(2959);
/// `VPBROADCASTMW2D xmm1, k1`
pub const EVEX_VPBROADCASTMW2D_XMM_KR: Row = Row(2960);
/// `VPBROADCASTMW2D ymm1, k1`
pub const EVEX_VPBROADCASTMW2D_YMM_KR: Row = Row(2961);
/// `VPBROADCASTMW2D zmm1, k1`
pub const EVEX_VPBROADCASTMW2D_ZMM_KR: Row = Row(2962);
/// `PMINUD xmm1, xmm2/m128`
pub const PMINUD_XMM_XMMM128: Row = Row(2963);
/// `VPMINUD xmm1, xmm2, xmm3/m128`
pub const VEX_VPMINUD_XMM_XMM_XMMM128: Row = Row(2964);
/// `VPMINUD ymm1, ymm2, ymm3/m256`
pub const VEX_VPMINUD_YMM_YMM_YMMM256: Row = Row(2965);
/// `VPMINUD xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VPMINUD_XMM_K1Z_XMM_XMMM128B32: Row = Row(2966);
/// `VPMINUD ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VPMINUD_YMM_K1Z_YMM_YMMM256B32: Row = Row(2967);
/// `VPMINUD zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst`
pub const EVEX_VPMINUD_ZMM_K1Z_ZMM_ZMMM512B32: Row = Row(2968);
/// `VPMINUQ xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VPMINUQ_XMM_K1Z_XMM_XMMM128B64: Row = Row(2969);
/// `VPMINUQ ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VPMINUQ_YMM_K1Z_YMM_YMMM256B64: Row = Row(2970);
/// `VPMINUQ zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst`
pub const EVEX_VPMINUQ_ZMM_K1Z_ZMM_ZMMM512B64: Row = Row(2971);
/// `PMAXSB xmm1, xmm2/m128`
pub const PMAXSB_XMM_XMMM128: Row = Row(2972);
/// `VPMAXSB xmm1, xmm2, xmm3/m128`
pub const VEX_VPMAXSB_XMM_XMM_XMMM128: Row = Row(2973);
/// `VPMAXSB ymm1, ymm2, ymm3/m256`
pub const VEX_VPMAXSB_YMM_YMM_YMMM256: Row = Row(2974);
/// `VPMAXSB xmm1 {k1}{z}, xmm2, xmm3/m128`
pub const EVEX_VPMAXSB_XMM_K1Z_XMM_XMMM128: Row = Row(2975);
/// `VPMAXSB ymm1 {k1}{z}, ymm2, ymm3/m256`
pub const EVEX_VPMAXSB_YMM_K1Z_YMM_YMMM256: Row = Row(2976);
/// `VPMAXSB zmm1 {k1}{z}, zmm2, zmm3/m512`
pub const EVEX_VPMAXSB_ZMM_K1Z_ZMM_ZMMM512: Row = Row(2977);
/// `PMAXSD xmm1, xmm2/m128`
pub const PMAXSD_XMM_XMMM128: Row = Row(2978);
/// `VPMAXSD xmm1, xmm2, xmm3/m128`
pub const VEX_VPMAXSD_XMM_XMM_XMMM128: Row = Row(2979);
/// `VPMAXSD ymm1, ymm2, ymm3/m256`
pub const VEX_VPMAXSD_YMM_YMM_YMMM256: Row = Row(2980);
/// `VPMAXSD xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VPMAXSD_XMM_K1Z_XMM_XMMM128B32: Row = Row(2981);
/// `VPMAXSD ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VPMAXSD_YMM_K1Z_YMM_YMMM256B32: Row = Row(2982);
/// `VPMAXSD zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst`
pub const EVEX_VPMAXSD_ZMM_K1Z_ZMM_ZMMM512B32: Row = Row(2983);
/// `VPMAXSQ xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VPMAXSQ_XMM_K1Z_XMM_XMMM128B64: Row = Row(2984);
/// `VPMAXSQ ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VPMAXSQ_YMM_K1Z_YMM_YMMM256B64: Row = Row(2985);
/// `VPMAXSQ zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst`
pub const EVEX_VPMAXSQ_ZMM_K1Z_ZMM_ZMMM512B64: Row = Row(2986);
/// `PMAXUW xmm1, xmm2/m128`
pub const PMAXUW_XMM_XMMM128: Row = Row(2987);
/// `VPMAXUW xmm1, xmm2, xmm3/m128`
pub const VEX_VPMAXUW_XMM_XMM_XMMM128: Row = Row(2988);
/// `VPMAXUW ymm1, ymm2, ymm3/m256`
pub const VEX_VPMAXUW_YMM_YMM_YMMM256: Row = Row(2989);
/// `VPMAXUW xmm1 {k1}{z}, xmm2, xmm3/m128`
pub const EVEX_VPMAXUW_XMM_K1Z_XMM_XMMM128: Row = Row(2990);
/// `VPMAXUW ymm1 {k1}{z}, ymm2, ymm3/m256`
pub const EVEX_VPMAXUW_YMM_K1Z_YMM_YMMM256: Row = Row(2991);
/// `VPMAXUW zmm1 {k1}{z}, zmm2, zmm3/m512`
pub const EVEX_VPMAXUW_ZMM_K1Z_ZMM_ZMMM512: Row = Row(2992);
/// `PMAXUD xmm1, xmm2/m128`
pub const PMAXUD_XMM_XMMM128: Row = Row(2993);
/// `VPMAXUD xmm1, xmm2, xmm3/m128`
pub const VEX_VPMAXUD_XMM_XMM_XMMM128: Row = Row(2994);
/// `VPMAXUD ymm1, ymm2, ymm3/m256`
pub const VEX_VPMAXUD_YMM_YMM_YMMM256: Row = Row(2995);
/// `VPMAXUD xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VPMAXUD_XMM_K1Z_XMM_XMMM128B32: Row = Row(2996);
/// `VPMAXUD ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VPMAXUD_YMM_K1Z_YMM_YMMM256B32: Row = Row(2997);
/// `VPMAXUD zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst`
pub const EVEX_VPMAXUD_ZMM_K1Z_ZMM_ZMMM512B32: Row = Row(2998);
/// `VPMAXUQ xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VPMAXUQ_XMM_K1Z_XMM_XMMM128B64: Row = Row(2999);
/// `VPMAXUQ ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VPMAXUQ_YMM_K1Z_YMM_YMMM256B64: Row = Row(3000);
/// `VPMAXUQ zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst`
pub const EVEX_VPMAXUQ_ZMM_K1Z_ZMM_ZMMM512B64: Row = Row(3001);
/// `PMULLD xmm1, xmm2/m128`
pub const PMULLD_XMM_XMMM128: Row = Row(3002);
/// `VPMULLD xmm1, xmm2, xmm3/m128`
pub const VEX_VPMULLD_XMM_XMM_XMMM128: Row = Row(3003);
/// `VPMULLD ymm1, ymm2, ymm3/m256`
pub const VEX_VPMULLD_YMM_YMM_YMMM256: Row = Row(3004);
/// `VPMULLD xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VPMULLD_XMM_K1Z_XMM_XMMM128B32: Row = Row(3005);
/// `VPMULLD ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VPMULLD_YMM_K1Z_YMM_YMMM256B32: Row = Row(3006);
/// `VPMULLD zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst`
pub const EVEX_VPMULLD_ZMM_K1Z_ZMM_ZMMM512B32: Row = Row(3007);
/// `VPMULLQ xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VPMULLQ_XMM_K1Z_XMM_XMMM128B64: Row = Row(3008);
/// `VPMULLQ ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VPMULLQ_YMM_K1Z_YMM_YMMM256B64: Row = Row(3009);
/// `VPMULLQ zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst`
pub const EVEX_VPMULLQ_ZMM_K1Z_ZMM_ZMMM512B64: Row = Row(3010);
/// `PHMINPOSUW xmm1, xmm2/m128`
pub const PHMINPOSUW_XMM_XMMM128: Row = Row(3011);
/// `VPHMINPOSUW xmm1, xmm2/m128`
pub const VEX_VPHMINPOSUW_XMM_XMMM128: Row = Row(3012);
/// `VGETEXPPS xmm1 {k1}{z}, xmm2/m128/m32bcst`
pub const EVEX_VGETEXPPS_XMM_K1Z_XMMM128B32: Row = Row(3013);
/// `VGETEXPPS ymm1 {k1}{z}, ymm2/m256/m32bcst`
pub const EVEX_VGETEXPPS_YMM_K1Z_YMMM256B32: Row = Row(3014);
/// `VGETEXPPS zmm1 {k1}{z}, zmm2/m512/m32bcst{sae}`
pub const EVEX_VGETEXPPS_ZMM_K1Z_ZMMM512B32_SAE: Row = Row(3015);
/// `VGETEXPPD xmm1 {k1}{z}, xmm2/m128/m64bcst`
pub const EVEX_VGETEXPPD_XMM_K1Z_XMMM128B64: Row = Row(3016);
/// `VGETEXPPD ymm1 {k1}{z}, ymm2/m256/m64bcst`
pub const EVEX_VGETEXPPD_YMM_K1Z_YMMM256B64: Row = Row(3017);
/// `VGETEXPPD zmm1 {k1}{z}, zmm2/m512/m64bcst{sae}`
pub const EVEX_VGETEXPPD_ZMM_K1Z_ZMMM512B64_SAE: Row = Row(3018);
/// `VGETEXPSS xmm1 {k1}{z}, xmm2, xmm3/m32{sae}`
pub const EVEX_VGETEXPSS_XMM_K1Z_XMM_XMMM32_SAE: Row = Row(3019);
/// `VGETEXPSD xmm1 {k1}{z}, xmm2, xmm3/m64{sae}`
pub const EVEX_VGETEXPSD_XMM_K1Z_XMM_XMMM64_SAE: Row = Row(3020);
/// `VPLZCNTD xmm1 {k1}{z}, xmm2/m128/m32bcst`
pub const EVEX_VPLZCNTD_XMM_K1Z_XMMM128B32: Row = Row(3021);
/// `VPLZCNTD ymm1 {k1}{z}, ymm2/m256/m32bcst`
pub const EVEX_VPLZCNTD_YMM_K1Z_YMMM256B32: Row = Row(3022);
/// `VPLZCNTD zmm1 {k1}{z}, zmm2/m512/m32bcst`
pub const EVEX_VPLZCNTD_ZMM_K1Z_ZMMM512B32: Row = Row(3023);
/// `VPLZCNTQ xmm1 {k1}{z}, xmm2/m128/m64bcst`
pub const EVEX_VPLZCNTQ_XMM_K1Z_XMMM128B64: Row = Row(3024);
/// `VPLZCNTQ ymm1 {k1}{z}, ymm2/m256/m64bcst`
pub const EVEX_VPLZCNTQ_YMM_K1Z_YMMM256B64: Row = Row(3025);
/// `VPLZCNTQ zmm1 {k1}{z}, zmm2/m512/m64bcst`
pub const EVEX_VPLZCNTQ_ZMM_K1Z_ZMMM512B64: Row = Row(3026);
/// `VPSRLVD xmm1, xmm2, xmm3/m128`
pub const VEX_VPSRLVD_XMM_XMM_XMMM128: Row = Row(3027);
/// `VPSRLVD ymm1, ymm2, ymm3/m256`
pub const VEX_VPSRLVD_YMM_YMM_YMMM256: Row = Row(3028);
/// `VPSRLVQ xmm1, xmm2, xmm3/m128`
pub const VEX_VPSRLVQ_XMM_XMM_XMMM128: Row = Row(3029);
/// `VPSRLVQ ymm1, ymm2, ymm3/m256`
pub const VEX_VPSRLVQ_YMM_YMM_YMMM256: Row = Row(3030);
/// `VPSRLVD xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VPSRLVD_XMM_K1Z_XMM_XMMM128B32: Row = Row(3031);
/// `VPSRLVD ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VPSRLVD_YMM_K1Z_YMM_YMMM256B32: Row = Row(3032);
/// `VPSRLVD zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst`
pub const EVEX_VPSRLVD_ZMM_K1Z_ZMM_ZMMM512B32: Row = Row(3033);
/// `VPSRLVQ xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VPSRLVQ_XMM_K1Z_XMM_XMMM128B64: Row = Row(3034);
/// `VPSRLVQ ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VPSRLVQ_YMM_K1Z_YMM_YMMM256B64: Row = Row(3035);
/// `VPSRLVQ zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst`
pub const EVEX_VPSRLVQ_ZMM_K1Z_ZMM_ZMMM512B64: Row = Row(3036);
/// `VPSRAVD xmm1, xmm2, xmm3/m128`
pub const VEX_VPSRAVD_XMM_XMM_XMMM128: Row = Row(3037);
/// `VPSRAVD ymm1, ymm2, ymm3/m256`
pub const VEX_VPSRAVD_YMM_YMM_YMMM256: Row = Row(3038);
/// `VPSRAVD xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VPSRAVD_XMM_K1Z_XMM_XMMM128B32: Row = Row(3039);
/// `VPSRAVD ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VPSRAVD_YMM_K1Z_YMM_YMMM256B32: Row = Row(3040);
/// `VPSRAVD zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst`
pub const EVEX_VPSRAVD_ZMM_K1Z_ZMM_ZMMM512B32: Row = Row(3041);
/// `VPSRAVQ xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VPSRAVQ_XMM_K1Z_XMM_XMMM128B64: Row = Row(3042);
/// `VPSRAVQ ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VPSRAVQ_YMM_K1Z_YMM_YMMM256B64: Row = Row(3043);
/// `VPSRAVQ zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst`
pub const EVEX_VPSRAVQ_ZMM_K1Z_ZMM_ZMMM512B64: Row = Row(3044);
/// `VPSLLVD xmm1, xmm2, xmm3/m128`
pub const VEX_VPSLLVD_XMM_XMM_XMMM128: Row = Row(3045);
/// `VPSLLVD ymm1, ymm2, ymm3/m256`
pub const VEX_VPSLLVD_YMM_YMM_YMMM256: Row = Row(3046);
/// `VPSLLVQ xmm1, xmm2, xmm3/m128`
pub const VEX_VPSLLVQ_XMM_XMM_XMMM128: Row = Row(3047);
/// `VPSLLVQ ymm1, ymm2, ymm3/m256`
pub const VEX_VPSLLVQ_YMM_YMM_YMMM256: Row = Row(3048);
/// `VPSLLVD xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VPSLLVD_XMM_K1Z_XMM_XMMM128B32: Row = Row(3049);
/// `VPSLLVD ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VPSLLVD_YMM_K1Z_YMM_YMMM256B32: Row = Row(3050);
/// `VPSLLVD zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst`
pub const EVEX_VPSLLVD_ZMM_K1Z_ZMM_ZMMM512B32: Row = Row(3051);
/// `VPSLLVQ xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VPSLLVQ_XMM_K1Z_XMM_XMMM128B64: Row = Row(3052);
/// `VPSLLVQ ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VPSLLVQ_YMM_K1Z_YMM_YMMM256B64: Row = Row(3053);
/// `VPSLLVQ zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst`
pub const EVEX_VPSLLVQ_ZMM_K1Z_ZMM_ZMMM512B64: Row = Row(3054);
/// `VRCP14PS xmm1 {k1}{z}, xmm2/m128/m32bcst`
pub const EVEX_VRCP14PS_XMM_K1Z_XMMM128B32: Row = Row(3055);
/// `VRCP14PS ymm1 {k1}{z}, ymm2/m256/m32bcst`
pub const EVEX_VRCP14PS_YMM_K1Z_YMMM256B32: Row = Row(3056);
/// `VRCP14PS zmm1 {k1}{z}, zmm2/m512/m32bcst`
pub const EVEX_VRCP14PS_ZMM_K1Z_ZMMM512B32: Row = Row(3057);
/// `VRCP14PD xmm1 {k1}{z}, xmm2/m128/m64bcst`
pub const EVEX_VRCP14PD_XMM_K1Z_XMMM128B64: Row = Row(3058);
/// `VRCP14PD ymm1 {k1}{z}, ymm2/m256/m64bcst`
pub const EVEX_VRCP14PD_YMM_K1Z_YMMM256B64: Row = Row(3059);
/// `VRCP14PD zmm1 {k1}{z}, zmm2/m512/m64bcst`
pub const EVEX_VRCP14PD_ZMM_K1Z_ZMMM512B64: Row = Row(3060);
/// `VRCP14SS xmm1 {k1}{z}, xmm2, xmm3/m32`
pub const EVEX_VRCP14SS_XMM_K1Z_XMM_XMMM32: Row = Row(3061);
/// `VRCP14SD xmm1 {k1}{z}, xmm2, xmm3/m64`
pub const EVEX_VRCP14SD_XMM_K1Z_XMM_XMMM64: Row = Row(3062);
/// `VRSQRT14PS xmm1 {k1}{z}, xmm2/m128/m32bcst`
pub const EVEX_VRSQRT14PS_XMM_K1Z_XMMM128B32: Row = Row(3063);
/// `VRSQRT14PS ymm1 {k1}{z}, ymm2/m256/m32bcst`
pub const EVEX_VRSQRT14PS_YMM_K1Z_YMMM256B32: Row = Row(3064);
/// `VRSQRT14PS zmm1 {k1}{z}, zmm2/m512/m32bcst`
pub const EVEX_VRSQRT14PS_ZMM_K1Z_ZMMM512B32: Row = Row(3065);
/// `VRSQRT14PD xmm1 {k1}{z}, xmm2/m128/m64bcst`
pub const EVEX_VRSQRT14PD_XMM_K1Z_XMMM128B64: Row = Row(3066);
/// `VRSQRT14PD ymm1 {k1}{z}, ymm2/m256/m64bcst`
pub const EVEX_VRSQRT14PD_YMM_K1Z_YMMM256B64: Row = Row(3067);
/// `VRSQRT14PD zmm1 {k1}{z}, zmm2/m512/m64bcst`
pub const EVEX_VRSQRT14PD_ZMM_K1Z_ZMMM512B64: Row = Row(3068);
/// `VRSQRT14SS xmm1 {k1}{z}, xmm2, xmm3/m32`
pub const EVEX_VRSQRT14SS_XMM_K1Z_XMM_XMMM32: Row = Row(3069);
/// `VRSQRT14SD xmm1 {k1}{z}, xmm2, xmm3/m64`
pub const EVEX_VRSQRT14SD_XMM_K1Z_XMM_XMMM64: Row = Row(3070);
/// `VPDPBUSD xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VPDPBUSD_XMM_K1Z_XMM_XMMM128B32: Row = Row(3071);
/// `VPDPBUSD ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VPDPBUSD_YMM_K1Z_YMM_YMMM256B32: Row = Row(3072);
/// `VPDPBUSD zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst`
pub const EVEX_VPDPBUSD_ZMM_K1Z_ZMM_ZMMM512B32: Row = Row(3073);
/// `VPDPBUSDS xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VPDPBUSDS_XMM_K1Z_XMM_XMMM128B32: Row = Row(3074);
/// `VPDPBUSDS ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VPDPBUSDS_YMM_K1Z_YMM_YMMM256B32: Row = Row(3075);
/// `VPDPBUSDS zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst`
pub const EVEX_VPDPBUSDS_ZMM_K1Z_ZMM_ZMMM512B32: Row = Row(3076);
/// `VPDPWSSD xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VPDPWSSD_XMM_K1Z_XMM_XMMM128B32: Row = Row(3077);
/// `VPDPWSSD ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VPDPWSSD_YMM_K1Z_YMM_YMMM256B32: Row = Row(3078);
/// `VPDPWSSD zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst`
pub const EVEX_VPDPWSSD_ZMM_K1Z_ZMM_ZMMM512B32: Row = Row(3079);
/// `VDPBF16PS xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VDPBF16PS_XMM_K1Z_XMM_XMMM128B32: Row = Row(3080);
/// `VDPBF16PS ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VDPBF16PS_YMM_K1Z_YMM_YMMM256B32: Row = Row(3081);
/// `VDPBF16PS zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst`
pub const EVEX_VDPBF16PS_ZMM_K1Z_ZMM_ZMMM512B32: Row = Row(3082);
/// `VP4DPWSSD zmm1 {k1}{z}, zmm2+3, m128`
pub const EVEX_VP4DPWSSD_ZMM_K1Z_ZMMP3_M128: Row = Row(3083);
/// `VPDPWSSDS xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VPDPWSSDS_XMM_K1Z_XMM_XMMM128B32: Row = Row(3084);
/// `VPDPWSSDS ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VPDPWSSDS_YMM_K1Z_YMM_YMMM256B32: Row = Row(3085);
/// `VPDPWSSDS zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst`
pub const EVEX_VPDPWSSDS_ZMM_K1Z_ZMM_ZMMM512B32: Row = Row(3086);
/// `VP4DPWSSDS zmm1 {k1}{z}, zmm2+3, m128`
pub const EVEX_VP4DPWSSDS_ZMM_K1Z_ZMMP3_M128: Row = Row(3087);
/// `VPOPCNTB xmm1 {k1}{z}, xmm2/m128`
pub const EVEX_VPOPCNTB_XMM_K1Z_XMMM128: Row = Row(3088);
/// `VPOPCNTB ymm1 {k1}{z}, ymm2/m256`
pub const EVEX_VPOPCNTB_YMM_K1Z_YMMM256: Row = Row(3089);
/// `VPOPCNTB zmm1 {k1}{z}, zmm2/m512`
pub const EVEX_VPOPCNTB_ZMM_K1Z_ZMMM512: Row = Row(3090);
/// `VPOPCNTW xmm1 {k1}{z}, xmm2/m128`
pub const EVEX_VPOPCNTW_XMM_K1Z_XMMM128: Row = Row(3091);
/// `VPOPCNTW ymm1 {k1}{z}, ymm2/m256`
pub const EVEX_VPOPCNTW_YMM_K1Z_YMMM256: Row = Row(3092);
/// `VPOPCNTW zmm1 {k1}{z}, zmm2/m512`
pub const EVEX_VPOPCNTW_ZMM_K1Z_ZMMM512: Row = Row(3093);
/// `VPOPCNTD xmm1 {k1}{z}, xmm2/m128/m32bcst`
pub const EVEX_VPOPCNTD_XMM_K1Z_XMMM128B32: Row = Row(3094);
/// `VPOPCNTD ymm1 {k1}{z}, ymm2/m256/m32bcst`
pub const EVEX_VPOPCNTD_YMM_K1Z_YMMM256B32: Row = Row(3095);
/// `VPOPCNTD zmm1 {k1}{z}, zmm2/m512/m32bcst`
pub const EVEX_VPOPCNTD_ZMM_K1Z_ZMMM512B32: Row = Row(3096);
/// `VPOPCNTQ xmm1 {k1}{z}, xmm2/m128/m64bcst`
pub const EVEX_VPOPCNTQ_XMM_K1Z_XMMM128B64: Row = Row(3097);
/// `VPOPCNTQ ymm1 {k1}{z}, ymm2/m256/m64bcst`
pub const EVEX_VPOPCNTQ_YMM_K1Z_YMMM256B64: Row = Row(3098);
/// `VPOPCNTQ zmm1 {k1}{z}, zmm2/m512/m64bcst`
pub const EVEX_VPOPCNTQ_ZMM_K1Z_ZMMM512B64: Row = Row(3099);
/// `VPBROADCASTD xmm1, xmm2/m32`
pub const VEX_VPBROADCASTD_XMM_XMMM32: Row = Row(3100);
/// `VPBROADCASTD ymm1, xmm2/m32`
pub const VEX_VPBROADCASTD_YMM_XMMM32: Row = Row(3101);
/// `VPBROADCASTD xmm1 {k1}{z}, xmm2/m32`
pub const EVEX_VPBROADCASTD_XMM_K1Z_XMMM32: Row = Row(3102);
/// `VPBROADCASTD ymm1 {k1}{z}, xmm2/m32`
pub const EVEX_VPBROADCASTD_YMM_K1Z_XMMM32: Row = Row(3103);
/// `VPBROADCASTD zmm1 {k1}{z}, xmm2/m32`
pub const EVEX_VPBROADCASTD_ZMM_K1Z_XMMM32: Row = Row(3104);
/// `VPBROADCASTQ xmm1, xmm2/m64`
pub const VEX_VPBROADCASTQ_XMM_XMMM64: Row = Row(3105);
/// `VPBROADCASTQ ymm1, xmm2/m64`
pub const VEX_VPBROADCASTQ_YMM_XMMM64: Row = Row(3106);
/// `VBROADCASTI32X2 xmm1 {k1}{z}, xmm2/m64`
pub const EVEX_VBROADCASTI32X2_XMM_K1Z_XMMM64: Row = Row(3107);
/// `VBROADCASTI32X2 ymm1 {k1}{z}, xmm2/m64`
pub const EVEX_VBROADCASTI32X2_YMM_K1Z_XMMM64: Row = Row(3108);
/// `VBROADCASTI32X2 zmm1 {k1}{z}, xmm2/m64`
pub const EVEX_VBROADCASTI32X2_ZMM_K1Z_XMMM64: Row = Row(3109);
/// `VPBROADCASTQ xmm1 {k1}{z}, xmm2/m64`
pub const EVEX_VPBROADCASTQ_XMM_K1Z_XMMM64: Row = Row(3110);
/// `VPBROADCASTQ ymm1 {k1}{z}, xmm2/m64`
pub const EVEX_VPBROADCASTQ_YMM_K1Z_XMMM64: Row = Row(3111);
/// `VPBROADCASTQ zmm1 {k1}{z}, xmm2/m64`
pub const EVEX_VPBROADCASTQ_ZMM_K1Z_XMMM64: Row = Row(3112);
/// `VBROADCASTI128 ymm1, m128`
pub const VEX_VBROADCASTI128_YMM_M128: Row = Row(3113);
/// `VBROADCASTI32X4 ymm1 {k1}{z}, m128`
pub const EVEX_VBROADCASTI32X4_YMM_K1Z_M128: Row = Row(3114);
/// `VBROADCASTI32X4 zmm1 {k1}{z}, m128`
pub const EVEX_VBROADCASTI32X4_ZMM_K1Z_M128: Row = Row(3115);
/// `VBROADCASTI64X2 ymm1 {k1}{z}, m128`
pub const EVEX_VBROADCASTI64X2_YMM_K1Z_M128: Row = Row(3116);
/// `VBROADCASTI64X2 zmm1 {k1}{z}, m128`
pub const EVEX_VBROADCASTI64X2_ZMM_K1Z_M128: Row = Row(3117);
/// `VBROADCASTI32X8 zmm1 {k1}{z}, m256`
pub const EVEX_VBROADCASTI32X8_ZMM_K1Z_M256: Row = Row(3118);
/// `VBROADCASTI64X4 zmm1 {k1}{z}, m256`
pub const EVEX_VBROADCASTI64X4_ZMM_K1Z_M256: Row = Row(3119);
/// `VPEXPANDB xmm1 {k1}{z}, xmm2/m128`
pub const EVEX_VPEXPANDB_XMM_K1Z_XMMM128: Row = Row(3120);
/// `VPEXPANDB ymm1 {k1}{z}, ymm2/m256`
pub const EVEX_VPEXPANDB_YMM_K1Z_YMMM256: Row = Row(3121);
/// `VPEXPANDB zmm1 {k1}{z}, zmm2/m512`
pub const EVEX_VPEXPANDB_ZMM_K1Z_ZMMM512: Row = Row(3122);
/// `VPEXPANDW xmm1 {k1}{z}, xmm2/m128`
pub const EVEX_VPEXPANDW_XMM_K1Z_XMMM128: Row = Row(3123);
/// `VPEXPANDW ymm1 {k1}{z}, ymm2/m256`
pub const EVEX_VPEXPANDW_YMM_K1Z_YMMM256: Row = Row(3124);
/// `VPEXPANDW zmm1 {k1}{z}, zmm2/m512`
pub const EVEX_VPEXPANDW_ZMM_K1Z_ZMMM512: Row = Row(3125);
/// `VPCOMPRESSB xmm1/m128 {k1}{z}, xmm2`
pub const EVEX_VPCOMPRESSB_XMMM128_K1Z_XMM: Row = Row(3126);
/// `VPCOMPRESSB ymm1/m256 {k1}{z}, ymm2`
pub const EVEX_VPCOMPRESSB_YMMM256_K1Z_YMM: Row = Row(3127);
/// `VPCOMPRESSB zmm1/m512 {k1}{z}, zmm2`
pub const EVEX_VPCOMPRESSB_ZMMM512_K1Z_ZMM: Row = Row(3128);
/// `VPCOMPRESSW xmm1/m128 {k1}{z}, xmm2`
pub const EVEX_VPCOMPRESSW_XMMM128_K1Z_XMM: Row = Row(3129);
/// `VPCOMPRESSW ymm1/m256 {k1}{z}, ymm2`
pub const EVEX_VPCOMPRESSW_YMMM256_K1Z_YMM: Row = Row(3130);
/// `VPCOMPRESSW zmm1/m512 {k1}{z}, zmm2`
pub const EVEX_VPCOMPRESSW_ZMMM512_K1Z_ZMM: Row = Row(3131);
/// `VPBLENDMD xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VPBLENDMD_XMM_K1Z_XMM_XMMM128B32: Row = Row(3132);
/// `VPBLENDMD ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VPBLENDMD_YMM_K1Z_YMM_YMMM256B32: Row = Row(3133);
/// `VPBLENDMD zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst`
pub const EVEX_VPBLENDMD_ZMM_K1Z_ZMM_ZMMM512B32: Row = Row(3134);
/// `VPBLENDMQ xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VPBLENDMQ_XMM_K1Z_XMM_XMMM128B64: Row = Row(3135);
/// `VPBLENDMQ ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VPBLENDMQ_YMM_K1Z_YMM_YMMM256B64: Row = Row(3136);
/// `VPBLENDMQ zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst`
pub const EVEX_VPBLENDMQ_ZMM_K1Z_ZMM_ZMMM512B64: Row = Row(3137);
/// `VBLENDMPS xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VBLENDMPS_XMM_K1Z_XMM_XMMM128B32: Row = Row(3138);
/// `VBLENDMPS ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VBLENDMPS_YMM_K1Z_YMM_YMMM256B32: Row = Row(3139);
/// `VBLENDMPS zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst`
pub const EVEX_VBLENDMPS_ZMM_K1Z_ZMM_ZMMM512B32: Row = Row(3140);
/// `VBLENDMPD xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VBLENDMPD_XMM_K1Z_XMM_XMMM128B64: Row = Row(3141);
/// `VBLENDMPD ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VBLENDMPD_YMM_K1Z_YMM_YMMM256B64: Row = Row(3142);
/// `VBLENDMPD zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst`
pub const EVEX_VBLENDMPD_ZMM_K1Z_ZMM_ZMMM512B64: Row = Row(3143);
/// `VPBLENDMB xmm1 {k1}{z}, xmm2, xmm3/m128`
pub const EVEX_VPBLENDMB_XMM_K1Z_XMM_XMMM128: Row = Row(3144);
/// `VPBLENDMB ymm1 {k1}{z}, ymm2, ymm3/m256`
pub const EVEX_VPBLENDMB_YMM_K1Z_YMM_YMMM256: Row = Row(3145);
/// `VPBLENDMB zmm1 {k1}{z}, zmm2, zmm3/m512`
pub const EVEX_VPBLENDMB_ZMM_K1Z_ZMM_ZMMM512: Row = Row(3146);
/// `VPBLENDMW xmm1 {k1}{z}, xmm2, xmm3/m128`
pub const EVEX_VPBLENDMW_XMM_K1Z_XMM_XMMM128: Row = Row(3147);
/// `VPBLENDMW ymm1 {k1}{z}, ymm2, ymm3/m256`
pub const EVEX_VPBLENDMW_YMM_K1Z_YMM_YMMM256: Row = Row(3148);
/// `VPBLENDMW zmm1 {k1}{z}, zmm2, zmm3/m512`
pub const EVEX_VPBLENDMW_ZMM_K1Z_ZMM_ZMMM512: Row = Row(3149);
/// `VP2INTERSECTD k1+1, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VP2INTERSECTD_KP1_XMM_XMMM128B32: Row = Row(3150);
/// `VP2INTERSECTD k1+1, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VP2INTERSECTD_KP1_YMM_YMMM256B32: Row = Row(3151);
/// `VP2INTERSECTD k1+1, zmm2, zmm3/m512/m32bcst`
pub const EVEX_VP2INTERSECTD_KP1_ZMM_ZMMM512B32: Row = Row(3152);
/// `VP2INTERSECTQ k1+1, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VP2INTERSECTQ_KP1_XMM_XMMM128B64: Row = Row(3153);
/// `VP2INTERSECTQ k1+1, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VP2INTERSECTQ_KP1_YMM_YMMM256B64: Row = Row(3154);
/// `VP2INTERSECTQ k1+1, zmm2, zmm3/m512/m64bcst`
pub const EVEX_VP2INTERSECTQ_KP1_ZMM_ZMMM512B64: Row = Row(3155);
/// `VPSHLDVW xmm1 {k1}{z}, xmm2, xmm3/m128`
pub const EVEX_VPSHLDVW_XMM_K1Z_XMM_XMMM128: Row = Row(3156);
/// `VPSHLDVW ymm1 {k1}{z}, ymm2, ymm3/m256`
pub const EVEX_VPSHLDVW_YMM_K1Z_YMM_YMMM256: Row = Row(3157);
/// `VPSHLDVW zmm1 {k1}{z}, zmm2, zmm3/m512`
pub const EVEX_VPSHLDVW_ZMM_K1Z_ZMM_ZMMM512: Row = Row(3158);
/// `VPSHLDVD xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VPSHLDVD_XMM_K1Z_XMM_XMMM128B32: Row = Row(3159);
/// `VPSHLDVD ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VPSHLDVD_YMM_K1Z_YMM_YMMM256B32: Row = Row(3160);
/// `VPSHLDVD zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst`
pub const EVEX_VPSHLDVD_ZMM_K1Z_ZMM_ZMMM512B32: Row = Row(3161);
/// `VPSHLDVQ xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VPSHLDVQ_XMM_K1Z_XMM_XMMM128B64: Row = Row(3162);
/// `VPSHLDVQ ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VPSHLDVQ_YMM_K1Z_YMM_YMMM256B64: Row = Row(3163);
/// `VPSHLDVQ zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst`
pub const EVEX_VPSHLDVQ_ZMM_K1Z_ZMM_ZMMM512B64: Row = Row(3164);
/// `VPSHRDVW xmm1 {k1}{z}, xmm2, xmm3/m128`
pub const EVEX_VPSHRDVW_XMM_K1Z_XMM_XMMM128: Row = Row(3165);
/// `VPSHRDVW ymm1 {k1}{z}, ymm2, ymm3/m256`
pub const EVEX_VPSHRDVW_YMM_K1Z_YMM_YMMM256: Row = Row(3166);
/// `VPSHRDVW zmm1 {k1}{z}, zmm2, zmm3/m512`
pub const EVEX_VPSHRDVW_ZMM_K1Z_ZMM_ZMMM512: Row = Row(3167);
/// `VCVTNEPS2BF16 xmm1 {k1}{z}, xmm2/m128/m32bcst`
pub const EVEX_VCVTNEPS2BF16_XMM_K1Z_XMMM128B32: Row = Row(3168);
/// `VCVTNEPS2BF16 xmm1 {k1}{z}, ymm2/m256/m32bcst`
pub const EVEX_VCVTNEPS2BF16_XMM_K1Z_YMMM256B32: Row = Row(3169);
/// `VCVTNEPS2BF16 ymm1 {k1}{z}, zmm2/m512/m32bcst`
pub const EVEX_VCVTNEPS2BF16_YMM_K1Z_ZMMM512B32: Row = Row(3170);
/// `VCVTNE2PS2BF16 xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VCVTNE2PS2BF16_XMM_K1Z_XMM_XMMM128B32: Row = Row(3171);
/// `VCVTNE2PS2BF16 ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VCVTNE2PS2BF16_YMM_K1Z_YMM_YMMM256B32: Row = Row(3172);
/// `VCVTNE2PS2BF16 zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst`
pub const EVEX_VCVTNE2PS2BF16_ZMM_K1Z_ZMM_ZMMM512B32: Row = Row(3173);
/// `VPSHRDVD xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VPSHRDVD_XMM_K1Z_XMM_XMMM128B32: Row = Row(3174);
/// `VPSHRDVD ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VPSHRDVD_YMM_K1Z_YMM_YMMM256B32: Row = Row(3175);
/// `VPSHRDVD zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst`
pub const EVEX_VPSHRDVD_ZMM_K1Z_ZMM_ZMMM512B32: Row = Row(3176);
/// `VPSHRDVQ xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VPSHRDVQ_XMM_K1Z_XMM_XMMM128B64: Row = Row(3177);
/// `VPSHRDVQ ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VPSHRDVQ_YMM_K1Z_YMM_YMMM256B64: Row = Row(3178);
/// `VPSHRDVQ zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst`
pub const EVEX_VPSHRDVQ_ZMM_K1Z_ZMM_ZMMM512B64: Row = Row(3179);
/// `VPERMI2B xmm1 {k1}{z}, xmm2, xmm3/m128`
pub const EVEX_VPERMI2B_XMM_K1Z_XMM_XMMM128: Row = Row(3180);
/// `VPERMI2B ymm1 {k1}{z}, ymm2, ymm3/m256`
pub const EVEX_VPERMI2B_YMM_K1Z_YMM_YMMM256: Row = Row(3181);
/// `VPERMI2B zmm1 {k1}{z}, zmm2, zmm3/m512`
pub const EVEX_VPERMI2B_ZMM_K1Z_ZMM_ZMMM512: Row = Row(3182);
/// `VPERMI2W xmm1 {k1}{z}, xmm2, xmm3/m128`
pub const EVEX_VPERMI2W_XMM_K1Z_XMM_XMMM128: Row = Row(3183);
/// `VPERMI2W ymm1 {k1}{z}, ymm2, ymm3/m256`
pub const EVEX_VPERMI2W_YMM_K1Z_YMM_YMMM256: Row = Row(3184);
/// `VPERMI2W zmm1 {k1}{z}, zmm2, zmm3/m512`
pub const EVEX_VPERMI2W_ZMM_K1Z_ZMM_ZMMM512: Row = Row(3185);
/// `VPERMI2D xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VPERMI2D_XMM_K1Z_XMM_XMMM128B32: Row = Row(3186);
/// `VPERMI2D ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VPERMI2D_YMM_K1Z_YMM_YMMM256B32: Row = Row(3187);
/// `VPERMI2D zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst`
pub const EVEX_VPERMI2D_ZMM_K1Z_ZMM_ZMMM512B32: Row = Row(3188);
/// `VPERMI2Q xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VPERMI2Q_XMM_K1Z_XMM_XMMM128B64: Row = Row(3189);
/// `VPERMI2Q ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VPERMI2Q_YMM_K1Z_YMM_YMMM256B64: Row = Row(3190);
/// `VPERMI2Q zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst`
pub const EVEX_VPERMI2Q_ZMM_K1Z_ZMM_ZMMM512B64: Row = Row(3191);
/// `VPERMI2PS xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VPERMI2PS_XMM_K1Z_XMM_XMMM128B32: Row = Row(3192);
/// `VPERMI2PS ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VPERMI2PS_YMM_K1Z_YMM_YMMM256B32: Row = Row(3193);
/// `VPERMI2PS zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst`
pub const EVEX_VPERMI2PS_ZMM_K1Z_ZMM_ZMMM512B32: Row = Row(3194);
/// `VPERMI2PD xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VPERMI2PD_XMM_K1Z_XMM_XMMM128B64: Row = Row(3195);
/// `VPERMI2PD ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VPERMI2PD_YMM_K1Z_YMM_YMMM256B64: Row = Row(3196);
/// `VPERMI2PD zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst`
pub const EVEX_VPERMI2PD_ZMM_K1Z_ZMM_ZMMM512B64: Row = Row(3197);
/// `VPBROADCASTB xmm1, xmm2/m8`
pub const VEX_VPBROADCASTB_XMM_XMMM8: Row = Row(3198);
/// `VPBROADCASTB ymm1, xmm2/m8`
pub const VEX_VPBROADCASTB_YMM_XMMM8: Row = Row(3199);
/// `VPBROADCASTB xmm1 {k1}{z}, xmm2/m8`
pub const EVEX_VPBROADCASTB_XMM_K1Z_XMMM8: Row = Row(3200);
/// `VPBROADCASTB ymm1 {k1}{z}, xmm2/m8`
pub const EVEX_VPBROADCASTB_YMM_K1Z_XMMM8: Row = Row(3201);
/// `VPBROADCASTB zmm1 {k1}{z}, xmm2/m8`
pub const EVEX_VPBROADCASTB_ZMM_K1Z_XMMM8: Row = Row(3202);
/// `VPBROADCASTW xmm1, xmm2/m16`
pub const VEX_VPBROADCASTW_XMM_XMMM16: Row = Row(3203);
/// `VPBROADCASTW ymm1, xmm2/m16`
pub const VEX_VPBROADCASTW_YMM_XMMM16: Row = Row(3204);
/// `VPBROADCASTW xmm1 {k1}{z}, xmm2/m16`
pub const EVEX_VPBROADCASTW_XMM_K1Z_XMMM16: Row = Row(3205);
/// `VPBROADCASTW ymm1 {k1}{z}, xmm2/m16`
pub const EVEX_VPBROADCASTW_YMM_K1Z_XMMM16: Row = Row(3206);
/// `VPBROADCASTW zmm1 {k1}{z}, xmm2/m16`
pub const EVEX_VPBROADCASTW_ZMM_K1Z_XMMM16: Row = Row(3207);
/// `VPBROADCASTB xmm1 {k1}{z}, r32`
pub const EVEX_VPBROADCASTB_XMM_K1Z_R32: Row = Row(3208);
/// `VPBROADCASTB ymm1 {k1}{z}, r32`
pub const EVEX_VPBROADCASTB_YMM_K1Z_R32: Row = Row(3209);
/// `VPBROADCASTB zmm1 {k1}{z}, r32`
pub const EVEX_VPBROADCASTB_ZMM_K1Z_R32: Row = Row(3210);
/// `VPBROADCASTW xmm1 {k1}{z}, r32`
pub const EVEX_VPBROADCASTW_XMM_K1Z_R32: Row = Row(3211);
/// `VPBROADCASTW ymm1 {k1}{z}, r32`
pub const EVEX_VPBROADCASTW_YMM_K1Z_R32: Row = Row(3212);
/// `VPBROADCASTW zmm1 {k1}{z}, r32`
pub const EVEX_VPBROADCASTW_ZMM_K1Z_R32: Row = Row(3213);
/// `VPBROADCASTD xmm1 {k1}{z}, r32`
pub const EVEX_VPBROADCASTD_XMM_K1Z_R32: Row = Row(3214);
/// `VPBROADCASTD ymm1 {k1}{z}, r32`
pub const EVEX_VPBROADCASTD_YMM_K1Z_R32: Row = Row(3215);
/// `VPBROADCASTD zmm1 {k1}{z}, r32`
pub const EVEX_VPBROADCASTD_ZMM_K1Z_R32: Row = Row(3216);
/// `VPBROADCASTQ xmm1 {k1}{z}, r64`
pub const EVEX_VPBROADCASTQ_XMM_K1Z_R64: Row = Row(3217);
/// `VPBROADCASTQ ymm1 {k1}{z}, r64`
pub const EVEX_VPBROADCASTQ_YMM_K1Z_R64: Row = Row(3218);
/// `VPBROADCASTQ zmm1 {k1}{z}, r64`
pub const EVEX_VPBROADCASTQ_ZMM_K1Z_R64: Row = Row(3219);
/// `VPERMT2B xmm1 {k1}{z}, xmm2, xmm3/m128`
pub const EVEX_VPERMT2B_XMM_K1Z_XMM_XMMM128: Row = Row(3220);
/// `VPERMT2B ymm1 {k1}{z}, ymm2, ymm3/m256`
pub const EVEX_VPERMT2B_YMM_K1Z_YMM_YMMM256: Row = Row(3221);
/// `VPERMT2B zmm1 {k1}{z}, zmm2, zmm3/m512`
pub const EVEX_VPERMT2B_ZMM_K1Z_ZMM_ZMMM512: Row = Row(3222);
/// `VPERMT2W xmm1 {k1}{z}, xmm2, xmm3/m128`
pub const EVEX_VPERMT2W_XMM_K1Z_XMM_XMMM128: Row = Row(3223);
/// `VPERMT2W ymm1 {k1}{z}, ymm2, ymm3/m256`
pub const EVEX_VPERMT2W_YMM_K1Z_YMM_YMMM256: Row = Row(3224);
/// `VPERMT2W zmm1 {k1}{z}, zmm2, zmm3/m512`
pub const EVEX_VPERMT2W_ZMM_K1Z_ZMM_ZMMM512: Row = Row(3225);
/// `VPERMT2D xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VPERMT2D_XMM_K1Z_XMM_XMMM128B32: Row = Row(3226);
/// `VPERMT2D ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VPERMT2D_YMM_K1Z_YMM_YMMM256B32: Row = Row(3227);
/// `VPERMT2D zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst`
pub const EVEX_VPERMT2D_ZMM_K1Z_ZMM_ZMMM512B32: Row = Row(3228);
/// `VPERMT2Q xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VPERMT2Q_XMM_K1Z_XMM_XMMM128B64: Row = Row(3229);
/// `VPERMT2Q ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VPERMT2Q_YMM_K1Z_YMM_YMMM256B64: Row = Row(3230);
/// `VPERMT2Q zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst`
pub const EVEX_VPERMT2Q_ZMM_K1Z_ZMM_ZMMM512B64: Row = Row(3231);
/// `VPERMT2PS xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VPERMT2PS_XMM_K1Z_XMM_XMMM128B32: Row = Row(3232);
/// `VPERMT2PS ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VPERMT2PS_YMM_K1Z_YMM_YMMM256B32: Row = Row(3233);
/// `VPERMT2PS zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst`
pub const EVEX_VPERMT2PS_ZMM_K1Z_ZMM_ZMMM512B32: Row = Row(3234);
/// `VPERMT2PD xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VPERMT2PD_XMM_K1Z_XMM_XMMM128B64: Row = Row(3235);
/// `VPERMT2PD ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VPERMT2PD_YMM_K1Z_YMM_YMMM256B64: Row = Row(3236);
/// `VPERMT2PD zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst`
pub const EVEX_VPERMT2PD_ZMM_K1Z_ZMM_ZMMM512B64: Row = Row(3237);
/// `INVEPT r32, m128`
pub const INVEPT_R32_M128: Row = Row(3238);
/// `INVEPT r64, m128`
pub const INVEPT_R64_M128: Row = Row(3239);
/// `INVVPID r32, m128`
pub const INVVPID_R32_M128: Row = Row(3240);
/// `INVVPID r64, m128`
pub const INVVPID_R64_M128: Row = Row(3241);
/// `INVPCID r32, m128`
pub const INVPCID_R32_M128: Row = Row(3242);
/// `INVPCID r64, m128`
pub const INVPCID_R64_M128: Row = Row(3243);
/// `VPMULTISHIFTQB xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VPMULTISHIFTQB_XMM_K1Z_XMM_XMMM128B64: Row = Row(3244);
/// `VPMULTISHIFTQB ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VPMULTISHIFTQB_YMM_K1Z_YMM_YMMM256B64: Row = Row(3245);
/// `VPMULTISHIFTQB zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst`
pub const EVEX_VPMULTISHIFTQB_ZMM_K1Z_ZMM_ZMMM512B64: Row = Row(3246);
/// `VEXPANDPS xmm1 {k1}{z}, xmm2/m128`
pub const EVEX_VEXPANDPS_XMM_K1Z_XMMM128: Row = Row(3247);
/// `VEXPANDPS ymm1 {k1}{z}, ymm2/m256`
pub const EVEX_VEXPANDPS_YMM_K1Z_YMMM256: Row = Row(3248);
/// `VEXPANDPS zmm1 {k1}{z}, zmm2/m512`
pub const EVEX_VEXPANDPS_ZMM_K1Z_ZMMM512: Row = Row(3249);
/// `VEXPANDPD xmm1 {k1}{z}, xmm2/m128`
pub const EVEX_VEXPANDPD_XMM_K1Z_XMMM128: Row = Row(3250);
/// `VEXPANDPD ymm1 {k1}{z}, ymm2/m256`
pub const EVEX_VEXPANDPD_YMM_K1Z_YMMM256: Row = Row(3251);
/// `VEXPANDPD zmm1 {k1}{z}, zmm2/m512`
pub const EVEX_VEXPANDPD_ZMM_K1Z_ZMMM512: Row = Row(3252);
/// `VPEXPANDD xmm1 {k1}{z}, xmm2/m128`
pub const EVEX_VPEXPANDD_XMM_K1Z_XMMM128: Row = Row(3253);
/// `VPEXPANDD ymm1 {k1}{z}, ymm2/m256`
pub const EVEX_VPEXPANDD_YMM_K1Z_YMMM256: Row = Row(3254);
/// `VPEXPANDD zmm1 {k1}{z}, zmm2/m512`
pub const EVEX_VPEXPANDD_ZMM_K1Z_ZMMM512: Row = Row(3255);
/// `VPEXPANDQ xmm1 {k1}{z}, xmm2/m128`
pub const EVEX_VPEXPANDQ_XMM_K1Z_XMMM128: Row = Row(3256);
/// `VPEXPANDQ ymm1 {k1}{z}, ymm2/m256`
pub const EVEX_VPEXPANDQ_YMM_K1Z_YMMM256: Row = Row(3257);
/// `VPEXPANDQ zmm1 {k1}{z}, zmm2/m512`
pub const EVEX_VPEXPANDQ_ZMM_K1Z_ZMMM512: Row = Row(3258);
/// `VCOMPRESSPS xmm1/m128 {k1}{z}, xmm2`
pub const EVEX_VCOMPRESSPS_XMMM128_K1Z_XMM: Row = Row(3259);
/// `VCOMPRESSPS ymm1/m256 {k1}{z}, ymm2`
pub const EVEX_VCOMPRESSPS_YMMM256_K1Z_YMM: Row = Row(3260);
/// `VCOMPRESSPS zmm1/m512 {k1}{z}, zmm2`
pub const EVEX_VCOMPRESSPS_ZMMM512_K1Z_ZMM: Row = Row(3261);
/// `VCOMPRESSPD xmm1/m128 {k1}{z}, xmm2`
pub const EVEX_VCOMPRESSPD_XMMM128_K1Z_XMM: Row = Row(3262);
/// `VCOMPRESSPD ymm1/m256 {k1}{z}, ymm2`
pub const EVEX_VCOMPRESSPD_YMMM256_K1Z_YMM: Row = Row(3263);
/// `VCOMPRESSPD zmm1/m512 {k1}{z}, zmm2`
pub const EVEX_VCOMPRESSPD_ZMMM512_K1Z_ZMM: Row = Row(3264);
/// `VPCOMPRESSD xmm1/m128 {k1}{z}, xmm2`
pub const EVEX_VPCOMPRESSD_XMMM128_K1Z_XMM: Row = Row(3265);
/// `VPCOMPRESSD ymm1/m256 {k1}{z}, ymm2`
pub const EVEX_VPCOMPRESSD_YMMM256_K1Z_YMM: Row = Row(3266);
/// `VPCOMPRESSD zmm1/m512 {k1}{z}, zmm2`
pub const EVEX_VPCOMPRESSD_ZMMM512_K1Z_ZMM: Row = Row(3267);
/// `VPCOMPRESSQ xmm1/m128 {k1}{z}, xmm2`
pub const EVEX_VPCOMPRESSQ_XMMM128_K1Z_XMM: Row = Row(3268);
/// `VPCOMPRESSQ ymm1/m256 {k1}{z}, ymm2`
pub const EVEX_VPCOMPRESSQ_YMMM256_K1Z_YMM: Row = Row(3269);
/// `VPCOMPRESSQ zmm1/m512 {k1}{z}, zmm2`
pub const EVEX_VPCOMPRESSQ_ZMMM512_K1Z_ZMM: Row = Row(3270);
/// `VPMASKMOVD xmm1, xmm2, m128`
pub const VEX_VPMASKMOVD_XMM_XMM_M128: Row = Row(3271);
/// `VPMASKMOVD ymm1, ymm2, m256`
pub const VEX_VPMASKMOVD_YMM_YMM_M256: Row = Row(3272);
/// `VPMASKMOVQ xmm1, xmm2, m128`
pub const VEX_VPMASKMOVQ_XMM_XMM_M128: Row = Row(3273);
/// `VPMASKMOVQ ymm1, ymm2, m256`
pub const VEX_VPMASKMOVQ_YMM_YMM_M256: Row = Row(3274);
/// `VPERMB xmm1 {k1}{z}, xmm2, xmm3/m128`
pub const EVEX_VPERMB_XMM_K1Z_XMM_XMMM128: Row = Row(3275);
/// `VPERMB ymm1 {k1}{z}, ymm2, ymm3/m256`
pub const EVEX_VPERMB_YMM_K1Z_YMM_YMMM256: Row = Row(3276);
/// `VPERMB zmm1 {k1}{z}, zmm2, zmm3/m512`
pub const EVEX_VPERMB_ZMM_K1Z_ZMM_ZMMM512: Row = Row(3277);
/// `VPERMW xmm1 {k1}{z}, xmm2, xmm3/m128`
pub const EVEX_VPERMW_XMM_K1Z_XMM_XMMM128: Row = Row(3278);
/// `VPERMW ymm1 {k1}{z}, ymm2, ymm3/m256`
pub const EVEX_VPERMW_YMM_K1Z_YMM_YMMM256: Row = Row(3279);
/// `VPERMW zmm1 {k1}{z}, zmm2, zmm3/m512`
pub const EVEX_VPERMW_ZMM_K1Z_ZMM_ZMMM512: Row = Row(3280);
/// `VPMASKMOVD m128, xmm1, xmm2`
pub const VEX_VPMASKMOVD_M128_XMM_XMM: Row = Row(3281);
/// `VPMASKMOVD m256, ymm1, ymm2`
pub const VEX_VPMASKMOVD_M256_YMM_YMM: Row = Row(3282);
/// `VPMASKMOVQ m128, xmm1, xmm2`
pub const VEX_VPMASKMOVQ_M128_XMM_XMM: Row = Row(3283);
/// `VPMASKMOVQ m256, ymm1, ymm2`
pub const VEX_VPMASKMOVQ_M256_YMM_YMM: Row = Row(3284);
/// `VPSHUFBITQMB k1 {k2}, xmm2, xmm3/m128`
pub const EVEX_VPSHUFBITQMB_KR_K1_XMM_XMMM128: Row = Row(3285);
/// `VPSHUFBITQMB k1 {k2}, ymm2, ymm3/m256`
pub const EVEX_VPSHUFBITQMB_KR_K1_YMM_YMMM256: Row = Row(3286);
/// `VPSHUFBITQMB k1 {k2}, zmm2, zmm3/m512`
pub const EVEX_VPSHUFBITQMB_KR_K1_ZMM_ZMMM512: Row = Row(3287);
/// `VPGATHERDD xmm1, vm32x, xmm2`
pub const VEX_VPGATHERDD_XMM_VM32X_XMM: Row = Row(3288);
/// `VPGATHERDD ymm1, vm32y, ymm2`
pub const VEX_VPGATHERDD_YMM_VM32Y_YMM: Row = Row(3289);
/// `VPGATHERDQ xmm1, vm32x, xmm2`
pub const VEX_VPGATHERDQ_XMM_VM32X_XMM: Row = Row(3290);
/// `VPGATHERDQ ymm1, vm32x, ymm2`
pub const VEX_VPGATHERDQ_YMM_VM32X_YMM: Row = Row(3291);
/// `VPGATHERDD xmm1 {k1}, vm32x`
pub const EVEX_VPGATHERDD_XMM_K1_VM32X: Row = Row(3292);
/// `VPGATHERDD ymm1 {k1}, vm32y`
pub const EVEX_VPGATHERDD_YMM_K1_VM32Y: Row = Row(3293);
/// `VPGATHERDD zmm1 {k1}, vm32z`
pub const EVEX_VPGATHERDD_ZMM_K1_VM32Z: Row = Row(3294);
/// `VPGATHERDQ xmm1 {k1}, vm32x`
pub const EVEX_VPGATHERDQ_XMM_K1_VM32X: Row = Row(3295);
/// `VPGATHERDQ ymm1 {k1}, vm32x`
pub const EVEX_VPGATHERDQ_YMM_K1_VM32X: Row = Row(3296);
/// `VPGATHERDQ zmm1 {k1}, vm32y`
pub const EVEX_VPGATHERDQ_ZMM_K1_VM32Y: Row = Row(3297);
/// `VPGATHERQD xmm1, vm64x, xmm2`
pub const VEX_VPGATHERQD_XMM_VM64X_XMM: Row = Row(3298);
/// `VPGATHERQD xmm1, vm64y, xmm2`
pub const VEX_VPGATHERQD_XMM_VM64Y_XMM: Row = Row(3299);
/// `VPGATHERQQ xmm1, vm64x, xmm2`
pub const VEX_VPGATHERQQ_XMM_VM64X_XMM: Row = Row(3300);
/// `VPGATHERQQ ymm1, vm64y, ymm2`
pub const VEX_VPGATHERQQ_YMM_VM64Y_YMM: Row = Row(3301);
/// `VPGATHERQD xmm1 {k1}, vm64x`
pub const EVEX_VPGATHERQD_XMM_K1_VM64X: Row = Row(3302);
/// `VPGATHERQD xmm1 {k1}, vm64y`
pub const EVEX_VPGATHERQD_XMM_K1_VM64Y: Row = Row(3303);
/// `VPGATHERQD ymm1 {k1}, vm64z`
pub const EVEX_VPGATHERQD_YMM_K1_VM64Z: Row = Row(3304);
/// `VPGATHERQQ xmm1 {k1}, vm64x`
pub const EVEX_VPGATHERQQ_XMM_K1_VM64X: Row = Row(3305);
/// `VPGATHERQQ ymm1 {k1}, vm64y`
pub const EVEX_VPGATHERQQ_YMM_K1_VM64Y: Row = Row(3306);
/// `VPGATHERQQ zmm1 {k1}, vm64z`
pub const EVEX_VPGATHERQQ_ZMM_K1_VM64Z: Row = Row(3307);
/// `VGATHERDPS xmm1, vm32x, xmm2`
pub const VEX_VGATHERDPS_XMM_VM32X_XMM: Row = Row(3308);
/// `VGATHERDPS ymm1, vm32y, ymm2`
pub const VEX_VGATHERDPS_YMM_VM32Y_YMM: Row = Row(3309);
/// `VGATHERDPD xmm1, vm32x, xmm2`
pub const VEX_VGATHERDPD_XMM_VM32X_XMM: Row = Row(3310);
/// `VGATHERDPD ymm1, vm32x, ymm2`
pub const VEX_VGATHERDPD_YMM_VM32X_YMM: Row = Row(3311);
/// `VGATHERDPS xmm1 {k1}, vm32x`
pub const EVEX_VGATHERDPS_XMM_K1_VM32X: Row = Row(3312);
/// `VGATHERDPS ymm1 {k1}, vm32y`
pub const EVEX_VGATHERDPS_YMM_K1_VM32Y: Row = Row(3313);
/// `VGATHERDPS zmm1 {k1}, vm32z`
pub const EVEX_VGATHERDPS_ZMM_K1_VM32Z: Row = Row(3314);
/// `VGATHERDPD xmm1 {k1}, vm32x`
pub const EVEX_VGATHERDPD_XMM_K1_VM32X: Row = Row(3315);
/// `VGATHERDPD ymm1 {k1}, vm32x`
pub const EVEX_VGATHERDPD_YMM_K1_VM32X: Row = Row(3316);
/// `VGATHERDPD zmm1 {k1}, vm32y`
pub const EVEX_VGATHERDPD_ZMM_K1_VM32Y: Row = Row(3317);
/// `VGATHERQPS xmm1, vm64x, xmm2`
pub const VEX_VGATHERQPS_XMM_VM64X_XMM: Row = Row(3318);
/// `VGATHERQPS xmm1, vm64y, xmm2`
pub const VEX_VGATHERQPS_XMM_VM64Y_XMM: Row = Row(3319);
/// `VGATHERQPD xmm1, vm64x, xmm2`
pub const VEX_VGATHERQPD_XMM_VM64X_XMM: Row = Row(3320);
/// `VGATHERQPD ymm1, vm64y, ymm2`
pub const VEX_VGATHERQPD_YMM_VM64Y_YMM: Row = Row(3321);
/// `VGATHERQPS xmm1 {k1}, vm64x`
pub const EVEX_VGATHERQPS_XMM_K1_VM64X: Row = Row(3322);
/// `VGATHERQPS xmm1 {k1}, vm64y`
pub const EVEX_VGATHERQPS_XMM_K1_VM64Y: Row = Row(3323);
/// `VGATHERQPS ymm1 {k1}, vm64z`
pub const EVEX_VGATHERQPS_YMM_K1_VM64Z: Row = Row(3324);
/// `VGATHERQPD xmm1 {k1}, vm64x`
pub const EVEX_VGATHERQPD_XMM_K1_VM64X: Row = Row(3325);
/// `VGATHERQPD ymm1 {k1}, vm64y`
pub const EVEX_VGATHERQPD_YMM_K1_VM64Y: Row = Row(3326);
/// `VGATHERQPD zmm1 {k1}, vm64z`
pub const EVEX_VGATHERQPD_ZMM_K1_VM64Z: Row = Row(3327);
/// `VFMADDSUB132PS xmm1, xmm2, xmm3/m128`
pub const VEX_VFMADDSUB132PS_XMM_XMM_XMMM128: Row = Row(3328);
/// `VFMADDSUB132PS ymm1, ymm2, ymm3/m256`
pub const VEX_VFMADDSUB132PS_YMM_YMM_YMMM256: Row = Row(3329);
/// `VFMADDSUB132PD xmm1, xmm2, xmm3/m128`
pub const VEX_VFMADDSUB132PD_XMM_XMM_XMMM128: Row = Row(3330);
/// `VFMADDSUB132PD ymm1, ymm2, ymm3/m256`
pub const VEX_VFMADDSUB132PD_YMM_YMM_YMMM256: Row = Row(3331);
/// `VFMADDSUB132PS xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VFMADDSUB132PS_XMM_K1Z_XMM_XMMM128B32: Row = Row(3332);
/// `VFMADDSUB132PS ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VFMADDSUB132PS_YMM_K1Z_YMM_YMMM256B32: Row = Row(3333);
/// `VFMADDSUB132PS zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst{er}`
pub const EVEX_VFMADDSUB132PS_ZMM_K1Z_ZMM_ZMMM512B32_ER: Row = Row(3334);
/// `VFMADDSUB132PD xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VFMADDSUB132PD_XMM_K1Z_XMM_XMMM128B64: Row = Row(3335);
/// `VFMADDSUB132PD ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VFMADDSUB132PD_YMM_K1Z_YMM_YMMM256B64: Row = Row(3336);
/// `VFMADDSUB132PD zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst{er}`
pub const EVEX_VFMADDSUB132PD_ZMM_K1Z_ZMM_ZMMM512B64_ER: Row = Row(3337);
/// `VFMSUBADD132PS xmm1, xmm2, xmm3/m128`
pub const VEX_VFMSUBADD132PS_XMM_XMM_XMMM128: Row = Row(3338);
/// `VFMSUBADD132PS ymm1, ymm2, ymm3/m256`
pub const VEX_VFMSUBADD132PS_YMM_YMM_YMMM256: Row = Row(3339);
/// `VFMSUBADD132PD xmm1, xmm2, xmm3/m128`
pub const VEX_VFMSUBADD132PD_XMM_XMM_XMMM128: Row = Row(3340);
/// `VFMSUBADD132PD ymm1, ymm2, ymm3/m256`
pub const VEX_VFMSUBADD132PD_YMM_YMM_YMMM256: Row = Row(3341);
/// `VFMSUBADD132PS xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VFMSUBADD132PS_XMM_K1Z_XMM_XMMM128B32: Row = Row(3342);
/// `VFMSUBADD132PS ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VFMSUBADD132PS_YMM_K1Z_YMM_YMMM256B32: Row = Row(3343);
/// `VFMSUBADD132PS zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst{er}`
pub const EVEX_VFMSUBADD132PS_ZMM_K1Z_ZMM_ZMMM512B32_ER: Row = Row(3344);
/// `VFMSUBADD132PD xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VFMSUBADD132PD_XMM_K1Z_XMM_XMMM128B64: Row = Row(3345);
/// `VFMSUBADD132PD ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VFMSUBADD132PD_YMM_K1Z_YMM_YMMM256B64: Row = Row(3346);
/// `VFMSUBADD132PD zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst{er}`
pub const EVEX_VFMSUBADD132PD_ZMM_K1Z_ZMM_ZMMM512B64_ER: Row = Row(3347);
/// `VFMADD132PS xmm1, xmm2, xmm3/m128`
pub const VEX_VFMADD132PS_XMM_XMM_XMMM128: Row = Row(3348);
/// `VFMADD132PS ymm1, ymm2, ymm3/m256`
pub const VEX_VFMADD132PS_YMM_YMM_YMMM256: Row = Row(3349);
/// `VFMADD132PD xmm1, xmm2, xmm3/m128`
pub const VEX_VFMADD132PD_XMM_XMM_XMMM128: Row = Row(3350);
/// `VFMADD132PD ymm1, ymm2, ymm3/m256`
pub const VEX_VFMADD132PD_YMM_YMM_YMMM256: Row = Row(3351);
/// `VFMADD132PS xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VFMADD132PS_XMM_K1Z_XMM_XMMM128B32: Row = Row(3352);
/// `VFMADD132PS ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VFMADD132PS_YMM_K1Z_YMM_YMMM256B32: Row = Row(3353);
/// `VFMADD132PS zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst{er}`
pub const EVEX_VFMADD132PS_ZMM_K1Z_ZMM_ZMMM512B32_ER: Row = Row(3354);
/// `VFMADD132PD xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VFMADD132PD_XMM_K1Z_XMM_XMMM128B64: Row = Row(3355);
/// `VFMADD132PD ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VFMADD132PD_YMM_K1Z_YMM_YMMM256B64: Row = Row(3356);
/// `VFMADD132PD zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst{er}`
pub const EVEX_VFMADD132PD_ZMM_K1Z_ZMM_ZMMM512B64_ER: Row = Row(3357);
/// `VFMADD132SS xmm1, xmm2, xmm3/m32`
pub const VEX_VFMADD132SS_XMM_XMM_XMMM32: Row = Row(3358);
/// `VFMADD132SD xmm1, xmm2, xmm3/m64`
pub const VEX_VFMADD132SD_XMM_XMM_XMMM64: Row = Row(3359);
/// `VFMADD132SS xmm1 {k1}{z}, xmm2, xmm3/m32{er}`
pub const EVEX_VFMADD132SS_XMM_K1Z_XMM_XMMM32_ER: Row = Row(3360);
/// `VFMADD132SD xmm1 {k1}{z}, xmm2, xmm3/m64{er}`
pub const EVEX_VFMADD132SD_XMM_K1Z_XMM_XMMM64_ER: Row = Row(3361);
/// `VFMSUB132PS xmm1, xmm2, xmm3/m128`
pub const VEX_VFMSUB132PS_XMM_XMM_XMMM128: Row = Row(3362);
/// `VFMSUB132PS ymm1, ymm2, ymm3/m256`
pub const VEX_VFMSUB132PS_YMM_YMM_YMMM256: Row = Row(3363);
/// `VFMSUB132PD xmm1, xmm2, xmm3/m128`
pub const VEX_VFMSUB132PD_XMM_XMM_XMMM128: Row = Row(3364);
/// `VFMSUB132PD ymm1, ymm2, ymm3/m256`
pub const VEX_VFMSUB132PD_YMM_YMM_YMMM256: Row = Row(3365);
/// `VFMSUB132PS xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VFMSUB132PS_XMM_K1Z_XMM_XMMM128B32: Row = Row(3366);
/// `VFMSUB132PS ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VFMSUB132PS_YMM_K1Z_YMM_YMMM256B32: Row = Row(3367);
/// `VFMSUB132PS zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst{er}`
pub const EVEX_VFMSUB132PS_ZMM_K1Z_ZMM_ZMMM512B32_ER: Row = Row(3368);
/// `VFMSUB132PD xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VFMSUB132PD_XMM_K1Z_XMM_XMMM128B64: Row = Row(3369);
/// `VFMSUB132PD ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VFMSUB132PD_YMM_K1Z_YMM_YMMM256B64: Row = Row(3370);
/// `VFMSUB132PD zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst{er}`
pub const EVEX_VFMSUB132PD_ZMM_K1Z_ZMM_ZMMM512B64_ER: Row = Row(3371);
/// `V4FMADDPS zmm1 {k1}{z}, zmm2+3, m128`
pub const EVEX_V4FMADDPS_ZMM_K1Z_ZMMP3_M128: Row = Row(3372);
/// `VFMSUB132SS xmm1, xmm2, xmm3/m32`
pub const VEX_VFMSUB132SS_XMM_XMM_XMMM32: Row = Row(3373);
/// `VFMSUB132SD xmm1, xmm2, xmm3/m64`
pub const VEX_VFMSUB132SD_XMM_XMM_XMMM64: Row = Row(3374);
/// `VFMSUB132SS xmm1 {k1}{z}, xmm2, xmm3/m32{er}`
pub const EVEX_VFMSUB132SS_XMM_K1Z_XMM_XMMM32_ER: Row = Row(3375);
/// `VFMSUB132SD xmm1 {k1}{z}, xmm2, xmm3/m64{er}`
pub const EVEX_VFMSUB132SD_XMM_K1Z_XMM_XMMM64_ER: Row = Row(3376);
/// `V4FMADDSS xmm1 {k1}{z}, xmm2+3, m128`
pub const EVEX_V4FMADDSS_XMM_K1Z_XMMP3_M128: Row = Row(3377);
/// `VFNMADD132PS xmm1, xmm2, xmm3/m128`
pub const VEX_VFNMADD132PS_XMM_XMM_XMMM128: Row = Row(3378);
/// `VFNMADD132PS ymm1, ymm2, ymm3/m256`
pub const VEX_VFNMADD132PS_YMM_YMM_YMMM256: Row = Row(3379);
/// `VFNMADD132PD xmm1, xmm2, xmm3/m128`
pub const VEX_VFNMADD132PD_XMM_XMM_XMMM128: Row = Row(3380);
/// `VFNMADD132PD ymm1, ymm2, ymm3/m256`
pub const VEX_VFNMADD132PD_YMM_YMM_YMMM256: Row = Row(3381);
/// `VFNMADD132PS xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VFNMADD132PS_XMM_K1Z_XMM_XMMM128B32: Row = Row(3382);
/// `VFNMADD132PS ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VFNMADD132PS_YMM_K1Z_YMM_YMMM256B32: Row = Row(3383);
/// `VFNMADD132PS zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst{er}`
pub const EVEX_VFNMADD132PS_ZMM_K1Z_ZMM_ZMMM512B32_ER: Row = Row(3384);
/// `VFNMADD132PD xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VFNMADD132PD_XMM_K1Z_XMM_XMMM128B64: Row = Row(3385);
/// `VFNMADD132PD ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VFNMADD132PD_YMM_K1Z_YMM_YMMM256B64: Row = Row(3386);
/// `VFNMADD132PD zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst{er}`
pub const EVEX_VFNMADD132PD_ZMM_K1Z_ZMM_ZMMM512B64_ER: Row = Row(3387);
/// `VFNMADD132SS xmm1, xmm2, xmm3/m32`
pub const VEX_VFNMADD132SS_XMM_XMM_XMMM32: Row = Row(3388);
/// `VFNMADD132SD xmm1, xmm2, xmm3/m64`
pub const VEX_VFNMADD132SD_XMM_XMM_XMMM64: Row = Row(3389);
/// `VFNMADD132SS xmm1 {k1}{z}, xmm2, xmm3/m32{er}`
pub const EVEX_VFNMADD132SS_XMM_K1Z_XMM_XMMM32_ER: Row = Row(3390);
/// `VFNMADD132SD xmm1 {k1}{z}, xmm2, xmm3/m64{er}`
pub const EVEX_VFNMADD132SD_XMM_K1Z_XMM_XMMM64_ER: Row = Row(3391);
/// `VFNMSUB132PS xmm1, xmm2, xmm3/m128`
pub const VEX_VFNMSUB132PS_XMM_XMM_XMMM128: Row = Row(3392);
/// `VFNMSUB132PS ymm1, ymm2, ymm3/m256`
pub const VEX_VFNMSUB132PS_YMM_YMM_YMMM256: Row = Row(3393);
/// `VFNMSUB132PD xmm1, xmm2, xmm3/m128`
pub const VEX_VFNMSUB132PD_XMM_XMM_XMMM128: Row = Row(3394);
/// `VFNMSUB132PD ymm1, ymm2, ymm3/m256`
pub const VEX_VFNMSUB132PD_YMM_YMM_YMMM256: Row = Row(3395);
/// `VFNMSUB132PS xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VFNMSUB132PS_XMM_K1Z_XMM_XMMM128B32: Row = Row(3396);
/// `VFNMSUB132PS ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VFNMSUB132PS_YMM_K1Z_YMM_YMMM256B32: Row = Row(3397);
/// `VFNMSUB132PS zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst{er}`
pub const EVEX_VFNMSUB132PS_ZMM_K1Z_ZMM_ZMMM512B32_ER: Row = Row(3398);
/// `VFNMSUB132PD xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VFNMSUB132PD_XMM_K1Z_XMM_XMMM128B64: Row = Row(3399);
/// `VFNMSUB132PD ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VFNMSUB132PD_YMM_K1Z_YMM_YMMM256B64: Row = Row(3400);
/// `VFNMSUB132PD zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst{er}`
pub const EVEX_VFNMSUB132PD_ZMM_K1Z_ZMM_ZMMM512B64_ER: Row = Row(3401);
/// `VFNMSUB132SS xmm1, xmm2, xmm3/m32`
pub const VEX_VFNMSUB132SS_XMM_XMM_XMMM32: Row = Row(3402);
/// `VFNMSUB132SD xmm1, xmm2, xmm3/m64`
pub const VEX_VFNMSUB132SD_XMM_XMM_XMMM64: Row = Row(3403);
/// `VFNMSUB132SS xmm1 {k1}{z}, xmm2, xmm3/m32{er}`
pub const EVEX_VFNMSUB132SS_XMM_K1Z_XMM_XMMM32_ER: Row = Row(3404);
/// `VFNMSUB132SD xmm1 {k1}{z}, xmm2, xmm3/m64{er}`
pub const EVEX_VFNMSUB132SD_XMM_K1Z_XMM_XMMM64_ER: Row = Row(3405);
/// `VPSCATTERDD vm32x {k1}, xmm1`
pub const EVEX_VPSCATTERDD_VM32X_K1_XMM: Row = Row(3406);
/// `VPSCATTERDD vm32y {k1}, ymm1`
pub const EVEX_VPSCATTERDD_VM32Y_K1_YMM: Row = Row(3407);
/// `VPSCATTERDD vm32z {k1}, zmm1`
pub const EVEX_VPSCATTERDD_VM32Z_K1_ZMM: Row = Row(3408);
/// `VPSCATTERDQ vm32x {k1}, xmm1`
pub const EVEX_VPSCATTERDQ_VM32X_K1_XMM: Row = Row(3409);
/// `VPSCATTERDQ vm32x {k1}, ymm1`
pub const EVEX_VPSCATTERDQ_VM32X_K1_YMM: Row = Row(3410);
/// `VPSCATTERDQ vm32y {k1}, zmm1`
pub const EVEX_VPSCATTERDQ_VM32Y_K1_ZMM: Row = Row(3411);
/// `VPSCATTERQD vm64x {k1}, xmm1`
pub const EVEX_VPSCATTERQD_VM64X_K1_XMM: Row = Row(3412);
/// `VPSCATTERQD vm64y {k1}, xmm1`
pub const EVEX_VPSCATTERQD_VM64Y_K1_XMM: Row = Row(3413);
/// `VPSCATTERQD vm64z {k1}, ymm1`
pub const EVEX_VPSCATTERQD_VM64Z_K1_YMM: Row = Row(3414);
/// `VPSCATTERQQ vm64x {k1}, xmm1`
pub const EVEX_VPSCATTERQQ_VM64X_K1_XMM: Row = Row(3415);
/// `VPSCATTERQQ vm64y {k1}, ymm1`
pub const EVEX_VPSCATTERQQ_VM64Y_K1_YMM: Row = Row(3416);
/// `VPSCATTERQQ vm64z {k1}, zmm1`
pub const EVEX_VPSCATTERQQ_VM64Z_K1_ZMM: Row = Row(3417);
/// `VSCATTERDPS vm32x {k1}, xmm1`
pub const EVEX_VSCATTERDPS_VM32X_K1_XMM: Row = Row(3418);
/// `VSCATTERDPS vm32y {k1}, ymm1`
pub const EVEX_VSCATTERDPS_VM32Y_K1_YMM: Row = Row(3419);
/// `VSCATTERDPS vm32z {k1}, zmm1`
pub const EVEX_VSCATTERDPS_VM32Z_K1_ZMM: Row = Row(3420);
/// `VSCATTERDPD vm32x {k1}, xmm1`
pub const EVEX_VSCATTERDPD_VM32X_K1_XMM: Row = Row(3421);
/// `VSCATTERDPD vm32x {k1}, ymm1`
pub const EVEX_VSCATTERDPD_VM32X_K1_YMM: Row = Row(3422);
/// `VSCATTERDPD vm32y {k1}, zmm1`
pub const EVEX_VSCATTERDPD_VM32Y_K1_ZMM: Row = Row(3423);
/// `VSCATTERQPS vm64x {k1}, xmm1`
pub const EVEX_VSCATTERQPS_VM64X_K1_XMM: Row = Row(3424);
/// `VSCATTERQPS vm64y {k1}, xmm1`
pub const EVEX_VSCATTERQPS_VM64Y_K1_XMM: Row = Row(3425);
/// `VSCATTERQPS vm64z {k1}, ymm1`
pub const EVEX_VSCATTERQPS_VM64Z_K1_YMM: Row = Row(3426);
/// `VSCATTERQPD vm64x {k1}, xmm1`
pub const EVEX_VSCATTERQPD_VM64X_K1_XMM: Row = Row(3427);
/// `VSCATTERQPD vm64y {k1}, ymm1`
pub const EVEX_VSCATTERQPD_VM64Y_K1_YMM: Row = Row(3428);
/// `VSCATTERQPD vm64z {k1}, zmm1`
pub const EVEX_VSCATTERQPD_VM64Z_K1_ZMM: Row = Row(3429);
/// `VFMADDSUB213PS xmm1, xmm2, xmm3/m128`
pub const VEX_VFMADDSUB213PS_XMM_XMM_XMMM128: Row = Row(3430);
/// `VFMADDSUB213PS ymm1, ymm2, ymm3/m256`
pub const VEX_VFMADDSUB213PS_YMM_YMM_YMMM256: Row = Row(3431);
/// `VFMADDSUB213PD xmm1, xmm2, xmm3/m128`
pub const VEX_VFMADDSUB213PD_XMM_XMM_XMMM128: Row = Row(3432);
/// `VFMADDSUB213PD ymm1, ymm2, ymm3/m256`
pub const VEX_VFMADDSUB213PD_YMM_YMM_YMMM256: Row = Row(3433);
/// `VFMADDSUB213PS xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VFMADDSUB213PS_XMM_K1Z_XMM_XMMM128B32: Row = Row(3434);
/// `VFMADDSUB213PS ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VFMADDSUB213PS_YMM_K1Z_YMM_YMMM256B32: Row = Row(3435);
/// `VFMADDSUB213PS zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst{er}`
pub const EVEX_VFMADDSUB213PS_ZMM_K1Z_ZMM_ZMMM512B32_ER: Row = Row(3436);
/// `VFMADDSUB213PD xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VFMADDSUB213PD_XMM_K1Z_XMM_XMMM128B64: Row = Row(3437);
/// `VFMADDSUB213PD ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VFMADDSUB213PD_YMM_K1Z_YMM_YMMM256B64: Row = Row(3438);
/// `VFMADDSUB213PD zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst{er}`
pub const EVEX_VFMADDSUB213PD_ZMM_K1Z_ZMM_ZMMM512B64_ER: Row = Row(3439);
/// `VFMSUBADD213PS xmm1, xmm2, xmm3/m128`
pub const VEX_VFMSUBADD213PS_XMM_XMM_XMMM128: Row = Row(3440);
/// `VFMSUBADD213PS ymm1, ymm2, ymm3/m256`
pub const VEX_VFMSUBADD213PS_YMM_YMM_YMMM256: Row = Row(3441);
/// `VFMSUBADD213PD xmm1, xmm2, xmm3/m128`
pub const VEX_VFMSUBADD213PD_XMM_XMM_XMMM128: Row = Row(3442);
/// `VFMSUBADD213PD ymm1, ymm2, ymm3/m256`
pub const VEX_VFMSUBADD213PD_YMM_YMM_YMMM256: Row = Row(3443);
/// `VFMSUBADD213PS xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VFMSUBADD213PS_XMM_K1Z_XMM_XMMM128B32: Row = Row(3444);
/// `VFMSUBADD213PS ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VFMSUBADD213PS_YMM_K1Z_YMM_YMMM256B32: Row = Row(3445);
/// `VFMSUBADD213PS zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst{er}`
pub const EVEX_VFMSUBADD213PS_ZMM_K1Z_ZMM_ZMMM512B32_ER: Row = Row(3446);
/// `VFMSUBADD213PD xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VFMSUBADD213PD_XMM_K1Z_XMM_XMMM128B64: Row = Row(3447);
/// `VFMSUBADD213PD ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VFMSUBADD213PD_YMM_K1Z_YMM_YMMM256B64: Row = Row(3448);
/// `VFMSUBADD213PD zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst{er}`
pub const EVEX_VFMSUBADD213PD_ZMM_K1Z_ZMM_ZMMM512B64_ER: Row = Row(3449);
/// `VFMADD213PS xmm1, xmm2, xmm3/m128`
pub const VEX_VFMADD213PS_XMM_XMM_XMMM128: Row = Row(3450);
/// `VFMADD213PS ymm1, ymm2, ymm3/m256`
pub const VEX_VFMADD213PS_YMM_YMM_YMMM256: Row = Row(3451);
/// `VFMADD213PD xmm1, xmm2, xmm3/m128`
pub const VEX_VFMADD213PD_XMM_XMM_XMMM128: Row = Row(3452);
/// `VFMADD213PD ymm1, ymm2, ymm3/m256`
pub const VEX_VFMADD213PD_YMM_YMM_YMMM256: Row = Row(3453);
/// `VFMADD213PS xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VFMADD213PS_XMM_K1Z_XMM_XMMM128B32: Row = Row(3454);
/// `VFMADD213PS ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VFMADD213PS_YMM_K1Z_YMM_YMMM256B32: Row = Row(3455);
/// `VFMADD213PS zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst{er}`
pub const EVEX_VFMADD213PS_ZMM_K1Z_ZMM_ZMMM512B32_ER: Row = Row(3456);
/// `VFMADD213PD xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VFMADD213PD_XMM_K1Z_XMM_XMMM128B64: Row = Row(3457);
/// `VFMADD213PD ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VFMADD213PD_YMM_K1Z_YMM_YMMM256B64: Row = Row(3458);
/// `VFMADD213PD zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst{er}`
pub const EVEX_VFMADD213PD_ZMM_K1Z_ZMM_ZMMM512B64_ER: Row = Row(3459);
/// `VFMADD213SS xmm1, xmm2, xmm3/m32`
pub const VEX_VFMADD213SS_XMM_XMM_XMMM32: Row = Row(3460);
/// `VFMADD213SD xmm1, xmm2, xmm3/m64`
pub const VEX_VFMADD213SD_XMM_XMM_XMMM64: Row = Row(3461);
/// `VFMADD213SS xmm1 {k1}{z}, xmm2, xmm3/m32{er}`
pub const EVEX_VFMADD213SS_XMM_K1Z_XMM_XMMM32_ER: Row = Row(3462);
/// `VFMADD213SD xmm1 {k1}{z}, xmm2, xmm3/m64{er}`
pub const EVEX_VFMADD213SD_XMM_K1Z_XMM_XMMM64_ER: Row = Row(3463);
/// `VFMSUB213PS xmm1, xmm2, xmm3/m128`
pub const VEX_VFMSUB213PS_XMM_XMM_XMMM128: Row = Row(3464);
/// `VFMSUB213PS ymm1, ymm2, ymm3/m256`
pub const VEX_VFMSUB213PS_YMM_YMM_YMMM256: Row = Row(3465);
/// `VFMSUB213PD xmm1, xmm2, xmm3/m128`
pub const VEX_VFMSUB213PD_XMM_XMM_XMMM128: Row = Row(3466);
/// `VFMSUB213PD ymm1, ymm2, ymm3/m256`
pub const VEX_VFMSUB213PD_YMM_YMM_YMMM256: Row = Row(3467);
/// `VFMSUB213PS xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VFMSUB213PS_XMM_K1Z_XMM_XMMM128B32: Row = Row(3468);
/// `VFMSUB213PS ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VFMSUB213PS_YMM_K1Z_YMM_YMMM256B32: Row = Row(3469);
/// `VFMSUB213PS zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst{er}`
pub const EVEX_VFMSUB213PS_ZMM_K1Z_ZMM_ZMMM512B32_ER: Row = Row(3470);
/// `VFMSUB213PD xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VFMSUB213PD_XMM_K1Z_XMM_XMMM128B64: Row = Row(3471);
/// `VFMSUB213PD ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VFMSUB213PD_YMM_K1Z_YMM_YMMM256B64: Row = Row(3472);
/// `VFMSUB213PD zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst{er}`
pub const EVEX_VFMSUB213PD_ZMM_K1Z_ZMM_ZMMM512B64_ER: Row = Row(3473);
/// `V4FNMADDPS zmm1 {k1}{z}, zmm2+3, m128`
pub const EVEX_V4FNMADDPS_ZMM_K1Z_ZMMP3_M128: Row = Row(3474);
/// `VFMSUB213SS xmm1, xmm2, xmm3/m32`
pub const VEX_VFMSUB213SS_XMM_XMM_XMMM32: Row = Row(3475);
/// `VFMSUB213SD xmm1, xmm2, xmm3/m64`
pub const VEX_VFMSUB213SD_XMM_XMM_XMMM64: Row = Row(3476);
/// `VFMSUB213SS xmm1 {k1}{z}, xmm2, xmm3/m32{er}`
pub const EVEX_VFMSUB213SS_XMM_K1Z_XMM_XMMM32_ER: Row = Row(3477);
/// `VFMSUB213SD xmm1 {k1}{z}, xmm2, xmm3/m64{er}`
pub const EVEX_VFMSUB213SD_XMM_K1Z_XMM_XMMM64_ER: Row = Row(3478);
/// `V4FNMADDSS xmm1 {k1}{z}, xmm2+3, m128`
pub const EVEX_V4FNMADDSS_XMM_K1Z_XMMP3_M128: Row = Row(3479);
/// `VFNMADD213PS xmm1, xmm2, xmm3/m128`
pub const VEX_VFNMADD213PS_XMM_XMM_XMMM128: Row = Row(3480);
/// `VFNMADD213PS ymm1, ymm2, ymm3/m256`
pub const VEX_VFNMADD213PS_YMM_YMM_YMMM256: Row = Row(3481);
/// `VFNMADD213PD xmm1, xmm2, xmm3/m128`
pub const VEX_VFNMADD213PD_XMM_XMM_XMMM128: Row = Row(3482);
/// `VFNMADD213PD ymm1, ymm2, ymm3/m256`
pub const VEX_VFNMADD213PD_YMM_YMM_YMMM256: Row = Row(3483);
/// `VFNMADD213PS xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VFNMADD213PS_XMM_K1Z_XMM_XMMM128B32: Row = Row(3484);
/// `VFNMADD213PS ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VFNMADD213PS_YMM_K1Z_YMM_YMMM256B32: Row = Row(3485);
/// `VFNMADD213PS zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst{er}`
pub const EVEX_VFNMADD213PS_ZMM_K1Z_ZMM_ZMMM512B32_ER: Row = Row(3486);
/// `VFNMADD213PD xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VFNMADD213PD_XMM_K1Z_XMM_XMMM128B64: Row = Row(3487);
/// `VFNMADD213PD ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VFNMADD213PD_YMM_K1Z_YMM_YMMM256B64: Row = Row(3488);
/// `VFNMADD213PD zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst{er}`
pub const EVEX_VFNMADD213PD_ZMM_K1Z_ZMM_ZMMM512B64_ER: Row = Row(3489);
/// `VFNMADD213SS xmm1, xmm2, xmm3/m32`
pub const VEX_VFNMADD213SS_XMM_XMM_XMMM32: Row = Row(3490);
/// `VFNMADD213SD xmm1, xmm2, xmm3/m64`
pub const VEX_VFNMADD213SD_XMM_XMM_XMMM64: Row = Row(3491);
/// `VFNMADD213SS xmm1 {k1}{z}, xmm2, xmm3/m32{er}`
pub const EVEX_VFNMADD213SS_XMM_K1Z_XMM_XMMM32_ER: Row = Row(3492);
/// `VFNMADD213SD xmm1 {k1}{z}, xmm2, xmm3/m64{er}`
pub const EVEX_VFNMADD213SD_XMM_K1Z_XMM_XMMM64_ER: Row = Row(3493);
/// `VFNMSUB213PS xmm1, xmm2, xmm3/m128`
pub const VEX_VFNMSUB213PS_XMM_XMM_XMMM128: Row = Row(3494);
/// `VFNMSUB213PS ymm1, ymm2, ymm3/m256`
pub const VEX_VFNMSUB213PS_YMM_YMM_YMMM256: Row = Row(3495);
/// `VFNMSUB213PD xmm1, xmm2, xmm3/m128`
pub const VEX_VFNMSUB213PD_XMM_XMM_XMMM128: Row = Row(3496);
/// `VFNMSUB213PD ymm1, ymm2, ymm3/m256`
pub const VEX_VFNMSUB213PD_YMM_YMM_YMMM256: Row = Row(3497);
/// `VFNMSUB213PS xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VFNMSUB213PS_XMM_K1Z_XMM_XMMM128B32: Row = Row(3498);
/// `VFNMSUB213PS ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VFNMSUB213PS_YMM_K1Z_YMM_YMMM256B32: Row = Row(3499);
/// `VFNMSUB213PS zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst{er}`
pub const EVEX_VFNMSUB213PS_ZMM_K1Z_ZMM_ZMMM512B32_ER: Row = Row(3500);
/// `VFNMSUB213PD xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VFNMSUB213PD_XMM_K1Z_XMM_XMMM128B64: Row = Row(3501);
/// `VFNMSUB213PD ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VFNMSUB213PD_YMM_K1Z_YMM_YMMM256B64: Row = Row(3502);
/// `VFNMSUB213PD zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst{er}`
pub const EVEX_VFNMSUB213PD_ZMM_K1Z_ZMM_ZMMM512B64_ER: Row = Row(3503);
/// `VFNMSUB213SS xmm1, xmm2, xmm3/m32`
pub const VEX_VFNMSUB213SS_XMM_XMM_XMMM32: Row = Row(3504);
/// `VFNMSUB213SD xmm1, xmm2, xmm3/m64`
pub const VEX_VFNMSUB213SD_XMM_XMM_XMMM64: Row = Row(3505);
/// `VFNMSUB213SS xmm1 {k1}{z}, xmm2, xmm3/m32{er}`
pub const EVEX_VFNMSUB213SS_XMM_K1Z_XMM_XMMM32_ER: Row = Row(3506);
/// `VFNMSUB213SD xmm1 {k1}{z}, xmm2, xmm3/m64{er}`
pub const EVEX_VFNMSUB213SD_XMM_K1Z_XMM_XMMM64_ER: Row = Row(3507);
/// `VPMADD52LUQ xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VPMADD52LUQ_XMM_K1Z_XMM_XMMM128B64: Row = Row(3508);
/// `VPMADD52LUQ ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VPMADD52LUQ_YMM_K1Z_YMM_YMMM256B64: Row = Row(3509);
/// `VPMADD52LUQ zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst`
pub const EVEX_VPMADD52LUQ_ZMM_K1Z_ZMM_ZMMM512B64: Row = Row(3510);
/// `VPMADD52HUQ xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VPMADD52HUQ_XMM_K1Z_XMM_XMMM128B64: Row = Row(3511);
/// `VPMADD52HUQ ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VPMADD52HUQ_YMM_K1Z_YMM_YMMM256B64: Row = Row(3512);
/// `VPMADD52HUQ zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst`
pub const EVEX_VPMADD52HUQ_ZMM_K1Z_ZMM_ZMMM512B64: Row = Row(3513);
/// `VFMADDSUB231PS xmm1, xmm2, xmm3/m128`
pub const VEX_VFMADDSUB231PS_XMM_XMM_XMMM128: Row = Row(3514);
/// `VFMADDSUB231PS ymm1, ymm2, ymm3/m256`
pub const VEX_VFMADDSUB231PS_YMM_YMM_YMMM256: Row = Row(3515);
/// `VFMADDSUB231PD xmm1, xmm2, xmm3/m128`
pub const VEX_VFMADDSUB231PD_XMM_XMM_XMMM128: Row = Row(3516);
/// `VFMADDSUB231PD ymm1, ymm2, ymm3/m256`
pub const VEX_VFMADDSUB231PD_YMM_YMM_YMMM256: Row = Row(3517);
/// `VFMADDSUB231PS xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VFMADDSUB231PS_XMM_K1Z_XMM_XMMM128B32: Row = Row(3518);
/// `VFMADDSUB231PS ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VFMADDSUB231PS_YMM_K1Z_YMM_YMMM256B32: Row = Row(3519);
/// `VFMADDSUB231PS zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst{er}`
pub const EVEX_VFMADDSUB231PS_ZMM_K1Z_ZMM_ZMMM512B32_ER: Row = Row(3520);
/// `VFMADDSUB231PD xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VFMADDSUB231PD_XMM_K1Z_XMM_XMMM128B64: Row = Row(3521);
/// `VFMADDSUB231PD ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VFMADDSUB231PD_YMM_K1Z_YMM_YMMM256B64: Row = Row(3522);
/// `VFMADDSUB231PD zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst{er}`
pub const EVEX_VFMADDSUB231PD_ZMM_K1Z_ZMM_ZMMM512B64_ER: Row = Row(3523);
/// `VFMSUBADD231PS xmm1, xmm2, xmm3/m128`
pub const VEX_VFMSUBADD231PS_XMM_XMM_XMMM128: Row = Row(3524);
/// `VFMSUBADD231PS ymm1, ymm2, ymm3/m256`
pub const VEX_VFMSUBADD231PS_YMM_YMM_YMMM256: Row = Row(3525);
/// `VFMSUBADD231PD xmm1, xmm2, xmm3/m128`
pub const VEX_VFMSUBADD231PD_XMM_XMM_XMMM128: Row = Row(3526);
/// `VFMSUBADD231PD ymm1, ymm2, ymm3/m256`
pub const VEX_VFMSUBADD231PD_YMM_YMM_YMMM256: Row = Row(3527);
/// `VFMSUBADD231PS xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VFMSUBADD231PS_XMM_K1Z_XMM_XMMM128B32: Row = Row(3528);
/// `VFMSUBADD231PS ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VFMSUBADD231PS_YMM_K1Z_YMM_YMMM256B32: Row = Row(3529);
/// `VFMSUBADD231PS zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst{er}`
pub const EVEX_VFMSUBADD231PS_ZMM_K1Z_ZMM_ZMMM512B32_ER: Row = Row(3530);
/// `VFMSUBADD231PD xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VFMSUBADD231PD_XMM_K1Z_XMM_XMMM128B64: Row = Row(3531);
/// `VFMSUBADD231PD ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VFMSUBADD231PD_YMM_K1Z_YMM_YMMM256B64: Row = Row(3532);
/// `VFMSUBADD231PD zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst{er}`
pub const EVEX_VFMSUBADD231PD_ZMM_K1Z_ZMM_ZMMM512B64_ER: Row = Row(3533);
/// `VFMADD231PS xmm1, xmm2, xmm3/m128`
pub const VEX_VFMADD231PS_XMM_XMM_XMMM128: Row = Row(3534);
/// `VFMADD231PS ymm1, ymm2, ymm3/m256`
pub const VEX_VFMADD231PS_YMM_YMM_YMMM256: Row = Row(3535);
/// `VFMADD231PD xmm1, xmm2, xmm3/m128`
pub const VEX_VFMADD231PD_XMM_XMM_XMMM128: Row = Row(3536);
/// `VFMADD231PD ymm1, ymm2, ymm3/m256`
pub const VEX_VFMADD231PD_YMM_YMM_YMMM256: Row = Row(3537);
/// `VFMADD231PS xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VFMADD231PS_XMM_K1Z_XMM_XMMM128B32: Row = Row(3538);
/// `VFMADD231PS ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VFMADD231PS_YMM_K1Z_YMM_YMMM256B32: Row = Row(3539);
/// `VFMADD231PS zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst{er}`
pub const EVEX_VFMADD231PS_ZMM_K1Z_ZMM_ZMMM512B32_ER: Row = Row(3540);
/// `VFMADD231PD xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VFMADD231PD_XMM_K1Z_XMM_XMMM128B64: Row = Row(3541);
/// `VFMADD231PD ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VFMADD231PD_YMM_K1Z_YMM_YMMM256B64: Row = Row(3542);
/// `VFMADD231PD zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst{er}`
pub const EVEX_VFMADD231PD_ZMM_K1Z_ZMM_ZMMM512B64_ER: Row = Row(3543);
/// `VFMADD231SS xmm1, xmm2, xmm3/m32`
pub const VEX_VFMADD231SS_XMM_XMM_XMMM32: Row = Row(3544);
/// `VFMADD231SD xmm1, xmm2, xmm3/m64`
pub const VEX_VFMADD231SD_XMM_XMM_XMMM64: Row = Row(3545);
/// `VFMADD231SS xmm1 {k1}{z}, xmm2, xmm3/m32{er}`
pub const EVEX_VFMADD231SS_XMM_K1Z_XMM_XMMM32_ER: Row = Row(3546);
/// `VFMADD231SD xmm1 {k1}{z}, xmm2, xmm3/m64{er}`
pub const EVEX_VFMADD231SD_XMM_K1Z_XMM_XMMM64_ER: Row = Row(3547);
/// `VFMSUB231PS xmm1, xmm2, xmm3/m128`
pub const VEX_VFMSUB231PS_XMM_XMM_XMMM128: Row = Row(3548);
/// `VFMSUB231PS ymm1, ymm2, ymm3/m256`
pub const VEX_VFMSUB231PS_YMM_YMM_YMMM256: Row = Row(3549);
/// `VFMSUB231PD xmm1, xmm2, xmm3/m128`
pub const VEX_VFMSUB231PD_XMM_XMM_XMMM128: Row = Row(3550);
/// `VFMSUB231PD ymm1, ymm2, ymm3/m256`
pub const VEX_VFMSUB231PD_YMM_YMM_YMMM256: Row = Row(3551);
/// `VFMSUB231PS xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VFMSUB231PS_XMM_K1Z_XMM_XMMM128B32: Row = Row(3552);
/// `VFMSUB231PS ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VFMSUB231PS_YMM_K1Z_YMM_YMMM256B32: Row = Row(3553);
/// `VFMSUB231PS zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst{er}`
pub const EVEX_VFMSUB231PS_ZMM_K1Z_ZMM_ZMMM512B32_ER: Row = Row(3554);
/// `VFMSUB231PD xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VFMSUB231PD_XMM_K1Z_XMM_XMMM128B64: Row = Row(3555);
/// `VFMSUB231PD ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VFMSUB231PD_YMM_K1Z_YMM_YMMM256B64: Row = Row(3556);
/// `VFMSUB231PD zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst{er}`
pub const EVEX_VFMSUB231PD_ZMM_K1Z_ZMM_ZMMM512B64_ER: Row = Row(3557);
/// `VFMSUB231SS xmm1, xmm2, xmm3/m32`
pub const VEX_VFMSUB231SS_XMM_XMM_XMMM32: Row = Row(3558);
/// `VFMSUB231SD xmm1, xmm2, xmm3/m64`
pub const VEX_VFMSUB231SD_XMM_XMM_XMMM64: Row = Row(3559);
/// `VFMSUB231SS xmm1 {k1}{z}, xmm2, xmm3/m32{er}`
pub const EVEX_VFMSUB231SS_XMM_K1Z_XMM_XMMM32_ER: Row = Row(3560);
/// `VFMSUB231SD xmm1 {k1}{z}, xmm2, xmm3/m64{er}`
pub const EVEX_VFMSUB231SD_XMM_K1Z_XMM_XMMM64_ER: Row = Row(3561);
/// `VFNMADD231PS xmm1, xmm2, xmm3/m128`
pub const VEX_VFNMADD231PS_XMM_XMM_XMMM128: Row = Row(3562);
/// `VFNMADD231PS ymm1, ymm2, ymm3/m256`
pub const VEX_VFNMADD231PS_YMM_YMM_YMMM256: Row = Row(3563);
/// `VFNMADD231PD xmm1, xmm2, xmm3/m128`
pub const VEX_VFNMADD231PD_XMM_XMM_XMMM128: Row = Row(3564);
/// `VFNMADD231PD ymm1, ymm2, ymm3/m256`
pub const VEX_VFNMADD231PD_YMM_YMM_YMMM256: Row = Row(3565);
/// `VFNMADD231PS xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VFNMADD231PS_XMM_K1Z_XMM_XMMM128B32: Row = Row(3566);
/// `VFNMADD231PS ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VFNMADD231PS_YMM_K1Z_YMM_YMMM256B32: Row = Row(3567);
/// `VFNMADD231PS zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst{er}`
pub const EVEX_VFNMADD231PS_ZMM_K1Z_ZMM_ZMMM512B32_ER: Row = Row(3568);
/// `VFNMADD231PD xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VFNMADD231PD_XMM_K1Z_XMM_XMMM128B64: Row = Row(3569);
/// `VFNMADD231PD ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VFNMADD231PD_YMM_K1Z_YMM_YMMM256B64: Row = Row(3570);
/// `VFNMADD231PD zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst{er}`
pub const EVEX_VFNMADD231PD_ZMM_K1Z_ZMM_ZMMM512B64_ER: Row = Row(3571);
/// `VFNMADD231SS xmm1, xmm2, xmm3/m32`
pub const VEX_VFNMADD231SS_XMM_XMM_XMMM32: Row = Row(3572);
/// `VFNMADD231SD xmm1, xmm2, xmm3/m64`
pub const VEX_VFNMADD231SD_XMM_XMM_XMMM64: Row = Row(3573);
/// `VFNMADD231SS xmm1 {k1}{z}, xmm2, xmm3/m32{er}`
pub const EVEX_VFNMADD231SS_XMM_K1Z_XMM_XMMM32_ER: Row = Row(3574);
/// `VFNMADD231SD xmm1 {k1}{z}, xmm2, xmm3/m64{er}`
pub const EVEX_VFNMADD231SD_XMM_K1Z_XMM_XMMM64_ER: Row = Row(3575);
/// `VFNMSUB231PS xmm1, xmm2, xmm3/m128`
pub const VEX_VFNMSUB231PS_XMM_XMM_XMMM128: Row = Row(3576);
/// `VFNMSUB231PS ymm1, ymm2, ymm3/m256`
pub const VEX_VFNMSUB231PS_YMM_YMM_YMMM256: Row = Row(3577);
/// `VFNMSUB231PD xmm1, xmm2, xmm3/m128`
pub const VEX_VFNMSUB231PD_XMM_XMM_XMMM128: Row = Row(3578);
/// `VFNMSUB231PD ymm1, ymm2, ymm3/m256`
pub const VEX_VFNMSUB231PD_YMM_YMM_YMMM256: Row = Row(3579);
/// `VFNMSUB231PS xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VFNMSUB231PS_XMM_K1Z_XMM_XMMM128B32: Row = Row(3580);
/// `VFNMSUB231PS ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VFNMSUB231PS_YMM_K1Z_YMM_YMMM256B32: Row = Row(3581);
/// `VFNMSUB231PS zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst{er}`
pub const EVEX_VFNMSUB231PS_ZMM_K1Z_ZMM_ZMMM512B32_ER: Row = Row(3582);
/// `VFNMSUB231PD xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst`
pub const EVEX_VFNMSUB231PD_XMM_K1Z_XMM_XMMM128B64: Row = Row(3583);
/// `VFNMSUB231PD ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst`
pub const EVEX_VFNMSUB231PD_YMM_K1Z_YMM_YMMM256B64: Row = Row(3584);
/// `VFNMSUB231PD zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst{er}`
pub const EVEX_VFNMSUB231PD_ZMM_K1Z_ZMM_ZMMM512B64_ER: Row = Row(3585);
/// `VFNMSUB231SS xmm1, xmm2, xmm3/m32`
pub const VEX_VFNMSUB231SS_XMM_XMM_XMMM32: Row = Row(3586);
/// `VFNMSUB231SD xmm1, xmm2, xmm3/m64`
pub const VEX_VFNMSUB231SD_XMM_XMM_XMMM64: Row = Row(3587);
/// `VFNMSUB231SS xmm1 {k1}{z}, xmm2, xmm3/m32{er}`
pub const EVEX_VFNMSUB231SS_XMM_K1Z_XMM_XMMM32_ER: Row = Row(3588);
/// `VFNMSUB231SD xmm1 {k1}{z}, xmm2, xmm3/m64{er}`
pub const EVEX_VFNMSUB231SD_XMM_K1Z_XMM_XMMM64_ER: Row = Row(3589);
/// `VPCONFLICTD xmm1 {k1}{z}, xmm2/m128/m32bcst`
pub const EVEX_VPCONFLICTD_XMM_K1Z_XMMM128B32: Row = Row(3590);
/// `VPCONFLICTD ymm1 {k1}{z}, ymm2/m256/m32bcst`
pub const EVEX_VPCONFLICTD_YMM_K1Z_YMMM256B32: Row = Row(3591);
/// `VPCONFLICTD zmm1 {k1}{z}, zmm2/m512/m32bcst`
pub const EVEX_VPCONFLICTD_ZMM_K1Z_ZMMM512B32: Row = Row(3592);
/// `VPCONFLICTQ xmm1 {k1}{z}, xmm2/m128/m64bcst`
pub const EVEX_VPCONFLICTQ_XMM_K1Z_XMMM128B64: Row = Row(3593);
/// `VPCONFLICTQ ymm1 {k1}{z}, ymm2/m256/m64bcst`
pub const EVEX_VPCONFLICTQ_YMM_K1Z_YMMM256B64: Row = Row(3594);
/// `VPCONFLICTQ zmm1 {k1}{z}, zmm2/m512/m64bcst`
pub const EVEX_VPCONFLICTQ_ZMM_K1Z_ZMMM512B64: Row = Row(3595);
/// `VGATHERPF0DPS vm32z {k1}`
pub const EVEX_VGATHERPF0DPS_VM32Z_K1: Row = Row(3596);
/// `VGATHERPF0DPD vm32y {k1}`
pub const EVEX_VGATHERPF0DPD_VM32Y_K1: Row = Row(3597);
/// `VGATHERPF1DPS vm32z {k1}`
pub const EVEX_VGATHERPF1DPS_VM32Z_K1: Row = Row(3598);
/// `VGATHERPF1DPD vm32y {k1}`
pub const EVEX_VGATHERPF1DPD_VM32Y_K1: Row = Row(3599);
/// `VSCATTERPF0DPS vm32z {k1}`
pub const EVEX_VSCATTERPF0DPS_VM32Z_K1: Row = Row(3600);
/// `VSCATTERPF0DPD vm32y {k1}`
pub const EVEX_VSCATTERPF0DPD_VM32Y_K1: Row = Row(3601);
/// `VSCATTERPF1DPS vm32z {k1}`
pub const EVEX_VSCATTERPF1DPS_VM32Z_K1: Row = Row(3602);
/// `VSCATTERPF1DPD vm32y {k1}`
pub const EVEX_VSCATTERPF1DPD_VM32Y_K1: Row = Row(3603);
/// `VGATHERPF0QPS vm64z {k1}`
pub const EVEX_VGATHERPF0QPS_VM64Z_K1: Row = Row(3604);
/// `VGATHERPF0QPD vm64z {k1}`
pub const EVEX_VGATHERPF0QPD_VM64Z_K1: Row = Row(3605);
/// `VGATHERPF1QPS vm64z {k1}`
pub const EVEX_VGATHERPF1QPS_VM64Z_K1: Row = Row(3606);
/// `VGATHERPF1QPD vm64z {k1}`
pub const EVEX_VGATHERPF1QPD_VM64Z_K1: Row = Row(3607);
/// `VSCATTERPF0QPS vm64z {k1}`
pub const EVEX_VSCATTERPF0QPS_VM64Z_K1: Row = Row(3608);
/// `VSCATTERPF0QPD vm64z {k1}`
pub const EVEX_VSCATTERPF0QPD_VM64Z_K1: Row = Row(3609);
/// `VSCATTERPF1QPS vm64z {k1}`
pub const EVEX_VSCATTERPF1QPS_VM64Z_K1: Row = Row(3610);
/// `VSCATTERPF1QPD vm64z {k1}`
pub const EVEX_VSCATTERPF1QPD_VM64Z_K1: Row = Row(3611);
/// `SHA1NEXTE xmm1, xmm2/m128`
pub const SHA1NEXTE_XMM_XMMM128: Row = Row(3612);
/// `VEXP2PS zmm1 {k1}{z}, zmm2/m512/m32bcst{sae}`
pub const EVEX_VEXP2PS_ZMM_K1Z_ZMMM512B32_SAE: Row = Row(3613);
/// `VEXP2PD zmm1 {k1}{z}, zmm2/m512/m64bcst{sae}`
pub const EVEX_VEXP2PD_ZMM_K1Z_ZMMM512B64_SAE: Row = Row(3614);
/// `SHA1MSG1 xmm1, xmm2/m128`
pub const SHA1MSG1_XMM_XMMM128: Row = Row(3615);
/// `SHA1MSG2 xmm1, xmm2/m128`
pub const SHA1MSG2_XMM_XMMM128: Row = Row(3616);
/// `VRCP28PS zmm1 {k1}{z}, zmm2/m512/m32bcst{sae}`
pub const EVEX_VRCP28PS_ZMM_K1Z_ZMMM512B32_SAE: Row = Row(3617);
/// `VRCP28PD zmm1 {k1}{z}, zmm2/m512/m64bcst{sae}`
pub const EVEX_VRCP28PD_ZMM_K1Z_ZMMM512B64_SAE: Row = Row(3618);
/// `SHA256RNDS2 xmm1, xmm2/m128, <XMM0>`
pub const SHA256RNDS2_XMM_XMMM128: Row = Row(3619);
/// `VRCP28SS xmm1 {k1}{z}, xmm2, xmm3/m32{sae}`
pub const EVEX_VRCP28SS_XMM_K1Z_XMM_XMMM32_SAE: Row = Row(3620);
/// `VRCP28SD xmm1 {k1}{z}, xmm2, xmm3/m64{sae}`
pub const EVEX_VRCP28SD_XMM_K1Z_XMM_XMMM64_SAE: Row = Row(3621);
/// `SHA256MSG1 xmm1, xmm2/m128`
pub const SHA256MSG1_XMM_XMMM128: Row = Row(3622);
/// `VRSQRT28PS zmm1 {k1}{z}, zmm2/m512/m32bcst{sae}`
pub const EVEX_VRSQRT28PS_ZMM_K1Z_ZMMM512B32_SAE: Row = Row(3623);
/// `VRSQRT28PD zmm1 {k1}{z}, zmm2/m512/m64bcst{sae}`
pub const EVEX_VRSQRT28PD_ZMM_K1Z_ZMMM512B64_SAE: Row = Row(3624);
/// `SHA256MSG2 xmm1, xmm2/m128`
pub const SHA256MSG2_XMM_XMMM128: Row = Row(3625);
/// `VRSQRT28SS xmm1 {k1}{z}, xmm2, xmm3/m32{sae}`
pub const EVEX_VRSQRT28SS_XMM_K1Z_XMM_XMMM32_SAE: Row = Row(3626);
/// `VRSQRT28SD xmm1 {k1}{z}, xmm2, xmm3/m64{sae}`
pub const EVEX_VRSQRT28SD_XMM_K1Z_XMM_XMMM64_SAE: Row = Row(3627);
/// `GF2P8MULB xmm1, xmm2/m128`
pub const GF2P8MULB_XMM_XMMM128: Row = Row(3628);
/// `VGF2P8MULB xmm1, xmm2, xmm3/m128`
pub const VEX_VGF2P8MULB_XMM_XMM_XMMM128: Row = Row(3629);
/// `VGF2P8MULB ymm1, ymm2, ymm3/m256`
pub const VEX_VGF2P8MULB_YMM_YMM_YMMM256: Row = Row(3630);
/// `VGF2P8MULB xmm1 {k1}{z}, xmm2, xmm3/m128`
pub const EVEX_VGF2P8MULB_XMM_K1Z_XMM_XMMM128: Row = Row(3631);
/// `VGF2P8MULB ymm1 {k1}{z}, ymm2, ymm3/m256`
pub const EVEX_VGF2P8MULB_YMM_K1Z_YMM_YMMM256: Row = Row(3632);
/// `VGF2P8MULB zmm1 {k1}{z}, zmm2, zmm3/m512`
pub const EVEX_VGF2P8MULB_ZMM_K1Z_ZMM_ZMMM512: Row = Row(3633);
/// `AESIMC xmm1, xmm2/m128`
pub const AESIMC_XMM_XMMM128: Row = Row(3634);
/// `VAESIMC xmm1, xmm2/m128`
pub const VEX_VAESIMC_XMM_XMMM128: Row = Row(3635);
/// `AESENC xmm1, xmm2/m128`
pub const AESENC_XMM_XMMM128: Row = Row(3636);
/// `VAESENC xmm1, xmm2, xmm3/m128`
pub const VEX_VAESENC_XMM_XMM_XMMM128: Row = Row(3637);
/// `VAESENC ymm1, ymm2, ymm3/m256`
pub const VEX_VAESENC_YMM_YMM_YMMM256: Row = Row(3638);
/// `VAESENC xmm1, xmm2, xmm3/m128`
pub const EVEX_VAESENC_XMM_XMM_XMMM128: Row = Row(3639);
/// `VAESENC ymm1, ymm2, ymm3/m256`
pub const EVEX_VAESENC_YMM_YMM_YMMM256: Row = Row(3640);
/// `VAESENC zmm1, zmm2, zmm3/m512`
pub const EVEX_VAESENC_ZMM_ZMM_ZMMM512: Row = Row(3641);
/// `AESENCLAST xmm1, xmm2/m128`
pub const AESENCLAST_XMM_XMMM128: Row = Row(3642);
/// `VAESENCLAST xmm1, xmm2, xmm3/m128`
pub const VEX_VAESENCLAST_XMM_XMM_XMMM128: Row = Row(3643);
/// `VAESENCLAST ymm1, ymm2, ymm3/m256`
pub const VEX_VAESENCLAST_YMM_YMM_YMMM256: Row = Row(3644);
/// `VAESENCLAST xmm1, xmm2, xmm3/m128`
pub const EVEX_VAESENCLAST_XMM_XMM_XMMM128: Row = Row(3645);
/// `VAESENCLAST ymm1, ymm2, ymm3/m256`
pub const EVEX_VAESENCLAST_YMM_YMM_YMMM256: Row = Row(3646);
/// `VAESENCLAST zmm1, zmm2, zmm3/m512`
pub const EVEX_VAESENCLAST_ZMM_ZMM_ZMMM512: Row = Row(3647);
/// `AESDEC xmm1, xmm2/m128`
pub const AESDEC_XMM_XMMM128: Row = Row(3648);
/// `VAESDEC xmm1, xmm2, xmm3/m128`
pub const VEX_VAESDEC_XMM_XMM_XMMM128: Row = Row(3649);
/// `VAESDEC ymm1, ymm2, ymm3/m256`
pub const VEX_VAESDEC_YMM_YMM_YMMM256: Row = Row(3650);
/// `VAESDEC xmm1, xmm2, xmm3/m128`
pub const EVEX_VAESDEC_XMM_XMM_XMMM128: Row = Row(3651);
/// `VAESDEC ymm1, ymm2, ymm3/m256`
pub const EVEX_VAESDEC_YMM_YMM_YMMM256: Row = Row(3652);
/// `VAESDEC zmm1, zmm2, zmm3/m512`
pub const EVEX_VAESDEC_ZMM_ZMM_ZMMM512: Row = Row(3653);
/// `AESDECLAST xmm1, xmm2/m128`
pub const AESDECLAST_XMM_XMMM128: Row = Row(3654);
/// `VAESDECLAST xmm1, xmm2, xmm3/m128`
pub const VEX_VAESDECLAST_XMM_XMM_XMMM128: Row = Row(3655);
/// `VAESDECLAST ymm1, ymm2, ymm3/m256`
pub const VEX_VAESDECLAST_YMM_YMM_YMMM256: Row = Row(3656);
/// `VAESDECLAST xmm1, xmm2, xmm3/m128`
pub const EVEX_VAESDECLAST_XMM_XMM_XMMM128: Row = Row(3657);
/// `VAESDECLAST ymm1, ymm2, ymm3/m256`
pub const EVEX_VAESDECLAST_YMM_YMM_YMMM256: Row = Row(3658);
/// `VAESDECLAST zmm1, zmm2, zmm3/m512`
pub const EVEX_VAESDECLAST_ZMM_ZMM_ZMMM512: Row = Row(3659);
/// `MOVBE r16, m16`
pub const MOVBE_R16_M16: Row = Row(3660);
/// `MOVBE r32, m32`
pub const MOVBE_R32_M32: Row = Row(3661);
/// `MOVBE r64, m64`
pub const MOVBE_R64_M64: Row = Row(3662);
/// `CRC32 r32, r/m8`
pub const CRC32_R32_RM8: Row = Row(3663);
/// `CRC32 r64, r/m8`
pub const CRC32_R64_RM8: Row = Row(3664);
/// `MOVBE m16, r16`
pub const MOVBE_M16_R16: Row = Row(3665);
/// `MOVBE m32, r32`
pub const MOVBE_M32_R32: Row = Row(3666);
/// `MOVBE m64, r64`
pub const MOVBE_M64_R64: Row = Row(3667);
/// `CRC32 r32, r/m16`
pub const CRC32_R32_RM16: Row = Row(3668);
/// `CRC32 r32, r/m32`
pub const CRC32_R32_RM32: Row = Row(3669);
/// `CRC32 r64, r/m64`
pub const CRC32_R64_RM64: Row = Row(3670);
/// `ANDN r32a, r32b, r/m32`
pub const VEX_ANDN_R32_R32_RM32: Row = Row(3671);
/// `ANDN r64a, r64b, r/m64`
pub const VEX_ANDN_R64_R64_RM64: Row = Row(3672);
/// `BLSR r32, r/m32`
pub const VEX_BLSR_R32_RM32: Row = Row(3673);
/// `BLSR r64, r/m64`
pub const VEX_BLSR_R64_RM64: Row = Row(3674);
/// `BLSMSK r32, r/m32`
pub const VEX_BLSMSK_R32_RM32: Row = Row(3675);
/// `BLSMSK r64, r/m64`
pub const VEX_BLSMSK_R64_RM64: Row = Row(3676);
/// `BLSI r32, r/m32`
pub const VEX_BLSI_R32_RM32: Row = Row(3677);
/// `BLSI r64, r/m64`
pub const VEX_BLSI_R64_RM64: Row = Row(3678);
/// `BZHI r32a, r/m32, r32b`
pub const VEX_BZHI_R32_RM32_R32: Row = Row(3679);
/// `BZHI r64a, r/m64, r64b`
pub const VEX_BZHI_R64_RM64_R64: Row = Row(3680);
/// `WRUSSD m32, r32`
pub const WRUSSD_M32_R32: Row = Row(3681);
/// `WRUSSQ m64, r64`
pub const WRUSSQ_M64_R64: Row = Row(3682);
/// `PEXT r32a, r32b, r/m32`
pub const VEX_PEXT_R32_R32_RM32: Row = Row(3683);
/// `PEXT r64a, r64b, r/m64`
pub const VEX_PEXT_R64_R64_RM64: Row = Row(3684);
/// `PDEP r32a, r32b, r/m32`
pub const VEX_PDEP_R32_R32_RM32: Row = Row(3685);
/// `PDEP r64a, r64b, r/m64`
pub const VEX_PDEP_R64_R64_RM64: Row = Row(3686);
/// `WRSSD m32, r32`
pub const WRSSD_M32_R32: Row = Row(3687);
/// `WRSSQ m64, r64`
pub const WRSSQ_M64_R64: Row = Row(3688);
/// `ADCX r32, r/m32`
pub const ADCX_R32_RM32: Row = Row(3689);
/// `ADCX r64, r/m64`
pub const ADCX_R64_RM64: Row = Row(3690);
/// `ADOX r32, r/m32`
pub const ADOX_R32_RM32: Row = Row(3691);
/// `ADOX r64, r/m64`
pub const ADOX_R64_RM64: Row = Row(3692);
/// `MULX r32a, r32b, r/m32`
pub const VEX_MULX_R32_R32_RM32: Row = Row(3693);
/// `MULX r64a, r64b, r/m64`
pub const VEX_MULX_R64_R64_RM64: Row = Row(3694);
/// `BEXTR r32a, r/m32, r32b`
pub const VEX_BEXTR_R32_RM32_R32: Row = Row(3695);
/// `BEXTR r64a, r/m64, r64b`
pub const VEX_BEXTR_R64_RM64_R64: Row = Row(3696);
/// `SHLX r32a, r/m32, r32b`
pub const VEX_SHLX_R32_RM32_R32: Row = Row(3697);
/// `SHLX r64a, r/m64, r64b`
pub const VEX_SHLX_R64_RM64_R64: Row = Row(3698);
/// `SARX r32a, r/m32, r32b`
pub const VEX_SARX_R32_RM32_R32: Row = Row(3699);
/// `SARX r64a, r/m64, r64b`
pub const VEX_SARX_R64_RM64_R64: Row = Row(3700);
/// `SHRX r32a, r/m32, r32b`
pub const VEX_SHRX_R32_RM32_R32: Row = Row(3701);
/// `SHRX r64a, r/m64, r64b`
pub const VEX_SHRX_R64_RM64_R64: Row = Row(3702);
/// `MOVDIR64B r16, m512`
pub const MOVDIR64B_R16_M512: Row = Row(3703);
/// `MOVDIR64B r32, m512`
pub const MOVDIR64B_R32_M512: Row = Row(3704);
/// `MOVDIR64B r64, m512`
pub const MOVDIR64B_R64_M512: Row = Row(3705);
/// `ENQCMDS r16, m512`
pub const ENQCMDS_R16_M512: Row = Row(3706);
/// `ENQCMDS r32, m512`
pub const ENQCMDS_R32_M512: Row = Row(3707);
/// `ENQCMDS r64, m512`
pub const ENQCMDS_R64_M512: Row = Row(3708);
/// `ENQCMD r16, m512`
pub const ENQCMD_R16_M512: Row = Row(3709);
/// `ENQCMD r32, m512`
pub const ENQCMD_R32_M512: Row = Row(3710);
/// `ENQCMD r64, m512`
pub const ENQCMD_R64_M512: Row = Row(3711);
/// `MOVDIRI m32, r32`
pub const MOVDIRI_M32_R32: Row = Row(3712);
/// `MOVDIRI m64, r64`
pub const MOVDIRI_M64_R64: Row = Row(3713);
/// `VPERMQ ymm1, ymm2/m256, imm8`
pub const VEX_VPERMQ_YMM_YMMM256_IMM8: Row = Row(3714);
/// `VPERMQ ymm1 {k1}{z}, ymm2/m256/m64bcst, imm8`
pub const EVEX_VPERMQ_YMM_K1Z_YMMM256B64_IMM8: Row = Row(3715);
/// `VPERMQ zmm1 {k1}{z}, zmm2/m512/m64bcst, imm8`
pub const EVEX_VPERMQ_ZMM_K1Z_ZMMM512B64_IMM8: Row = Row(3716);
/// `VPERMPD ymm1, ymm2/m256, imm8`
pub const VEX_VPERMPD_YMM_YMMM256_IMM8: Row = Row(3717);
/// `VPERMPD ymm1 {k1}{z}, ymm2/m256/m64bcst, imm8`
pub const EVEX_VPERMPD_YMM_K1Z_YMMM256B64_IMM8: Row = Row(3718);
/// `VPERMPD zmm1 {k1}{z}, zmm2/m512/m64bcst, imm8`
pub const EVEX_VPERMPD_ZMM_K1Z_ZMMM512B64_IMM8: Row = Row(3719);
/// `VPBLENDD xmm1, xmm2, xmm3/m128, imm8`
pub const VEX_VPBLENDD_XMM_XMM_XMMM128_IMM8: Row = Row(3720);
/// `VPBLENDD ymm1, ymm2, ymm3/m256, imm8`
pub const VEX_VPBLENDD_YMM_YMM_YMMM256_IMM8: Row = Row(3721);
/// `VALIGND xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst, imm8`
pub const EVEX_VALIGND_XMM_K1Z_XMM_XMMM128B32_IMM8: Row = Row(3722);
/// `VALIGND ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst, imm8`
pub const EVEX_VALIGND_YMM_K1Z_YMM_YMMM256B32_IMM8: Row = Row(3723);
/// `VALIGND zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst, imm8`
pub const EVEX_VALIGND_ZMM_K1Z_ZMM_ZMMM512B32_IMM8: Row = Row(3724);
/// `VALIGNQ xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst, imm8`
pub const EVEX_VALIGNQ_XMM_K1Z_XMM_XMMM128B64_IMM8: Row = Row(3725);
/// `VALIGNQ ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst, imm8`
pub const EVEX_VALIGNQ_YMM_K1Z_YMM_YMMM256B64_IMM8: Row = Row(3726);
/// `VALIGNQ zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst, imm8`
pub const EVEX_VALIGNQ_ZMM_K1Z_ZMM_ZMMM512B64_IMM8: Row = Row(3727);
/// `VPERMILPS xmm1, xmm2/m128, imm8`
pub const VEX_VPERMILPS_XMM_XMMM128_IMM8: Row = Row(3728);
/// `VPERMILPS ymm1, ymm2/m256, imm8`
pub const VEX_VPERMILPS_YMM_YMMM256_IMM8: Row = Row(3729);
/// `VPERMILPS xmm1 {k1}{z}, xmm2/m128/m32bcst, imm8`
pub const EVEX_VPERMILPS_XMM_K1Z_XMMM128B32_IMM8: Row = Row(3730);
/// `VPERMILPS ymm1 {k1}{z}, ymm2/m256/m32bcst, imm8`
pub const EVEX_VPERMILPS_YMM_K1Z_YMMM256B32_IMM8: Row = Row(3731);
/// `VPERMILPS zmm1 {k1}{z}, zmm2/m512/m32bcst, imm8`
pub const EVEX_VPERMILPS_ZMM_K1Z_ZMMM512B32_IMM8: Row = Row(3732);
/// `VPERMILPD xmm1, xmm2/m128, imm8`
pub const VEX_VPERMILPD_XMM_XMMM128_IMM8: Row = Row(3733);
/// `VPERMILPD ymm1, ymm2/m256, imm8`
pub const VEX_VPERMILPD_YMM_YMMM256_IMM8: Row = Row(3734);
/// `VPERMILPD xmm1 {k1}{z}, xmm2/m128/m64bcst, imm8`
pub const EVEX_VPERMILPD_XMM_K1Z_XMMM128B64_IMM8: Row = Row(3735);
/// `VPERMILPD ymm1 {k1}{z}, ymm2/m256/m64bcst, imm8`
pub const EVEX_VPERMILPD_YMM_K1Z_YMMM256B64_IMM8: Row = Row(3736);
/// `VPERMILPD zmm1 {k1}{z}, zmm2/m512/m64bcst, imm8`
pub const EVEX_VPERMILPD_ZMM_K1Z_ZMMM512B64_IMM8: Row = Row(3737);
/// `VPERM2F128 ymm1, ymm2, ymm3/m256, imm8`
pub const VEX_VPERM2F128_YMM_YMM_YMMM256_IMM8: Row = Row(3738);
/// `ROUNDPS xmm1, xmm2/m128, imm8`
pub const ROUNDPS_XMM_XMMM128_IMM8: Row = Row(3739);
/// `VROUNDPS xmm1, xmm2/m128, imm8`
pub const VEX_VROUNDPS_XMM_XMMM128_IMM8: Row = Row(3740);
/// `VROUNDPS ymm1, ymm2/m256, imm8`
pub const VEX_VROUNDPS_YMM_YMMM256_IMM8: Row = Row(3741);
/// `VRNDSCALEPS xmm1 {k1}{z}, xmm2/m128/m32bcst, imm8`
pub const EVEX_VRNDSCALEPS_XMM_K1Z_XMMM128B32_IMM8: Row = Row(3742);
/// `VRNDSCALEPS ymm1 {k1}{z}, ymm2/m256/m32bcst, imm8`
pub const EVEX_VRNDSCALEPS_YMM_K1Z_YMMM256B32_IMM8: Row = Row(3743);
/// `VRNDSCALEPS zmm1 {k1}{z}, zmm2/m512/m32bcst{sae}, imm8`
pub const EVEX_VRNDSCALEPS_ZMM_K1Z_ZMMM512B32_IMM8_SAE: Row = Row(3744);
/// `ROUNDPD xmm1, xmm2/m128, imm8`
pub const ROUNDPD_XMM_XMMM128_IMM8: Row = Row(3745);
/// `VROUNDPD xmm1, xmm2/m128, imm8`
pub const VEX_VROUNDPD_XMM_XMMM128_IMM8: Row = Row(3746);
/// `VROUNDPD ymm1, ymm2/m256, imm8`
pub const VEX_VROUNDPD_YMM_YMMM256_IMM8: Row = Row(3747);
/// `VRNDSCALEPD xmm1 {k1}{z}, xmm2/m128/m64bcst, imm8`
pub const EVEX_VRNDSCALEPD_XMM_K1Z_XMMM128B64_IMM8: Row = Row(3748);
/// `VRNDSCALEPD ymm1 {k1}{z}, ymm2/m256/m64bcst, imm8`
pub const EVEX_VRNDSCALEPD_YMM_K1Z_YMMM256B64_IMM8: Row = Row(3749);
/// `VRNDSCALEPD zmm1 {k1}{z}, zmm2/m512/m64bcst{sae}, imm8`
pub const EVEX_VRNDSCALEPD_ZMM_K1Z_ZMMM512B64_IMM8_SAE: Row = Row(3750);
/// `ROUNDSS xmm1, xmm2/m32, imm8`
pub const ROUNDSS_XMM_XMMM32_IMM8: Row = Row(3751);
/// `VROUNDSS xmm1, xmm2, xmm3/m32, imm8`
pub const VEX_VROUNDSS_XMM_XMM_XMMM32_IMM8: Row = Row(3752);
/// `VRNDSCALESS xmm1 {k1}{z}, xmm2, xmm3/m32{sae}, imm8`
pub const EVEX_VRNDSCALESS_XMM_K1Z_XMM_XMMM32_IMM8_SAE: Row = Row(3753);
/// `ROUNDSD xmm1, xmm2/m64, imm8`
pub const ROUNDSD_XMM_XMMM64_IMM8: Row = Row(3754);
/// `VROUNDSD xmm1, xmm2, xmm3/m64, imm8`
pub const VEX_VROUNDSD_XMM_XMM_XMMM64_IMM8: Row = Row(3755);
/// `VRNDSCALESD xmm1 {k1}{z}, xmm2, xmm3/m64{sae}, imm8`
pub const EVEX_VRNDSCALESD_XMM_K1Z_XMM_XMMM64_IMM8_SAE: Row = Row(3756);
/// `BLENDPS xmm1, xmm2/m128, imm8`
pub const BLENDPS_XMM_XMMM128_IMM8: Row = Row(3757);
/// `VBLENDPS xmm1, xmm2, xmm3/m128, imm8`
pub const VEX_VBLENDPS_XMM_XMM_XMMM128_IMM8: Row = Row(3758);
/// `VBLENDPS ymm1, ymm2, ymm3/m256, imm8`
pub const VEX_VBLENDPS_YMM_YMM_YMMM256_IMM8: Row = Row(3759);
/// `BLENDPD xmm1, xmm2/m128, imm8`
pub const BLENDPD_XMM_XMMM128_IMM8: Row = Row(3760);
/// `VBLENDPD xmm1, xmm2, xmm3/m128, imm8`
pub const VEX_VBLENDPD_XMM_XMM_XMMM128_IMM8: Row = Row(3761);
/// `VBLENDPD ymm1, ymm2, ymm3/m256, imm8`
pub const VEX_VBLENDPD_YMM_YMM_YMMM256_IMM8: Row = Row(3762);
/// `PBLENDW xmm1, xmm2/m128, imm8`
pub const PBLENDW_XMM_XMMM128_IMM8: Row = Row(3763);
/// `VPBLENDW xmm1, xmm2, xmm3/m128, imm8`
pub const VEX_VPBLENDW_XMM_XMM_XMMM128_IMM8: Row = Row(3764);
/// `VPBLENDW ymm1, ymm2, ymm3/m256, imm8`
pub const VEX_VPBLENDW_YMM_YMM_YMMM256_IMM8: Row = Row(3765);
/// `PALIGNR mm1, mm2/m64, imm8`
pub const PALIGNR_MM_MMM64_IMM8: Row = Row(3766);
/// `PALIGNR xmm1, xmm2/m128, imm8`
pub const PALIGNR_XMM_XMMM128_IMM8: Row = Row(3767);
/// `VPALIGNR xmm1, xmm2, xmm3/m128, imm8`
pub const VEX_VPALIGNR_XMM_XMM_XMMM128_IMM8: Row = Row(3768);
/// `VPALIGNR ymm1, ymm2, ymm3/m256, imm8`
pub const VEX_VPALIGNR_YMM_YMM_YMMM256_IMM8: Row = Row(3769);
/// `VPALIGNR xmm1 {k1}{z}, xmm2, xmm3/m128, imm8`
pub const EVEX_VPALIGNR_XMM_K1Z_XMM_XMMM128_IMM8: Row = Row(3770);
/// `VPALIGNR ymm1 {k1}{z}, ymm2, ymm3/m256, imm8`
pub const EVEX_VPALIGNR_YMM_K1Z_YMM_YMMM256_IMM8: Row = Row(3771);
/// `VPALIGNR zmm1 {k1}{z}, zmm2, zmm3/m512, imm8`
pub const EVEX_VPALIGNR_ZMM_K1Z_ZMM_ZMMM512_IMM8: Row = Row(3772);
/// `PEXTRB r32/m8, xmm2, imm8`
pub const PEXTRB_R32M8_XMM_IMM8: Row = Row(3773);
/// `PEXTRB r64/m8, xmm2, imm8`
pub const PEXTRB_R64M8_XMM_IMM8: Row = Row(3774);
/// `VPEXTRB r32/m8, xmm2, imm8`
pub const VEX_VPEXTRB_R32M8_XMM_IMM8: Row = Row(3775);
/// `VPEXTRB r64/m8, xmm2, imm8`
pub const VEX_VPEXTRB_R64M8_XMM_IMM8: Row = Row(3776);
/// `VPEXTRB r32/m8, xmm2, imm8`
pub const EVEX_VPEXTRB_R32M8_XMM_IMM8: Row = Row(3777);
/// `VPEXTRB r64/m8, xmm2, imm8`
pub const EVEX_VPEXTRB_R64M8_XMM_IMM8: Row = Row(3778);
/// `PEXTRW r32/m16, xmm, imm8`
pub const PEXTRW_R32M16_XMM_IMM8: Row = Row(3779);
/// `PEXTRW r64/m16, xmm, imm8`
pub const PEXTRW_R64M16_XMM_IMM8: Row = Row(3780);
/// `VPEXTRW r32/m16, xmm2, imm8`
pub const VEX_VPEXTRW_R32M16_XMM_IMM8: Row = Row(3781);
/// `VPEXTRW r64/m16, xmm2, imm8`
pub const VEX_VPEXTRW_R64M16_XMM_IMM8: Row = Row(3782);
/// `VPEXTRW r32/m16, xmm2, imm8`
pub const EVEX_VPEXTRW_R32M16_XMM_IMM8: Row = Row(3783);
/// `VPEXTRW r64/m16, xmm2, imm8`
pub const EVEX_VPEXTRW_R64M16_XMM_IMM8: Row = Row(3784);
/// `PEXTRD r/m32, xmm2, imm8`
pub const PEXTRD_RM32_XMM_IMM8: Row = Row(3785);
/// `PEXTRQ r/m64, xmm2, imm8`
pub const PEXTRQ_RM64_XMM_IMM8: Row = Row(3786);
/// `VPEXTRD r/m32, xmm2, imm8`
pub const VEX_VPEXTRD_RM32_XMM_IMM8: Row = Row(3787);
/// `VPEXTRQ r/m64, xmm2, imm8`
pub const VEX_VPEXTRQ_RM64_XMM_IMM8: Row = Row(3788);
/// `VPEXTRD r/m32, xmm2, imm8`
pub const EVEX_VPEXTRD_RM32_XMM_IMM8: Row = Row(3789);
/// `VPEXTRQ r/m64, xmm2, imm8`
pub const EVEX_VPEXTRQ_RM64_XMM_IMM8: Row = Row(3790);
/// `EXTRACTPS r/m32, xmm1, imm8`
pub const EXTRACTPS_RM32_XMM_IMM8: Row = Row(3791);
/// `EXTRACTPS r64/m32, xmm1, imm8`
pub const EXTRACTPS_R64M32_XMM_IMM8: Row = Row(3792);
/// `VEXTRACTPS r/m32, xmm1, imm8`
pub const VEX_VEXTRACTPS_RM32_XMM_IMM8: Row = Row(3793);
/// `VEXTRACTPS r64/m32, xmm1, imm8`
pub const VEX_VEXTRACTPS_R64M32_XMM_IMM8: Row = Row(3794);
/// `VEXTRACTPS r/m32, xmm1, imm8`
pub const EVEX_VEXTRACTPS_RM32_XMM_IMM8: Row = Row(3795);
/// `VEXTRACTPS r64/m32, xmm1, imm8`
pub const EVEX_VEXTRACTPS_R64M32_XMM_IMM8: Row = Row(3796);
/// `VINSERTF128 ymm1, ymm2, xmm3/m128, imm8`
pub const VEX_VINSERTF128_YMM_YMM_XMMM128_IMM8: Row = Row(3797);
/// `VINSERTF32X4 ymm1 {k1}{z}, ymm2, xmm3/m128, imm8`
pub const EVEX_VINSERTF32X4_YMM_K1Z_YMM_XMMM128_IMM8: Row = Row(3798);
/// `VINSERTF32X4 zmm1 {k1}{z}, zmm2, xmm3/m128, imm8`
pub const EVEX_VINSERTF32X4_ZMM_K1Z_ZMM_XMMM128_IMM8: Row = Row(3799);
/// `VINSERTF64X2 ymm1 {k1}{z}, ymm2, xmm3/m128, imm8`
pub const EVEX_VINSERTF64X2_YMM_K1Z_YMM_XMMM128_IMM8: Row = Row(3800);
/// `VINSERTF64X2 zmm1 {k1}{z}, zmm2, xmm3/m128, imm8`
pub const EVEX_VINSERTF64X2_ZMM_K1Z_ZMM_XMMM128_IMM8: Row = Row(3801);
/// `VEXTRACTF128 xmm1/m128, ymm2, imm8`
pub const VEX_VEXTRACTF128_XMMM128_YMM_IMM8: Row = Row(3802);
/// `VEXTRACTF32X4 xmm1/m128 {k1}{z}, ymm2, imm8`
pub const EVEX_VEXTRACTF32X4_XMMM128_K1Z_YMM_IMM8: Row = Row(3803);
/// `VEXTRACTF32X4 xmm1/m128 {k1}{z}, zmm2, imm8`
pub const EVEX_VEXTRACTF32X4_XMMM128_K1Z_ZMM_IMM8: Row = Row(3804);
/// `VEXTRACTF64X2 xmm1/m128 {k1}{z}, ymm2, imm8`
pub const EVEX_VEXTRACTF64X2_XMMM128_K1Z_YMM_IMM8: Row = Row(3805);
/// `VEXTRACTF64X2 xmm1/m128 {k1}{z}, zmm2, imm8`
pub const EVEX_VEXTRACTF64X2_XMMM128_K1Z_ZMM_IMM8: Row = Row(3806);
/// `VINSERTF32X8 zmm1 {k1}{z}, zmm2, ymm3/m256, imm8`
pub const EVEX_VINSERTF32X8_ZMM_K1Z_ZMM_YMMM256_IMM8: Row = Row(3807);
/// `VINSERTF64X4 zmm1 {k1}{z}, zmm2, ymm3/m256, imm8`
pub const EVEX_VINSERTF64X4_ZMM_K1Z_ZMM_YMMM256_IMM8: Row = Row(3808);
/// `VEXTRACTF32X8 ymm1/m256 {k1}{z}, zmm2, imm8`
pub const EVEX_VEXTRACTF32X8_YMMM256_K1Z_ZMM_IMM8: Row = Row(3809);
/// `VEXTRACTF64X4 ymm1/m256 {k1}{z}, zmm2, imm8`
pub const EVEX_VEXTRACTF64X4_YMMM256_K1Z_ZMM_IMM8: Row = Row(3810);
/// `VCVTPS2PH xmm1/m64, xmm2, imm8`
pub const VEX_VCVTPS2PH_XMMM64_XMM_IMM8: Row = Row(3811);
/// `VCVTPS2PH xmm1/m128, ymm2, imm8`
pub const VEX_VCVTPS2PH_XMMM128_YMM_IMM8: Row = Row(3812);
/// `VCVTPS2PH xmm1/m64 {k1}{z}, xmm2, imm8`
pub const EVEX_VCVTPS2PH_XMMM64_K1Z_XMM_IMM8: Row = Row(3813);
/// `VCVTPS2PH xmm1/m128 {k1}{z}, ymm2, imm8`
pub const EVEX_VCVTPS2PH_XMMM128_K1Z_YMM_IMM8: Row = Row(3814);
/// `VCVTPS2PH ymm1/m256 {k1}{z}, zmm2{sae}, imm8`
pub const EVEX_VCVTPS2PH_YMMM256_K1Z_ZMM_IMM8_SAE: Row = Row(3815);
/// `VPCMPUD k1 {k2}, xmm2, xmm3/m128/m32bcst, imm8`
pub const EVEX_VPCMPUD_KR_K1_XMM_XMMM128B32_IMM8: Row = Row(3816);
/// `VPCMPUD k1 {k2}, ymm2, ymm3/m256/m32bcst, imm8`
pub const EVEX_VPCMPUD_KR_K1_YMM_YMMM256B32_IMM8: Row = Row(3817);
/// `VPCMPUD k1 {k2}, zmm2, zmm3/m512/m32bcst, imm8`
pub const EVEX_VPCMPUD_KR_K1_ZMM_ZMMM512B32_IMM8: Row = Row(3818);
/// `VPCMPUQ k1 {k2}, xmm2, xmm3/m128/m64bcst, imm8`
pub const EVEX_VPCMPUQ_KR_K1_XMM_XMMM128B64_IMM8: Row = Row(3819);
/// `VPCMPUQ k1 {k2}, ymm2, ymm3/m256/m64bcst, imm8`
pub const EVEX_VPCMPUQ_KR_K1_YMM_YMMM256B64_IMM8: Row = Row(3820);
/// `VPCMPUQ k1 {k2}, zmm2, zmm3/m512/m64bcst, imm8`
pub const EVEX_VPCMPUQ_KR_K1_ZMM_ZMMM512B64_IMM8: Row = Row(3821);
/// `VPCMPD k1 {k2}, xmm2, xmm3/m128/m32bcst, imm8`
pub const EVEX_VPCMPD_KR_K1_XMM_XMMM128B32_IMM8: Row = Row(3822);
/// `VPCMPD k1 {k2}, ymm2, ymm3/m256/m32bcst, imm8`
pub const EVEX_VPCMPD_KR_K1_YMM_YMMM256B32_IMM8: Row = Row(3823);
/// `VPCMPD k1 {k2}, zmm2, zmm3/m512/m32bcst, imm8`
pub const EVEX_VPCMPD_KR_K1_ZMM_ZMMM512B32_IMM8: Row = Row(3824);
/// `VPCMPQ k1 {k2}, xmm2, xmm3/m128/m64bcst, imm8`
pub const EVEX_VPCMPQ_KR_K1_XMM_XMMM128B64_IMM8: Row = Row(3825);
/// `VPCMPQ k1 {k2}, ymm2, ymm3/m256/m64bcst, imm8`
pub const EVEX_VPCMPQ_KR_K1_YMM_YMMM256B64_IMM8: Row = Row(3826);
/// `VPCMPQ k1 {k2}, zmm2, zmm3/m512/m64bcst, imm8`
pub const EVEX_VPCMPQ_KR_K1_ZMM_ZMMM512B64_IMM8: Row = Row(3827);
/// `PINSRB xmm1, r32/m8, imm8`
pub const PINSRB_XMM_R32M8_IMM8: Row = Row(3828);
/// `PINSRB xmm1, r64/m8, imm8`
pub const PINSRB_XMM_R64M8_IMM8: Row = Row(3829);
/// `VPINSRB xmm1, xmm2, r32/m8, imm8`
pub const VEX_VPINSRB_XMM_XMM_R32M8_IMM8: Row = Row(3830);
/// `VPINSRB xmm1, xmm2, r64/m8, imm8`
pub const VEX_VPINSRB_XMM_XMM_R64M8_IMM8: Row = Row(3831);
/// `VPINSRB xmm1, xmm2, r32/m8, imm8`
pub const EVEX_VPINSRB_XMM_XMM_R32M8_IMM8: Row = Row(3832);
/// `VPINSRB xmm1, xmm2, r64/m8, imm8`
pub const EVEX_VPINSRB_XMM_XMM_R64M8_IMM8: Row = Row(3833);
/// `INSERTPS xmm1, xmm2/m32, imm8`
pub const INSERTPS_XMM_XMMM32_IMM8: Row = Row(3834);
/// `VINSERTPS xmm1, xmm2, xmm3/m32, imm8`
pub const VEX_VINSERTPS_XMM_XMM_XMMM32_IMM8: Row = Row(3835);
/// `VINSERTPS xmm1, xmm2, xmm3/m32, imm8`
pub const EVEX_VINSERTPS_XMM_XMM_XMMM32_IMM8: Row = Row(3836);
/// `PINSRD xmm1, r/m32, imm8`
pub const PINSRD_XMM_RM32_IMM8: Row = Row(3837);
/// `PINSRQ xmm1, r/m64, imm8`
pub const PINSRQ_XMM_RM64_IMM8: Row = Row(3838);
/// `VPINSRD xmm1, xmm2, r/m32, imm8`
pub const VEX_VPINSRD_XMM_XMM_RM32_IMM8: Row = Row(3839);
/// `VPINSRQ xmm1, xmm2, r/m64, imm8`
pub const VEX_VPINSRQ_XMM_XMM_RM64_IMM8: Row = Row(3840);
/// `VPINSRD xmm1, xmm2, r/m32, imm8`
pub const EVEX_VPINSRD_XMM_XMM_RM32_IMM8: Row = Row(3841);
/// `VPINSRQ xmm1, xmm2, r/m64, imm8`
pub const EVEX_VPINSRQ_XMM_XMM_RM64_IMM8: Row = Row(3842);
/// `VSHUFF32X4 ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst, imm8`
pub const EVEX_VSHUFF32X4_YMM_K1Z_YMM_YMMM256B32_IMM8: Row = Row(3843);
/// `VSHUFF32X4 zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst, imm8`
pub const EVEX_VSHUFF32X4_ZMM_K1Z_ZMM_ZMMM512B32_IMM8: Row = Row(3844);
/// `VSHUFF64X2 ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst, imm8`
pub const EVEX_VSHUFF64X2_YMM_K1Z_YMM_YMMM256B64_IMM8: Row = Row(3845);
/// `VSHUFF64X2 zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst, imm8`
pub const EVEX_VSHUFF64X2_ZMM_K1Z_ZMM_ZMMM512B64_IMM8: Row = Row(3846);
/// `VPTERNLOGD xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst, imm8`
pub const EVEX_VPTERNLOGD_XMM_K1Z_XMM_XMMM128B32_IMM8: Row = Row(3847);
/// `VPTERNLOGD ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst, imm8`
pub const EVEX_VPTERNLOGD_YMM_K1Z_YMM_YMMM256B32_IMM8: Row = Row(3848);
/// `VPTERNLOGD zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst, imm8`
pub const EVEX_VPTERNLOGD_ZMM_K1Z_ZMM_ZMMM512B32_IMM8: Row = Row(3849);
/// `VPTERNLOGQ xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst, imm8`
pub const EVEX_VPTERNLOGQ_XMM_K1Z_XMM_XMMM128B64_IMM8: Row = Row(3850);
/// `VPTERNLOGQ ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst, imm8`
pub const EVEX_VPTERNLOGQ_YMM_K1Z_YMM_YMMM256B64_IMM8: Row = Row(3851);
/// `VPTERNLOGQ zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst, imm8`
pub const EVEX_VPTERNLOGQ_ZMM_K1Z_ZMM_ZMMM512B64_IMM8: Row = Row(3852);
/// `VGETMANTPS xmm1 {k1}{z}, xmm2/m128/m32bcst, imm8`
pub const EVEX_VGETMANTPS_XMM_K1Z_XMMM128B32_IMM8: Row = Row(3853);
/// `VGETMANTPS ymm1 {k1}{z}, ymm2/m256/m32bcst, imm8`
pub const EVEX_VGETMANTPS_YMM_K1Z_YMMM256B32_IMM8: Row = Row(3854);
/// `VGETMANTPS zmm1 {k1}{z}, zmm2/m512/m32bcst{sae}, imm8`
pub const EVEX_VGETMANTPS_ZMM_K1Z_ZMMM512B32_IMM8_SAE: Row = Row(3855);
/// `VGETMANTPD xmm1 {k1}{z}, xmm2/m128/m64bcst, imm8`
pub const EVEX_VGETMANTPD_XMM_K1Z_XMMM128B64_IMM8: Row = Row(3856);
/// `VGETMANTPD ymm1 {k1}{z}, ymm2/m256/m64bcst, imm8`
pub const EVEX_VGETMANTPD_YMM_K1Z_YMMM256B64_IMM8: Row = Row(3857);
/// `VGETMANTPD zmm1 {k1}{z}, zmm2/m512/m64bcst{sae}, imm8`
pub const EVEX_VGETMANTPD_ZMM_K1Z_ZMMM512B64_IMM8_SAE: Row = Row(3858);
/// `VGETMANTSS xmm1 {k1}{z}, xmm2, xmm3/m32{sae}, imm8`
pub const EVEX_VGETMANTSS_XMM_K1Z_XMM_XMMM32_IMM8_SAE: Row = Row(3859);
/// `VGETMANTSD xmm1 {k1}{z}, xmm2, xmm3/m64{sae}, imm8`
pub const EVEX_VGETMANTSD_XMM_K1Z_XMM_XMMM64_IMM8_SAE: Row = Row(3860);
/// `KSHIFTRB k1, k2, imm8`
pub const VEX_KSHIFTRB_KR_KR_IMM8: Row = Row(3861);
/// `KSHIFTRW k1, k2, imm8`
pub const VEX_KSHIFTRW_KR_KR_IMM8: Row = Row(3862);
/// `KSHIFTRD k1, k2, imm8`
pub const VEX_KSHIFTRD_KR_KR_IMM8: Row = Row(3863);
/// `KSHIFTRQ k1, k2, imm8`
pub const VEX_KSHIFTRQ_KR_KR_IMM8: Row = Row(3864);
/// `KSHIFTLB k1, k2, imm8`
pub const VEX_KSHIFTLB_KR_KR_IMM8: Row = Row(3865);
/// `KSHIFTLW k1, k2, imm8`
pub const VEX_KSHIFTLW_KR_KR_IMM8: Row = Row(3866);
/// `KSHIFTLD k1, k2, imm8`
pub const VEX_KSHIFTLD_KR_KR_IMM8: Row = Row(3867);
/// `KSHIFTLQ k1, k2, imm8`
pub const VEX_KSHIFTLQ_KR_KR_IMM8: Row = Row(3868);
/// `VINSERTI128 ymm1, ymm2, xmm3/m128, imm8`
pub const VEX_VINSERTI128_YMM_YMM_XMMM128_IMM8: Row = Row(3869);
/// `VINSERTI32X4 ymm1 {k1}{z}, ymm2, xmm3/m128, imm8`
pub const EVEX_VINSERTI32X4_YMM_K1Z_YMM_XMMM128_IMM8: Row = Row(3870);
/// `VINSERTI32X4 zmm1 {k1}{z}, zmm2, xmm3/m128, imm8`
pub const EVEX_VINSERTI32X4_ZMM_K1Z_ZMM_XMMM128_IMM8: Row = Row(3871);
/// `VINSERTI64X2 ymm1 {k1}{z}, ymm2, xmm3/m128, imm8`
pub const EVEX_VINSERTI64X2_YMM_K1Z_YMM_XMMM128_IMM8: Row = Row(3872);
/// `VINSERTI64X2 zmm1 {k1}{z}, zmm2, xmm3/m128, imm8`
pub const EVEX_VINSERTI64X2_ZMM_K1Z_ZMM_XMMM128_IMM8: Row = Row(3873);
/// `VEXTRACTI128 xmm1/m128, ymm2, imm8`
pub const VEX_VEXTRACTI128_XMMM128_YMM_IMM8: Row = Row(3874);
/// `VEXTRACTI32X4 xmm1/m128 {k1}{z}, ymm2, imm8`
pub const EVEX_VEXTRACTI32X4_XMMM128_K1Z_YMM_IMM8: Row = Row(3875);
/// `VEXTRACTI32X4 xmm1/m128 {k1}{z}, zmm2, imm8`
pub const EVEX_VEXTRACTI32X4_XMMM128_K1Z_ZMM_IMM8: Row = Row(3876);
/// `VEXTRACTI64X2 xmm1/m128 {k1}{z}, ymm2, imm8`
pub const EVEX_VEXTRACTI64X2_XMMM128_K1Z_YMM_IMM8: Row = Row(3877);
/// `VEXTRACTI64X2 xmm1/m128 {k1}{z}, zmm2, imm8`
pub const EVEX_VEXTRACTI64X2_XMMM128_K1Z_ZMM_IMM8: Row = Row(3878);
/// `VINSERTI32X8 zmm1 {k1}{z}, zmm2, ymm3/m256, imm8`
pub const EVEX_VINSERTI32X8_ZMM_K1Z_ZMM_YMMM256_IMM8: Row = Row(3879);
/// `VINSERTI64X4 zmm1 {k1}{z}, zmm2, ymm3/m256, imm8`
pub const EVEX_VINSERTI64X4_ZMM_K1Z_ZMM_YMMM256_IMM8: Row = Row(3880);
/// `VEXTRACTI32X8 ymm1/m256 {k1}{z}, zmm2, imm8`
pub const EVEX_VEXTRACTI32X8_YMMM256_K1Z_ZMM_IMM8: Row = Row(3881);
/// `VEXTRACTI64X4 ymm1/m256 {k1}{z}, zmm2, imm8`
pub const EVEX_VEXTRACTI64X4_YMMM256_K1Z_ZMM_IMM8: Row = Row(3882);
/// `VPCMPUB k1 {k2}, xmm2, xmm3/m128, imm8`
pub const EVEX_VPCMPUB_KR_K1_XMM_XMMM128_IMM8: Row = Row(3883);
/// `VPCMPUB k1 {k2}, ymm2, ymm3/m256, imm8`
pub const EVEX_VPCMPUB_KR_K1_YMM_YMMM256_IMM8: Row = Row(3884);
/// `VPCMPUB k1 {k2}, zmm2, zmm3/m512, imm8`
pub const EVEX_VPCMPUB_KR_K1_ZMM_ZMMM512_IMM8: Row = Row(3885);
/// `VPCMPUW k1 {k2}, xmm2, xmm3/m128, imm8`
pub const EVEX_VPCMPUW_KR_K1_XMM_XMMM128_IMM8: Row = Row(3886);
/// `VPCMPUW k1 {k2}, ymm2, ymm3/m256, imm8`
pub const EVEX_VPCMPUW_KR_K1_YMM_YMMM256_IMM8: Row = Row(3887);
/// `VPCMPUW k1 {k2}, zmm2, zmm3/m512, imm8`
pub const EVEX_VPCMPUW_KR_K1_ZMM_ZMMM512_IMM8: Row = Row(3888);
/// `VPCMPB k1 {k2}, xmm2, xmm3/m128, imm8`
pub const EVEX_VPCMPB_KR_K1_XMM_XMMM128_IMM8: Row = Row(3889);
/// `VPCMPB k1 {k2}, ymm2, ymm3/m256, imm8`
pub const EVEX_VPCMPB_KR_K1_YMM_YMMM256_IMM8: Row = Row(3890);
/// `VPCMPB k1 {k2}, zmm2, zmm3/m512, imm8`
pub const EVEX_VPCMPB_KR_K1_ZMM_ZMMM512_IMM8: Row = Row(3891);
/// `VPCMPW k1 {k2}, xmm2, xmm3/m128, imm8`
pub const EVEX_VPCMPW_KR_K1_XMM_XMMM128_IMM8: Row = Row(3892);
/// `VPCMPW k1 {k2}, ymm2, ymm3/m256, imm8`
pub const EVEX_VPCMPW_KR_K1_YMM_YMMM256_IMM8: Row = Row(3893);
/// `VPCMPW k1 {k2}, zmm2, zmm3/m512, imm8`
pub const EVEX_VPCMPW_KR_K1_ZMM_ZMMM512_IMM8: Row = Row(3894);
/// `DPPS xmm1, xmm2/m128, imm8`
pub const DPPS_XMM_XMMM128_IMM8: Row = Row(3895);
/// `VDPPS xmm1, xmm2, xmm3/m128, imm8`
pub const VEX_VDPPS_XMM_XMM_XMMM128_IMM8: Row = Row(3896);
/// `VDPPS ymm1, ymm2, ymm3/m256, imm8`
pub const VEX_VDPPS_YMM_YMM_YMMM256_IMM8: Row = Row(3897);
/// `DPPD xmm1, xmm2/m128, imm8`
pub const DPPD_XMM_XMMM128_IMM8: Row = Row(3898);
/// `VDPPD xmm1, xmm2, xmm3/m128, imm8`
pub const VEX_VDPPD_XMM_XMM_XMMM128_IMM8: Row = Row(3899);
/// `MPSADBW xmm1, xmm2/m128, imm8`
pub const MPSADBW_XMM_XMMM128_IMM8: Row = Row(3900);
/// `VMPSADBW xmm1, xmm2, xmm3/m128, imm8`
pub const VEX_VMPSADBW_XMM_XMM_XMMM128_IMM8: Row = Row(3901);
/// `VMPSADBW ymm1, ymm2, ymm3/m256, imm8`
pub const VEX_VMPSADBW_YMM_YMM_YMMM256_IMM8: Row = Row(3902);
/// `VDBPSADBW xmm1 {k1}{z}, xmm2, xmm3/m128, imm8`
pub const EVEX_VDBPSADBW_XMM_K1Z_XMM_XMMM128_IMM8: Row = Row(3903);
/// `VDBPSADBW ymm1 {k1}{z}, ymm2, ymm3/m256, imm8`
pub const EVEX_VDBPSADBW_YMM_K1Z_YMM_YMMM256_IMM8: Row = Row(3904);
/// `VDBPSADBW zmm1 {k1}{z}, zmm2, zmm3/m512, imm8`
pub const EVEX_VDBPSADBW_ZMM_K1Z_ZMM_ZMMM512_IMM8: Row = Row(3905);
/// `VSHUFI32X4 ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst, imm8`
pub const EVEX_VSHUFI32X4_YMM_K1Z_YMM_YMMM256B32_IMM8: Row = Row(3906);
/// `VSHUFI32X4 zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst, imm8`
pub const EVEX_VSHUFI32X4_ZMM_K1Z_ZMM_ZMMM512B32_IMM8: Row = Row(3907);
/// `VSHUFI64X2 ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst, imm8`
pub const EVEX_VSHUFI64X2_YMM_K1Z_YMM_YMMM256B64_IMM8: Row = Row(3908);
/// `VSHUFI64X2 zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst, imm8`
pub const EVEX_VSHUFI64X2_ZMM_K1Z_ZMM_ZMMM512B64_IMM8: Row = Row(3909);
/// `PCLMULQDQ xmm1, xmm2/m128, imm8`
pub const PCLMULQDQ_XMM_XMMM128_IMM8: Row = Row(3910);
/// `VPCLMULQDQ xmm1, xmm2, xmm3/m128, imm8`
pub const VEX_VPCLMULQDQ_XMM_XMM_XMMM128_IMM8: Row = Row(3911);
/// `VPCLMULQDQ ymm1, ymm2, ymm3/m256, imm8`
pub const VEX_VPCLMULQDQ_YMM_YMM_YMMM256_IMM8: Row = Row(3912);
/// `VPCLMULQDQ xmm1, xmm2, xmm3/m128, imm8`
pub const EVEX_VPCLMULQDQ_XMM_XMM_XMMM128_IMM8: Row = Row(3913);
/// `VPCLMULQDQ ymm1, ymm2, ymm3/m256, imm8`
pub const EVEX_VPCLMULQDQ_YMM_YMM_YMMM256_IMM8: Row = Row(3914);
/// `VPCLMULQDQ zmm1, zmm2, zmm3/m512, imm8`
pub const EVEX_VPCLMULQDQ_ZMM_ZMM_ZMMM512_IMM8: Row = Row(3915);
/// `VPERM2I128 ymm1, ymm2, ymm3/m256, imm8`
pub const VEX_VPERM2I128_YMM_YMM_YMMM256_IMM8: Row = Row(3916);
/// `VPERMIL2PS xmm1, xmm2, xmm3/m128, xmm4, imm4`
pub const VEX_VPERMIL2PS_XMM_XMM_XMMM128_XMM_IMM4: Row = Row(3917);
/// `VPERMIL2PS ymm1, ymm2, ymm3/m256, ymm4, imm4`
pub const VEX_VPERMIL2PS_YMM_YMM_YMMM256_YMM_IMM4: Row = Row(3918);
/// `VPERMIL2PS xmm1, xmm2, xmm3, xmm4/m128, imm4`
pub const VEX_VPERMIL2PS_XMM_XMM_XMM_XMMM128_IMM4: Row = Row(3919);
/// `VPERMIL2PS ymm1, ymm2, ymm3, ymm4/m256, imm4`
pub const VEX_VPERMIL2PS_YMM_YMM_YMM_YMMM256_IMM4: Row = Row(3920);
/// `VPERMIL2PD xmm1, xmm2, xmm3/m128, xmm4, imm4`
pub const VEX_VPERMIL2PD_XMM_XMM_XMMM128_XMM_IMM4: Row = Row(3921);
/// `VPERMIL2PD ymm1, ymm2, ymm3/m256, ymm4, imm4`
pub const VEX_VPERMIL2PD_YMM_YMM_YMMM256_YMM_IMM4: Row = Row(3922);
/// `VPERMIL2PD xmm1, xmm2, xmm3, xmm4/m128, imm4`
pub const VEX_VPERMIL2PD_XMM_XMM_XMM_XMMM128_IMM4: Row = Row(3923);
/// `VPERMIL2PD ymm1, ymm2, ymm3, ymm4/m256, imm4`
pub const VEX_VPERMIL2PD_YMM_YMM_YMM_YMMM256_IMM4: Row = Row(3924);
/// `VBLENDVPS xmm1, xmm2, xmm3/m128, xmm4`
pub const VEX_VBLENDVPS_XMM_XMM_XMMM128_XMM: Row = Row(3925);
/// `VBLENDVPS ymm1, ymm2, ymm3/m256, ymm4`
pub const VEX_VBLENDVPS_YMM_YMM_YMMM256_YMM: Row = Row(3926);
/// `VBLENDVPD xmm1, xmm2, xmm3/m128, xmm4`
pub const VEX_VBLENDVPD_XMM_XMM_XMMM128_XMM: Row = Row(3927);
/// `VBLENDVPD ymm1, ymm2, ymm3/m256, ymm4`
pub const VEX_VBLENDVPD_YMM_YMM_YMMM256_YMM: Row = Row(3928);
/// `VPBLENDVB xmm1, xmm2, xmm3/m128, xmm4`
pub const VEX_VPBLENDVB_XMM_XMM_XMMM128_XMM: Row = Row(3929);
/// `VPBLENDVB ymm1, ymm2, ymm3/m256, ymm4`
pub const VEX_VPBLENDVB_YMM_YMM_YMMM256_YMM: Row = Row(3930);
/// `VRANGEPS xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst, imm8`
pub const EVEX_VRANGEPS_XMM_K1Z_XMM_XMMM128B32_IMM8: Row = Row(3931);
/// `VRANGEPS ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst, imm8`
pub const EVEX_VRANGEPS_YMM_K1Z_YMM_YMMM256B32_IMM8: Row = Row(3932);
/// `VRANGEPS zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst{sae}, imm8`
pub const EVEX_VRANGEPS_ZMM_K1Z_ZMM_ZMMM512B32_IMM8_SAE: Row = Row(3933);
/// `VRANGEPD xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst, imm8`
pub const EVEX_VRANGEPD_XMM_K1Z_XMM_XMMM128B64_IMM8: Row = Row(3934);
/// `VRANGEPD ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst, imm8`
pub const EVEX_VRANGEPD_YMM_K1Z_YMM_YMMM256B64_IMM8: Row = Row(3935);
/// `VRANGEPD zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst{sae}, imm8`
pub const EVEX_VRANGEPD_ZMM_K1Z_ZMM_ZMMM512B64_IMM8_SAE: Row = Row(3936);
/// `VRANGESS xmm1 {k1}{z}, xmm2, xmm3/m32{sae}, imm8`
pub const EVEX_VRANGESS_XMM_K1Z_XMM_XMMM32_IMM8_SAE: Row = Row(3937);
/// `VRANGESD xmm1 {k1}{z}, xmm2, xmm3/m64{sae}, imm8`
pub const EVEX_VRANGESD_XMM_K1Z_XMM_XMMM64_IMM8_SAE: Row = Row(3938);
/// `VFIXUPIMMPS xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst, imm8`
pub const EVEX_VFIXUPIMMPS_XMM_K1Z_XMM_XMMM128B32_IMM8: Row = Row(3939);
/// `VFIXUPIMMPS ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst, imm8`
pub const EVEX_VFIXUPIMMPS_YMM_K1Z_YMM_YMMM256B32_IMM8: Row = Row(3940);
/// `VFIXUPIMMPS zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst{sae}, imm8`
pub const EVEX_VFIXUPIMMPS_ZMM_K1Z_ZMM_ZMMM512B32_IMM8_SAE: Row = Row(3941);
/// `VFIXUPIMMPD xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst, imm8`
pub const EVEX_VFIXUPIMMPD_XMM_K1Z_XMM_XMMM128B64_IMM8: Row = Row(3942);
/// `VFIXUPIMMPD ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst, imm8`
pub const EVEX_VFIXUPIMMPD_YMM_K1Z_YMM_YMMM256B64_IMM8: Row = Row(3943);
/// `VFIXUPIMMPD zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst{sae}, imm8`
pub const EVEX_VFIXUPIMMPD_ZMM_K1Z_ZMM_ZMMM512B64_IMM8_SAE: Row = Row(3944);
/// `VFIXUPIMMSS xmm1 {k1}{z}, xmm2, xmm3/m32{sae}, imm8`
pub const EVEX_VFIXUPIMMSS_XMM_K1Z_XMM_XMMM32_IMM8_SAE: Row = Row(3945);
/// `VFIXUPIMMSD xmm1 {k1}{z}, xmm2, xmm3/m64{sae}, imm8`
pub const EVEX_VFIXUPIMMSD_XMM_K1Z_XMM_XMMM64_IMM8_SAE: Row = Row(3946);
/// `VREDUCEPS xmm1 {k1}{z}, xmm2/m128/m32bcst, imm8`
pub const EVEX_VREDUCEPS_XMM_K1Z_XMMM128B32_IMM8: Row = Row(3947);
/// `VREDUCEPS ymm1 {k1}{z}, ymm2/m256/m32bcst, imm8`
pub const EVEX_VREDUCEPS_YMM_K1Z_YMMM256B32_IMM8: Row = Row(3948);
/// `VREDUCEPS zmm1 {k1}{z}, zmm2/m512/m32bcst{sae}, imm8`
pub const EVEX_VREDUCEPS_ZMM_K1Z_ZMMM512B32_IMM8_SAE: Row = Row(3949);
/// `VREDUCEPD xmm1 {k1}{z}, xmm2/m128/m64bcst, imm8`
pub const EVEX_VREDUCEPD_XMM_K1Z_XMMM128B64_IMM8: Row = Row(3950);
/// `VREDUCEPD ymm1 {k1}{z}, ymm2/m256/m64bcst, imm8`
pub const EVEX_VREDUCEPD_YMM_K1Z_YMMM256B64_IMM8: Row = Row(3951);
/// `VREDUCEPD zmm1 {k1}{z}, zmm2/m512/m64bcst{sae}, imm8`
pub const EVEX_VREDUCEPD_ZMM_K1Z_ZMMM512B64_IMM8_SAE: Row = Row(3952);
/// `VREDUCESS xmm1 {k1}{z}, xmm2, xmm3/m32{sae}, imm8`
pub const EVEX_VREDUCESS_XMM_K1Z_XMM_XMMM32_IMM8_SAE: Row = Row(3953);
/// `VREDUCESD xmm1 {k1}{z}, xmm2, xmm3/m64{sae}, imm8`
pub const EVEX_VREDUCESD_XMM_K1Z_XMM_XMMM64_IMM8_SAE: Row = Row(3954);
/// `VFMADDSUBPS xmm1, xmm2, xmm3/m128, xmm4`
pub const VEX_VFMADDSUBPS_XMM_XMM_XMMM128_XMM: Row = Row(3955);
/// `VFMADDSUBPS ymm1, ymm2, ymm3/m256, ymm4`
pub const VEX_VFMADDSUBPS_YMM_YMM_YMMM256_YMM: Row = Row(3956);
/// `VFMADDSUBPS xmm1, xmm2, xmm3, xmm4/m128`
pub const VEX_VFMADDSUBPS_XMM_XMM_XMM_XMMM128: Row = Row(3957);
/// `VFMADDSUBPS ymm1, ymm2, ymm3, ymm4/m256`
pub const VEX_VFMADDSUBPS_YMM_YMM_YMM_YMMM256: Row = Row(3958);
/// `VFMADDSUBPD xmm1, xmm2, xmm3/m128, xmm4`
pub const VEX_VFMADDSUBPD_XMM_XMM_XMMM128_XMM: Row = Row(3959);
/// `VFMADDSUBPD ymm1, ymm2, ymm3/m256, ymm4`
pub const VEX_VFMADDSUBPD_YMM_YMM_YMMM256_YMM: Row = Row(3960);
/// `VFMADDSUBPD xmm1, xmm2, xmm3, xmm4/m128`
pub const VEX_VFMADDSUBPD_XMM_XMM_XMM_XMMM128: Row = Row(3961);
/// `VFMADDSUBPD ymm1, ymm2, ymm3, ymm4/m256`
pub const VEX_VFMADDSUBPD_YMM_YMM_YMM_YMMM256: Row = Row(3962);
/// `VFMSUBADDPS xmm1, xmm2, xmm3/m128, xmm4`
pub const VEX_VFMSUBADDPS_XMM_XMM_XMMM128_XMM: Row = Row(3963);
/// `VFMSUBADDPS ymm1, ymm2, ymm3/m256, ymm4`
pub const VEX_VFMSUBADDPS_YMM_YMM_YMMM256_YMM: Row = Row(3964);
/// `VFMSUBADDPS xmm1, xmm2, xmm3, xmm4/m128`
pub const VEX_VFMSUBADDPS_XMM_XMM_XMM_XMMM128: Row = Row(3965);
/// `VFMSUBADDPS ymm1, ymm2, ymm3, ymm4/m256`
pub const VEX_VFMSUBADDPS_YMM_YMM_YMM_YMMM256: Row = Row(3966);
/// `VFMSUBADDPD xmm1, xmm2, xmm3/m128, xmm4`
pub const VEX_VFMSUBADDPD_XMM_XMM_XMMM128_XMM: Row = Row(3967);
/// `VFMSUBADDPD ymm1, ymm2, ymm3/m256, ymm4`
pub const VEX_VFMSUBADDPD_YMM_YMM_YMMM256_YMM: Row = Row(3968);
/// `VFMSUBADDPD xmm1, xmm2, xmm3, xmm4/m128`
pub const VEX_VFMSUBADDPD_XMM_XMM_XMM_XMMM128: Row = Row(3969);
/// `VFMSUBADDPD ymm1, ymm2, ymm3, ymm4/m256`
pub const VEX_VFMSUBADDPD_YMM_YMM_YMM_YMMM256: Row = Row(3970);
/// `PCMPESTRM xmm1, xmm2/m128, imm8`
pub const PCMPESTRM_XMM_XMMM128_IMM8: Row = Row(3971);
/// `PCMPESTRM64 xmm1, xmm2/m128, imm8`
pub const PCMPESTRM64_XMM_XMMM128_IMM8: Row = Row(3972);
/// `VPCMPESTRM xmm1, xmm2/m128, imm8`
pub const VEX_VPCMPESTRM_XMM_XMMM128_IMM8: Row = Row(3973);
/// `VPCMPESTRM64 xmm1, xmm2/m128, imm8`
pub const VEX_VPCMPESTRM64_XMM_XMMM128_IMM8: Row = Row(3974);
/// `PCMPESTRI xmm1, xmm2/m128, imm8`
pub const PCMPESTRI_XMM_XMMM128_IMM8: Row = Row(3975);
/// `PCMPESTRI64 xmm1, xmm2/m128, imm8`
pub const PCMPESTRI64_XMM_XMMM128_IMM8: Row = Row(3976);
/// `VPCMPESTRI xmm1, xmm2/m128, imm8`
pub const VEX_VPCMPESTRI_XMM_XMMM128_IMM8: Row = Row(3977);
/// `VPCMPESTRI64 xmm1, xmm2/m128, imm8`
pub const VEX_VPCMPESTRI64_XMM_XMMM128_IMM8: Row = Row(3978);
/// `PCMPISTRM xmm1, xmm2/m128, imm8`
pub const PCMPISTRM_XMM_XMMM128_IMM8: Row = Row(3979);
/// `VPCMPISTRM xmm1, xmm2/m128, imm8`
pub const VEX_VPCMPISTRM_XMM_XMMM128_IMM8: Row = Row(3980);
/// `PCMPISTRI xmm1, xmm2/m128, imm8`
pub const PCMPISTRI_XMM_XMMM128_IMM8: Row = Row(3981);
/// `VPCMPISTRI xmm1, xmm2/m128, imm8`
pub const VEX_VPCMPISTRI_XMM_XMMM128_IMM8: Row = Row(3982);
/// `VFPCLASSPS k2 {k1}, xmm2/m128/m32bcst, imm8`
pub const EVEX_VFPCLASSPS_KR_K1_XMMM128B32_IMM8: Row = Row(3983);
/// `VFPCLASSPS k2 {k1}, ymm2/m256/m32bcst, imm8`
pub const EVEX_VFPCLASSPS_KR_K1_YMMM256B32_IMM8: Row = Row(3984);
/// `VFPCLASSPS k2 {k1}, zmm2/m512/m32bcst, imm8`
pub const EVEX_VFPCLASSPS_KR_K1_ZMMM512B32_IMM8: Row = Row(3985);
/// `VFPCLASSPD k2 {k1}, xmm2/m128/m64bcst, imm8`
pub const EVEX_VFPCLASSPD_KR_K1_XMMM128B64_IMM8: Row = Row(3986);
/// `VFPCLASSPD k2 {k1}, ymm2/m256/m64bcst, imm8`
pub const EVEX_VFPCLASSPD_KR_K1_YMMM256B64_IMM8: Row = Row(3987);
/// `VFPCLASSPD k2 {k1}, zmm2/m512/m64bcst, imm8`
pub const EVEX_VFPCLASSPD_KR_K1_ZMMM512B64_IMM8: Row = Row(3988);
/// `VFPCLASSSS k2 {k1}, xmm2/m32, imm8`
pub const EVEX_VFPCLASSSS_KR_K1_XMMM32_IMM8: Row = Row(3989);
/// `VFPCLASSSD k2 {k1}, xmm2/m64, imm8`
pub const EVEX_VFPCLASSSD_KR_K1_XMMM64_IMM8: Row = Row(3990);
/// `VFMADDPS xmm1, xmm2, xmm3/m128, xmm4`
pub const VEX_VFMADDPS_XMM_XMM_XMMM128_XMM: Row = Row(3991);
/// `VFMADDPS ymm1, ymm2, ymm3/m256, ymm4`
pub const VEX_VFMADDPS_YMM_YMM_YMMM256_YMM: Row = Row(3992);
/// `VFMADDPS xmm1, xmm2, xmm3, xmm4/m128`
pub const VEX_VFMADDPS_XMM_XMM_XMM_XMMM128: Row = Row(3993);
/// `VFMADDPS ymm1, ymm2, ymm3, ymm4/m256`
pub const VEX_VFMADDPS_YMM_YMM_YMM_YMMM256: Row = Row(3994);
/// `VFMADDPD xmm1, xmm2, xmm3/m128, xmm4`
pub const VEX_VFMADDPD_XMM_XMM_XMMM128_XMM: Row = Row(3995);
/// `VFMADDPD ymm1, ymm2, ymm3/m256, ymm4`
pub const VEX_VFMADDPD_YMM_YMM_YMMM256_YMM: Row = Row(3996);
/// `VFMADDPD xmm1, xmm2, xmm3, xmm4/m128`
pub const VEX_VFMADDPD_XMM_XMM_XMM_XMMM128: Row = Row(3997);
/// `VFMADDPD ymm1, ymm2, ymm3, ymm4/m256`
pub const VEX_VFMADDPD_YMM_YMM_YMM_YMMM256: Row = Row(3998);
/// `VFMADDSS xmm1, xmm2, xmm3/m32, xmm4`
pub const VEX_VFMADDSS_XMM_XMM_XMMM32_XMM: Row = Row(3999);
/// `VFMADDSS xmm1, xmm2, xmm3, xmm4/m32`
pub const VEX_VFMADDSS_XMM_XMM_XMM_XMMM32: Row = Row(4000);
/// `VFMADDSD xmm1, xmm2, xmm3/m64, xmm4`
pub const VEX_VFMADDSD_XMM_XMM_XMMM64_XMM: Row = Row(4001);
/// `VFMADDSD xmm1, xmm2, xmm3, xmm4/m64`
pub const VEX_VFMADDSD_XMM_XMM_XMM_XMMM64: Row = Row(4002);
/// `VFMSUBPS xmm1, xmm2, xmm3/m128, xmm4`
pub const VEX_VFMSUBPS_XMM_XMM_XMMM128_XMM: Row = Row(4003);
/// `VFMSUBPS ymm1, ymm2, ymm3/m256, ymm4`
pub const VEX_VFMSUBPS_YMM_YMM_YMMM256_YMM: Row = Row(4004);
/// `VFMSUBPS xmm1, xmm2, xmm3, xmm4/m128`
pub const VEX_VFMSUBPS_XMM_XMM_XMM_XMMM128: Row = Row(4005);
/// `VFMSUBPS ymm1, ymm2, ymm3, ymm4/m256`
pub const VEX_VFMSUBPS_YMM_YMM_YMM_YMMM256: Row = Row(4006);
/// `VFMSUBPD xmm1, xmm2, xmm3/m128, xmm4`
pub const VEX_VFMSUBPD_XMM_XMM_XMMM128_XMM: Row = Row(4007);
/// `VFMSUBPD ymm1, ymm2, ymm3/m256, ymm4`
pub const VEX_VFMSUBPD_YMM_YMM_YMMM256_YMM: Row = Row(4008);
/// `VFMSUBPD xmm1, xmm2, xmm3, xmm4/m128`
pub const VEX_VFMSUBPD_XMM_XMM_XMM_XMMM128: Row = Row(4009);
/// `VFMSUBPD ymm1, ymm2, ymm3, ymm4/m256`
pub const VEX_VFMSUBPD_YMM_YMM_YMM_YMMM256: Row = Row(4010);
/// `VFMSUBSS xmm1, xmm2, xmm3/m32, xmm4`
pub const VEX_VFMSUBSS_XMM_XMM_XMMM32_XMM: Row = Row(4011);
/// `VFMSUBSS xmm1, xmm2, xmm3, xmm4/m32`
pub const VEX_VFMSUBSS_XMM_XMM_XMM_XMMM32: Row = Row(4012);
/// `VFMSUBSD xmm1, xmm2, xmm3/m64, xmm4`
pub const VEX_VFMSUBSD_XMM_XMM_XMMM64_XMM: Row = Row(4013);
/// `VFMSUBSD xmm1, xmm2, xmm3, xmm4/m64`
pub const VEX_VFMSUBSD_XMM_XMM_XMM_XMMM64: Row = Row(4014);
/// `VPSHLDW xmm1 {k1}{z}, xmm2, xmm3/m128, imm8`
pub const EVEX_VPSHLDW_XMM_K1Z_XMM_XMMM128_IMM8: Row = Row(4015);
/// `VPSHLDW ymm1 {k1}{z}, ymm2, ymm3/m256, imm8`
pub const EVEX_VPSHLDW_YMM_K1Z_YMM_YMMM256_IMM8: Row = Row(4016);
/// `VPSHLDW zmm1 {k1}{z}, zmm2, zmm3/m512, imm8`
pub const EVEX_VPSHLDW_ZMM_K1Z_ZMM_ZMMM512_IMM8: Row = Row(4017);
/// `VPSHLDD xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst, imm8`
pub const EVEX_VPSHLDD_XMM_K1Z_XMM_XMMM128B32_IMM8: Row = Row(4018);
/// `VPSHLDD ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst, imm8`
pub const EVEX_VPSHLDD_YMM_K1Z_YMM_YMMM256B32_IMM8: Row = Row(4019);
/// `VPSHLDD zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst, imm8`
pub const EVEX_VPSHLDD_ZMM_K1Z_ZMM_ZMMM512B32_IMM8: Row = Row(4020);
/// `VPSHLDQ xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst, imm8`
pub const EVEX_VPSHLDQ_XMM_K1Z_XMM_XMMM128B64_IMM8: Row = Row(4021);
/// `VPSHLDQ ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst, imm8`
pub const EVEX_VPSHLDQ_YMM_K1Z_YMM_YMMM256B64_IMM8: Row = Row(4022);
/// `VPSHLDQ zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst, imm8`
pub const EVEX_VPSHLDQ_ZMM_K1Z_ZMM_ZMMM512B64_IMM8: Row = Row(4023);
/// `VPSHRDW xmm1 {k1}{z}, xmm2, xmm3/m128, imm8`
pub const EVEX_VPSHRDW_XMM_K1Z_XMM_XMMM128_IMM8: Row = Row(4024);
/// `VPSHRDW ymm1 {k1}{z}, ymm2, ymm3/m256, imm8`
pub const EVEX_VPSHRDW_YMM_K1Z_YMM_YMMM256_IMM8: Row = Row(4025);
/// `VPSHRDW zmm1 {k1}{z}, zmm2, zmm3/m512, imm8`
pub const EVEX_VPSHRDW_ZMM_K1Z_ZMM_ZMMM512_IMM8: Row = Row(4026);
/// `VPSHRDD xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst, imm8`
pub const EVEX_VPSHRDD_XMM_K1Z_XMM_XMMM128B32_IMM8: Row = Row(4027);
/// `VPSHRDD ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst, imm8`
pub const EVEX_VPSHRDD_YMM_K1Z_YMM_YMMM256B32_IMM8: Row = Row(4028);
/// `VPSHRDD zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst, imm8`
pub const EVEX_VPSHRDD_ZMM_K1Z_ZMM_ZMMM512B32_IMM8: Row = Row(4029);
/// `VPSHRDQ xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst, imm8`
pub const EVEX_VPSHRDQ_XMM_K1Z_XMM_XMMM128B64_IMM8: Row = Row(4030);
/// `VPSHRDQ ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst, imm8`
pub const EVEX_VPSHRDQ_YMM_K1Z_YMM_YMMM256B64_IMM8: Row = Row(4031);
/// `VPSHRDQ zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst, imm8`
pub const EVEX_VPSHRDQ_ZMM_K1Z_ZMM_ZMMM512B64_IMM8: Row = Row(4032);
/// `VFNMADDPS xmm1, xmm2, xmm3/m128, xmm4`
pub const VEX_VFNMADDPS_XMM_XMM_XMMM128_XMM: Row = Row(4033);
/// `VFNMADDPS ymm1, ymm2, ymm3/m256, ymm4`
pub const VEX_VFNMADDPS_YMM_YMM_YMMM256_YMM: Row = Row(4034);
/// `VFNMADDPS xmm1, xmm2, xmm3, xmm4/m128`
pub const VEX_VFNMADDPS_XMM_XMM_XMM_XMMM128: Row = Row(4035);
/// `VFNMADDPS ymm1, ymm2, ymm3, ymm4/m256`
pub const VEX_VFNMADDPS_YMM_YMM_YMM_YMMM256: Row = Row(4036);
/// `VFNMADDPD xmm1, xmm2, xmm3/m128, xmm4`
pub const VEX_VFNMADDPD_XMM_XMM_XMMM128_XMM: Row = Row(4037);
/// `VFNMADDPD ymm1, ymm2, ymm3/m256, ymm4`
pub const VEX_VFNMADDPD_YMM_YMM_YMMM256_YMM: Row = Row(4038);
/// `VFNMADDPD xmm1, xmm2, xmm3, xmm4/m128`
pub const VEX_VFNMADDPD_XMM_XMM_XMM_XMMM128: Row = Row(4039);
/// `VFNMADDPD ymm1, ymm2, ymm3, ymm4/m256`
pub const VEX_VFNMADDPD_YMM_YMM_YMM_YMMM256: Row = Row(4040);
/// `VFNMADDSS xmm1, xmm2, xmm3/m32, xmm4`
pub const VEX_VFNMADDSS_XMM_XMM_XMMM32_XMM: Row = Row(4041);
/// `VFNMADDSS xmm1, xmm2, xmm3, xmm4/m32`
pub const VEX_VFNMADDSS_XMM_XMM_XMM_XMMM32: Row = Row(4042);
/// `VFNMADDSD xmm1, xmm2, xmm3/m64, xmm4`
pub const VEX_VFNMADDSD_XMM_XMM_XMMM64_XMM: Row = Row(4043);
/// `VFNMADDSD xmm1, xmm2, xmm3, xmm4/m64`
pub const VEX_VFNMADDSD_XMM_XMM_XMM_XMMM64: Row = Row(4044);
/// `VFNMSUBPS xmm1, xmm2, xmm3/m128, xmm4`
pub const VEX_VFNMSUBPS_XMM_XMM_XMMM128_XMM: Row = Row(4045);
/// `VFNMSUBPS ymm1, ymm2, ymm3/m256, ymm4`
pub const VEX_VFNMSUBPS_YMM_YMM_YMMM256_YMM: Row = Row(4046);
/// `VFNMSUBPS xmm1, xmm2, xmm3, xmm4/m128`
pub const VEX_VFNMSUBPS_XMM_XMM_XMM_XMMM128: Row = Row(4047);
/// `VFNMSUBPS ymm1, ymm2, ymm3, ymm4/m256`
pub const VEX_VFNMSUBPS_YMM_YMM_YMM_YMMM256: Row = Row(4048);
/// `VFNMSUBPD xmm1, xmm2, xmm3/m128, xmm4`
pub const VEX_VFNMSUBPD_XMM_XMM_XMMM128_XMM: Row = Row(4049);
/// `VFNMSUBPD ymm1, ymm2, ymm3/m256, ymm4`
pub const VEX_VFNMSUBPD_YMM_YMM_YMMM256_YMM: Row = Row(4050);
/// `VFNMSUBPD xmm1, xmm2, xmm3, xmm4/m128`
pub const VEX_VFNMSUBPD_XMM_XMM_XMM_XMMM128: Row = Row(4051);
/// `VFNMSUBPD ymm1, ymm2, ymm3, ymm4/m256`
pub const VEX_VFNMSUBPD_YMM_YMM_YMM_YMMM256: Row = Row(4052);
/// `VFNMSUBSS xmm1, xmm2, xmm3/m32, xmm4`
pub const VEX_VFNMSUBSS_XMM_XMM_XMMM32_XMM: Row = Row(4053);
/// `VFNMSUBSS xmm1, xmm2, xmm3, xmm4/m32`
pub const VEX_VFNMSUBSS_XMM_XMM_XMM_XMMM32: Row = Row(4054);
/// `VFNMSUBSD xmm1, xmm2, xmm3/m64, xmm4`
pub const VEX_VFNMSUBSD_XMM_XMM_XMMM64_XMM: Row = Row(4055);
/// `VFNMSUBSD xmm1, xmm2, xmm3, xmm4/m64`
pub const VEX_VFNMSUBSD_XMM_XMM_XMM_XMMM64: Row = Row(4056);
/// `SHA1RNDS4 xmm1, xmm2/m128, imm8`
pub const SHA1RNDS4_XMM_XMMM128_IMM8: Row = Row(4057);
/// `GF2P8AFFINEQB xmm1, xmm2/m128, imm8`
pub const GF2P8AFFINEQB_XMM_XMMM128_IMM8: Row = Row(4058);
/// `VGF2P8AFFINEQB xmm1, xmm2, xmm3/m128, imm8`
pub const VEX_VGF2P8AFFINEQB_XMM_XMM_XMMM128_IMM8: Row = Row(4059);
/// `VGF2P8AFFINEQB ymm1, ymm2, ymm3/m256, imm8`
pub const VEX_VGF2P8AFFINEQB_YMM_YMM_YMMM256_IMM8: Row = Row(4060);
/// `VGF2P8AFFINEQB xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst, imm8`
pub const EVEX_VGF2P8AFFINEQB_XMM_K1Z_XMM_XMMM128B64_IMM8: Row = Row(4061);
/// `VGF2P8AFFINEQB ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst, imm8`
pub const EVEX_VGF2P8AFFINEQB_YMM_K1Z_YMM_YMMM256B64_IMM8: Row = Row(4062);
/// `VGF2P8AFFINEQB zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst, imm8`
pub const EVEX_VGF2P8AFFINEQB_ZMM_K1Z_ZMM_ZMMM512B64_IMM8: Row = Row(4063);
/// `GF2P8AFFINEINVQB xmm1, xmm2/m128, imm8`
pub const GF2P8AFFINEINVQB_XMM_XMMM128_IMM8: Row = Row(4064);
/// `VGF2P8AFFINEINVQB xmm1, xmm2, xmm3/m128, imm8`
pub const VEX_VGF2P8AFFINEINVQB_XMM_XMM_XMMM128_IMM8: Row = Row(4065);
/// `VGF2P8AFFINEINVQB ymm1, ymm2, ymm3/m256, imm8`
pub const VEX_VGF2P8AFFINEINVQB_YMM_YMM_YMMM256_IMM8: Row = Row(4066);
/// `VGF2P8AFFINEINVQB xmm1 {k1}{z}, xmm2, xmm3/m128/m64bcst, imm8`
pub const EVEX_VGF2P8AFFINEINVQB_XMM_K1Z_XMM_XMMM128B64_IMM8: Row = Row(4067);
/// `VGF2P8AFFINEINVQB ymm1 {k1}{z}, ymm2, ymm3/m256/m64bcst, imm8`
pub const EVEX_VGF2P8AFFINEINVQB_YMM_K1Z_YMM_YMMM256B64_IMM8: Row = Row(4068);
/// `VGF2P8AFFINEINVQB zmm1 {k1}{z}, zmm2, zmm3/m512/m64bcst, imm8`
pub const EVEX_VGF2P8AFFINEINVQB_ZMM_K1Z_ZMM_ZMMM512B64_IMM8: Row = Row(4069);
/// `AESKEYGENASSIST xmm1, xmm2/m128, imm8`
pub const AESKEYGENASSIST_XMM_XMMM128_IMM8: Row = Row(4070);
/// `VAESKEYGENASSIST xmm1, xmm2/m128, imm8`
pub const VEX_VAESKEYGENASSIST_XMM_XMMM128_IMM8: Row = Row(4071);
/// `RORX r32, r/m32, imm8`
pub const VEX_RORX_R32_RM32_IMM8: Row = Row(4072);
/// `RORX r64, r/m64, imm8`
pub const VEX_RORX_R64_RM64_IMM8: Row = Row(4073);
/// `VPMACSSWW xmm1, xmm2, xmm3/m128, xmm4`
pub const XOP_VPMACSSWW_XMM_XMM_XMMM128_XMM: Row = Row(4074);
/// `VPMACSSWD xmm1, xmm2, xmm3/m128, xmm4`
pub const XOP_VPMACSSWD_XMM_XMM_XMMM128_XMM: Row = Row(4075);
/// `VPMACSSDQL xmm1, xmm2, xmm3/m128, xmm4`
pub const XOP_VPMACSSDQL_XMM_XMM_XMMM128_XMM: Row = Row(4076);
/// `VPMACSSDD xmm1, xmm2, xmm3/m128, xmm4`
pub const XOP_VPMACSSDD_XMM_XMM_XMMM128_XMM: Row = Row(4077);
/// `VPMACSSDQH xmm1, xmm2, xmm3/m128, xmm4`
pub const XOP_VPMACSSDQH_XMM_XMM_XMMM128_XMM: Row = Row(4078);
/// `VPMACSWW xmm1, xmm2, xmm3/m128, xmm4`
pub const XOP_VPMACSWW_XMM_XMM_XMMM128_XMM: Row = Row(4079);
/// `VPMACSWD xmm1, xmm2, xmm3/m128, xmm4`
pub const XOP_VPMACSWD_XMM_XMM_XMMM128_XMM: Row = Row(4080);
/// `VPMACSDQL xmm1, xmm2, xmm3/m128, xmm4`
pub const XOP_VPMACSDQL_XMM_XMM_XMMM128_XMM: Row = Row(4081);
/// `VPMACSDD xmm1, xmm2, xmm3/m128, xmm4`
pub const XOP_VPMACSDD_XMM_XMM_XMMM128_XMM: Row = Row(4082);
/// `VPMACSDQH xmm1, xmm2, xmm3/m128, xmm4`
pub const XOP_VPMACSDQH_XMM_XMM_XMMM128_XMM: Row = Row(4083);
/// `VPCMOV xmm1, xmm2, xmm3/m128, xmm4`
pub const XOP_VPCMOV_XMM_XMM_XMMM128_XMM: Row = Row(4084);
/// `VPCMOV ymm1, ymm2, ymm3/m256, ymm4`
pub const XOP_VPCMOV_YMM_YMM_YMMM256_YMM: Row = Row(4085);
/// `VPCMOV xmm1, xmm2, xmm3, xmm4/m128`
pub const XOP_VPCMOV_XMM_XMM_XMM_XMMM128: Row = Row(4086);
/// `VPCMOV ymm1, ymm2, ymm3, ymm4/m256`
pub const XOP_VPCMOV_YMM_YMM_YMM_YMMM256: Row = Row(4087);
/// `VPPERM xmm1, xmm2, xmm3/m128, xmm4`
pub const XOP_VPPERM_XMM_XMM_XMMM128_XMM: Row = Row(4088);
/// `VPPERM xmm1, xmm2, xmm3, xmm4/m128`
pub const XOP_VPPERM_XMM_XMM_XMM_XMMM128: Row = Row(4089);
/// `VPMADCSSWD xmm1, xmm2, xmm3/m128, xmm4`
pub const XOP_VPMADCSSWD_XMM_XMM_XMMM128_XMM: Row = Row(4090);
/// `VPMADCSWD xmm1, xmm2, xmm3/m128, xmm4`
pub const XOP_VPMADCSWD_XMM_XMM_XMMM128_XMM: Row = Row(4091);
/// `VPROTB xmm1, xmm2/m128, imm8`
pub const XOP_VPROTB_XMM_XMMM128_IMM8: Row = Row(4092);
/// `VPROTW xmm1, xmm2/m128, imm8`
pub const XOP_VPROTW_XMM_XMMM128_IMM8: Row = Row(4093);
/// `VPROTD xmm1, xmm2/m128, imm8`
pub const XOP_VPROTD_XMM_XMMM128_IMM8: Row = Row(4094);
/// `VPROTQ xmm1, xmm2/m128, imm8`
pub const XOP_VPROTQ_XMM_XMMM128_IMM8: Row = Row(4095);
/// `VPCOMB xmm1, xmm2, xmm3/m128, imm8`
pub const XOP_VPCOMB_XMM_XMM_XMMM128_IMM8: Row = Row(4096);
/// `VPCOMW xmm1, xmm2, xmm3/m128, imm8`
pub const XOP_VPCOMW_XMM_XMM_XMMM128_IMM8: Row = Row(4097);
/// `VPCOMD xmm1, xmm2, xmm3/m128, imm8`
pub const XOP_VPCOMD_XMM_XMM_XMMM128_IMM8: Row = Row(4098);
/// `VPCOMQ xmm1, xmm2, xmm3/m128, imm8`
pub const XOP_VPCOMQ_XMM_XMM_XMMM128_IMM8: Row = Row(4099);
/// `VPCOMUB xmm1, xmm2, xmm3/m128, imm8`
pub const XOP_VPCOMUB_XMM_XMM_XMMM128_IMM8: Row = Row(4100);
/// `VPCOMUW xmm1, xmm2, xmm3/m128, imm8`
pub const XOP_VPCOMUW_XMM_XMM_XMMM128_IMM8: Row = Row(4101);
/// `VPCOMUD xmm1, xmm2, xmm3/m128, imm8`
pub const XOP_VPCOMUD_XMM_XMM_XMMM128_IMM8: Row = Row(4102);
/// `VPCOMUQ xmm1, xmm2, xmm3/m128, imm8`
pub const XOP_VPCOMUQ_XMM_XMM_XMMM128_IMM8: Row = Row(4103);
/// `BLCFILL r32, r/m32`
pub const XOP_BLCFILL_R32_RM32: Row = Row(4104);
/// `BLCFILL r64, r/m64`
pub const XOP_BLCFILL_R64_RM64: Row = Row(4105);
/// `BLSFILL r32, r/m32`
pub const XOP_BLSFILL_R32_RM32: Row = Row(4106);
/// `BLSFILL r64, r/m64`
pub const XOP_BLSFILL_R64_RM64: Row = Row(4107);
/// `BLCS r32, r/m32`
pub const XOP_BLCS_R32_RM32: Row = Row(4108);
/// `BLCS r64, r/m64`
pub const XOP_BLCS_R64_RM64: Row = Row(4109);
/// `TZMSK r32, r/m32`
pub const XOP_TZMSK_R32_RM32: Row = Row(4110);
/// `TZMSK r64, r/m64`
pub const XOP_TZMSK_R64_RM64: Row = Row(4111);
/// `BLCIC r32, r/m32`
pub const XOP_BLCIC_R32_RM32: Row = Row(4112);
/// `BLCIC r64, r/m64`
pub const XOP_BLCIC_R64_RM64: Row = Row(4113);
/// `BLSIC r32, r/m32`
pub const XOP_BLSIC_R32_RM32: Row = Row(4114);
/// `BLSIC r64, r/m64`
pub const XOP_BLSIC_R64_RM64: Row = Row(4115);
/// `T1MSKC r32, r/m32`
pub const XOP_T1MSKC_R32_RM32: Row = Row(4116);
/// `T1MSKC r64, r/m64`
pub const XOP_T1MSKC_R64_RM64: Row = Row(4117);
/// `BLCMSK r32, r/m32`
pub const XOP_BLCMSK_R32_RM32: Row = Row(4118);
/// `BLCMSK r64, r/m64`
pub const XOP_BLCMSK_R64_RM64: Row = Row(4119);
/// `BLCI r32, r/m32`
pub const XOP_BLCI_R32_RM32: Row = Row(4120);
/// `BLCI r64, r/m64`
pub const XOP_BLCI_R64_RM64: Row = Row(4121);
/// `LLWPCB r32`
pub const XOP_LLWPCB_R32: Row = Row(4122);
/// `LLWPCB r64`
pub const XOP_LLWPCB_R64: Row = Row(4123);
/// `SLWPCB r32`
pub const XOP_SLWPCB_R32: Row = Row(4124);
/// `SLWPCB r64`
pub const XOP_SLWPCB_R64: Row = Row(4125);
/// `VFRCZPS xmm1, xmm2/m128`
pub const XOP_VFRCZPS_XMM_XMMM128: Row = Row(4126);
/// `VFRCZPS ymm1, ymm2/m256`
pub const XOP_VFRCZPS_YMM_YMMM256: Row = Row(4127);
/// `VFRCZPD xmm1, xmm2/m128`
pub const XOP_VFRCZPD_XMM_XMMM128: Row = Row(4128);
/// `VFRCZPD ymm1, ymm2/m256`
pub const XOP_VFRCZPD_YMM_YMMM256: Row = Row(4129);
/// `VFRCZSS xmm1, xmm2/m32`
pub const XOP_VFRCZSS_XMM_XMMM32: Row = Row(4130);
/// `VFRCZSD xmm1, xmm2/m64`
pub const XOP_VFRCZSD_XMM_XMMM64: Row = Row(4131);
/// `VPROTB xmm1, xmm2/m128, xmm3`
pub const XOP_VPROTB_XMM_XMMM128_XMM: Row = Row(4132);
/// `VPROTB xmm1, xmm2, xmm3/m128`
pub const XOP_VPROTB_XMM_XMM_XMMM128: Row = Row(4133);
/// `VPROTW xmm1, xmm2/m128, xmm3`
pub const XOP_VPROTW_XMM_XMMM128_XMM: Row = Row(4134);
/// `VPROTW xmm1, xmm2, xmm3/m128`
pub const XOP_VPROTW_XMM_XMM_XMMM128: Row = Row(4135);
/// `VPROTD xmm1, xmm2/m128, xmm3`
pub const XOP_VPROTD_XMM_XMMM128_XMM: Row = Row(4136);
/// `VPROTD xmm1, xmm2, xmm3/m128`
pub const XOP_VPROTD_XMM_XMM_XMMM128: Row = Row(4137);
/// `VPROTQ xmm1, xmm2/m128, xmm3`
pub const XOP_VPROTQ_XMM_XMMM128_XMM: Row = Row(4138);
/// `VPROTQ xmm1, xmm2, xmm3/m128`
pub const XOP_VPROTQ_XMM_XMM_XMMM128: Row = Row(4139);
/// `VPSHLB xmm1, xmm2/m128, xmm3`
pub const XOP_VPSHLB_XMM_XMMM128_XMM: Row = Row(4140);
/// `VPSHLB xmm1, xmm2, xmm3/m128`
pub const XOP_VPSHLB_XMM_XMM_XMMM128: Row = Row(4141);
/// `VPSHLW xmm1, xmm2/m128, xmm3`
pub const XOP_VPSHLW_XMM_XMMM128_XMM: Row = Row(4142);
/// `VPSHLW xmm1, xmm2, xmm3/m128`
pub const XOP_VPSHLW_XMM_XMM_XMMM128: Row = Row(4143);
/// `VPSHLD xmm1, xmm2/m128, xmm3`
pub const XOP_VPSHLD_XMM_XMMM128_XMM: Row = Row(4144);
/// `VPSHLD xmm1, xmm2, xmm3/m128`
pub const XOP_VPSHLD_XMM_XMM_XMMM128: Row = Row(4145);
/// `VPSHLQ xmm1, xmm2/m128, xmm3`
pub const XOP_VPSHLQ_XMM_XMMM128_XMM: Row = Row(4146);
/// `VPSHLQ xmm1, xmm2, xmm3/m128`
pub const XOP_VPSHLQ_XMM_XMM_XMMM128: Row = Row(4147);
/// `VPSHAB xmm1, xmm2/m128, xmm3`
pub const XOP_VPSHAB_XMM_XMMM128_XMM: Row = Row(4148);
/// `VPSHAB xmm1, xmm2, xmm3/m128`
pub const XOP_VPSHAB_XMM_XMM_XMMM128: Row = Row(4149);
/// `VPSHAW xmm1, xmm2/m128, xmm3`
pub const XOP_VPSHAW_XMM_XMMM128_XMM: Row = Row(4150);
/// `VPSHAW xmm1, xmm2, xmm3/m128`
pub const XOP_VPSHAW_XMM_XMM_XMMM128: Row = Row(4151);
/// `VPSHAD xmm1, xmm2/m128, xmm3`
pub const XOP_VPSHAD_XMM_XMMM128_XMM: Row = Row(4152);
/// `VPSHAD xmm1, xmm2, xmm3/m128`
pub const XOP_VPSHAD_XMM_XMM_XMMM128: Row = Row(4153);
/// `VPSHAQ xmm1, xmm2/m128, xmm3`
pub const XOP_VPSHAQ_XMM_XMMM128_XMM: Row = Row(4154);
/// `VPSHAQ xmm1, xmm2, xmm3/m128`
pub const XOP_VPSHAQ_XMM_XMM_XMMM128: Row = Row(4155);
/// `VPHADDBW xmm1, xmm2/m128`
pub const XOP_VPHADDBW_XMM_XMMM128: Row = Row(4156);
/// `VPHADDBD xmm1, xmm2/m128`
pub const XOP_VPHADDBD_XMM_XMMM128: Row = Row(4157);
/// `VPHADDBQ xmm1, xmm2/m128`
pub const XOP_VPHADDBQ_XMM_XMMM128: Row = Row(4158);
/// `VPHADDWD xmm1, xmm2/m128`
pub const XOP_VPHADDWD_XMM_XMMM128: Row = Row(4159);
/// `VPHADDWQ xmm1, xmm2/m128`
pub const XOP_VPHADDWQ_XMM_XMMM128: Row = Row(4160);
/// `VPHADDDQ xmm1, xmm2/m128`
pub const XOP_VPHADDDQ_XMM_XMMM128: Row = Row(4161);
/// `VPHADDUBW xmm1, xmm2/m128`
pub const XOP_VPHADDUBW_XMM_XMMM128: Row = Row(4162);
/// `VPHADDUBD xmm1, xmm2/m128`
pub const XOP_VPHADDUBD_XMM_XMMM128: Row = Row(4163);
/// `VPHADDUBQ xmm1, xmm2/m128`
pub const XOP_VPHADDUBQ_XMM_XMMM128: Row = Row(4164);
/// `VPHADDUWD xmm1, xmm2/m128`
pub const XOP_VPHADDUWD_XMM_XMMM128: Row = Row(4165);
/// `VPHADDUWQ xmm1, xmm2/m128`
pub const XOP_VPHADDUWQ_XMM_XMMM128: Row = Row(4166);
/// `VPHADDUDQ xmm1, xmm2/m128`
pub const XOP_VPHADDUDQ_XMM_XMMM128: Row = Row(4167);
/// `VPHSUBBW xmm1, xmm2/m128`
pub const XOP_VPHSUBBW_XMM_XMMM128: Row = Row(4168);
/// `VPHSUBWD xmm1, xmm2/m128`
pub const XOP_VPHSUBWD_XMM_XMMM128: Row = Row(4169);
/// `VPHSUBDQ xmm1, xmm2/m128`
pub const XOP_VPHSUBDQ_XMM_XMMM128: Row = Row(4170);
/// `BEXTR r32, r/m32, imm32`
pub const XOP_BEXTR_R32_RM32_IMM32: Row = Row(4171);
/// `BEXTR r64, r/m64, imm32`
pub const XOP_BEXTR_R64_RM64_IMM32: Row = Row(4172);
/// `LWPINS r32, r/m32, imm32`
pub const XOP_LWPINS_R32_RM32_IMM32: Row = Row(4173);
/// `LWPINS r64, r/m32, imm32`
pub const XOP_LWPINS_R64_RM32_IMM32: Row = Row(4174);
/// `LWPVAL r32, r/m32, imm32`
pub const XOP_LWPVAL_R32_RM32_IMM32: Row = Row(4175);
/// `LWPVAL r64, r/m32, imm32`
pub const XOP_LWPVAL_R64_RM32_IMM32: Row = Row(4176);
/// `PI2FW mm, mm/m64`
pub const D3NOW_PI2FW_MM_MMM64: Row = Row(4177);
/// `PI2FD mm, mm/m64`
pub const D3NOW_PI2FD_MM_MMM64: Row = Row(4178);
/// `PF2IW mm, mm/m64`
pub const D3NOW_PF2IW_MM_MMM64: Row = Row(4179);
/// `PF2ID mm, mm/m64`
pub const D3NOW_PF2ID_MM_MMM64: Row = Row(4180);
/// `PFRCPV mm, mm/m64`
pub const D3NOW_PFRCPV_MM_MMM64: Row = Row(4181);
/// `PFRSQRTV mm, mm/m64`
pub const D3NOW_PFRSQRTV_MM_MMM64: Row = Row(4182);
/// `PFNACC mm, mm/m64`
pub const D3NOW_PFNACC_MM_MMM64: Row = Row(4183);
/// `PFPNACC mm, mm/m64`
pub const D3NOW_PFPNACC_MM_MMM64: Row = Row(4184);
/// `PFCMPGE mm, mm/m64`
pub const D3NOW_PFCMPGE_MM_MMM64: Row = Row(4185);
/// `PFMIN mm, mm/m64`
pub const D3NOW_PFMIN_MM_MMM64: Row = Row(4186);
/// `PFRCP mm, mm/m64`
pub const D3NOW_PFRCP_MM_MMM64: Row = Row(4187);
/// `PFRSQRT mm, mm/m64`
pub const D3NOW_PFRSQRT_MM_MMM64: Row = Row(4188);
/// `PFSUB mm, mm/m64`
pub const D3NOW_PFSUB_MM_MMM64: Row = Row(4189);
/// `PFADD mm, mm/m64`
pub const D3NOW_PFADD_MM_MMM64: Row = Row(4190);
/// `PFCMPGT mm, mm/m64`
pub const D3NOW_PFCMPGT_MM_MMM64: Row = Row(4191);
/// `PFMAX mm, mm/m64`
pub const D3NOW_PFMAX_MM_MMM64: Row = Row(4192);
/// `PFRCPIT1 mm, mm/m64`
pub const D3NOW_PFRCPIT1_MM_MMM64: Row = Row(4193);
/// `PFRSQIT1 mm, mm/m64`
pub const D3NOW_PFRSQIT1_MM_MMM64: Row = Row(4194);
/// `PFSUBR mm, mm/m64`
pub const D3NOW_PFSUBR_MM_MMM64: Row = Row(4195);
/// `PFACC mm, mm/m64`
pub const D3NOW_PFACC_MM_MMM64: Row = Row(4196);
/// `PFCMPEQ mm, mm/m64`
pub const D3NOW_PFCMPEQ_MM_MMM64: Row = Row(4197);
/// `PFMUL mm, mm/m64`
pub const D3NOW_PFMUL_MM_MMM64: Row = Row(4198);
/// `PFRCPIT2 mm, mm/m64`
pub const D3NOW_PFRCPIT2_MM_MMM64: Row = Row(4199);
/// `PMULHRW mm, mm/m64`
pub const D3NOW_PMULHRW_MM_MMM64: Row = Row(4200);
/// `PSWAPD mm, mm/m64`
pub const D3NOW_PSWAPD_MM_MMM64: Row = Row(4201);
/// `PAVGUSB mm, mm/m64`
pub const D3NOW_PAVGUSB_MM_MMM64: Row = Row(4202);
/// `RMPADJUST`
pub const RMPADJUST: Row = Row(4203);
/// `RMPUPDATE`
pub const RMPUPDATE: Row = Row(4204);
/// `PSMASH`
pub const PSMASH: Row = Row(4205);
/// `PVALIDATE`
pub const PVALIDATEW: Row = Row(4206);
/// `PVALIDATE`
pub const PVALIDATED: Row = Row(4207);
/// `PVALIDATE`
pub const PVALIDATEQ: Row = Row(4208);
/// `SERIALIZE`
pub const SERIALIZE: Row = Row(4209);
/// `XSUSLDTRK`
pub const XSUSLDTRK: Row = Row(4210);
/// `XRESLDTRK`
pub const XRESLDTRK: Row = Row(4211);
/// `INVLPGB`
pub const INVLPGBW: Row = Row(4212);
/// `INVLPGB`
pub const INVLPGBD: Row = Row(4213);
/// `INVLPGB`
pub const INVLPGBQ: Row = Row(4214);
/// `TLBSYNC`
pub const TLBSYNC: Row = Row(4215);
/// `PREFETCHW m8`
pub const PREFETCHRESERVED3_M8: Row = Row(4216);
/// `PREFETCH m8`
pub const PREFETCHRESERVED4_M8: Row = Row(4217);
/// `PREFETCH m8`
pub const PREFETCHRESERVED5_M8: Row = Row(4218);
/// `PREFETCH m8`
pub const PREFETCHRESERVED6_M8: Row = Row(4219);
/// `PREFETCH m8`
pub const PREFETCHRESERVED7_M8: Row = Row(4220);
/// `UD0`
pub const UD0: Row = Row(4221);
/// `VMGEXIT`
pub const VMGEXIT: Row = Row(4222);
/// `GETSECQ`
pub const GETSECQ: Row = Row(4223);
/// `LDTILECFG m512`
pub const VEX_LDTILECFG_M512: Row = Row(4224);
/// `TILERELEASE`
pub const VEX_TILERELEASE: Row = Row(4225);
/// `STTILECFG m512`
pub const VEX_STTILECFG_M512: Row = Row(4226);
/// `TILEZERO tmm1`
pub const VEX_TILEZERO_TMM: Row = Row(4227);
/// `TILELOADDT1 tmm1, sibmem`
pub const VEX_TILELOADDT1_TMM_SIBMEM: Row = Row(4228);
/// `TILESTORED sibmem, tmm1`
pub const VEX_TILESTORED_SIBMEM_TMM: Row = Row(4229);
/// `TILELOADD tmm1, sibmem`
pub const VEX_TILELOADD_TMM_SIBMEM: Row = Row(4230);
/// `TDPBF16PS tmm1, tmm2, tmm3`
pub const VEX_TDPBF16PS_TMM_TMM_TMM: Row = Row(4231);
/// `TDPBUUD tmm1, tmm2, tmm3`
pub const VEX_TDPBUUD_TMM_TMM_TMM: Row = Row(4232);
/// `TDPBUSD tmm1, tmm2, tmm3`
pub const VEX_TDPBUSD_TMM_TMM_TMM: Row = Row(4233);
/// `TDPBSUD tmm1, tmm2, tmm3`
pub const VEX_TDPBSUD_TMM_TMM_TMM: Row = Row(4234);
/// `TDPBSSD tmm1, tmm2, tmm3`
pub const VEX_TDPBSSD_TMM_TMM_TMM: Row = Row(4235);
/// `FNSTDW AX`
pub const FNSTDW_AX: Row = Row(4236);
/// `FNSTSG AX`
pub const FNSTSG_AX: Row = Row(4237);
/// `RDSHR r/m32`
pub const RDSHR_RM32: Row = Row(4238);
/// `WRSHR r/m32`
pub const WRSHR_RM32: Row = Row(4239);
/// `SMINT`
pub const SMINT: Row = Row(4240);
/// `DMINT`
pub const DMINT: Row = Row(4241);
/// `RDM`
pub const RDM: Row = Row(4242);
/// `SVDC m80, Sreg`
pub const SVDC_M80_SREG: Row = Row(4243);
/// `RSDC Sreg, m80`
pub const RSDC_SREG_M80: Row = Row(4244);
/// `SVLDT m80`
pub const SVLDT_M80: Row = Row(4245);
/// `RSLDT m80`
pub const RSLDT_M80: Row = Row(4246);
/// `SVTS m80`
pub const SVTS_M80: Row = Row(4247);
/// `RSTS m80`
pub const RSTS_M80: Row = Row(4248);
/// `SMINT`
pub const SMINT_0F7E: Row = Row(4249);
/// `BB0_RESET`
pub const BB0_RESET: Row = Row(4250);
/// `BB1_RESET`
pub const BB1_RESET: Row = Row(4251);
/// `CPU_WRITE`
pub const CPU_WRITE: Row = Row(4252);
/// `CPU_READ`
pub const CPU_READ: Row = Row(4253);
/// `ALTINST`
pub const ALTINST: Row = Row(4254);
/// `PAVEB mm, mm/m64`
pub const PAVEB_MM_MMM64: Row = Row(4255);
/// `PADDSIW mm, mm/m64`
pub const PADDSIW_MM_MMM64: Row = Row(4256);
/// `PMAGW mm, mm/m64`
pub const PMAGW_MM_MMM64: Row = Row(4257);
/// `PDISTIB mm, m64`
pub const PDISTIB_MM_M64: Row = Row(4258);
/// `PSUBSIW mm, mm/m64`
pub const PSUBSIW_MM_MMM64: Row = Row(4259);
/// `PMVZB mm, m64`
pub const PMVZB_MM_M64: Row = Row(4260);
/// `PMULHRW mm, mm/m64`
pub const PMULHRW_MM_MMM64: Row = Row(4261);
/// `PMVNZB mm, m64`
pub const PMVNZB_MM_M64: Row = Row(4262);
/// `PMVLZB mm, m64`
pub const PMVLZB_MM_M64: Row = Row(4263);
/// `PMVGEZB mm, m64`
pub const PMVGEZB_MM_M64: Row = Row(4264);
/// `PMULHRIW mm, mm/m64`
pub const PMULHRIW_MM_MMM64: Row = Row(4265);
/// `PMACHRIW mm, m64`
pub const PMACHRIW_MM_M64: Row = Row(4266);
/// `UNDOC`
pub const CYRIX_D9D7: Row = Row(4267);
/// `UNDOC`
pub const CYRIX_D9E2: Row = Row(4268);
/// `FTSTP`
pub const FTSTP: Row = Row(4269);
/// `UNDOC`
pub const CYRIX_D9E7: Row = Row(4270);
/// `FRINT2`
pub const FRINT2: Row = Row(4271);
/// `FRICHOP`
pub const FRICHOP: Row = Row(4272);
/// `UNDOC`
pub const CYRIX_DED8: Row = Row(4273);
/// `UNDOC`
pub const CYRIX_DEDA: Row = Row(4274);
/// `UNDOC`
pub const CYRIX_DEDC: Row = Row(4275);
/// `UNDOC`
pub const CYRIX_DEDD: Row = Row(4276);
/// `UNDOC`
pub const CYRIX_DEDE: Row = Row(4277);
/// `FRINEAR`
pub const FRINEAR: Row = Row(4278);
/// `TDCALL`
pub const TDCALL: Row = Row(4279);
/// `SEAMRET`
pub const SEAMRET: Row = Row(4280);
/// `SEAMOPS`
pub const SEAMOPS: Row = Row(4281);
/// `SEAMCALL`
pub const SEAMCALL: Row = Row(4282);
/// `AESENCWIDE128KL m384, <XMM0-7>`
pub const AESENCWIDE128KL_M384: Row = Row(4283);
/// `AESDECWIDE128KL m384, <XMM0-7>`
pub const AESDECWIDE128KL_M384: Row = Row(4284);
/// `AESENCWIDE256KL m512, <XMM0-7>`
pub const AESENCWIDE256KL_M512: Row = Row(4285);
/// `AESDECWIDE256KL m512, <XMM0-7>`
pub const AESDECWIDE256KL_M512: Row = Row(4286);
/// `LOADIWKEY xmm1, xmm2, <EAX>, <XMM0>`
pub const LOADIWKEY_XMM_XMM: Row = Row(4287);
/// `AESENC128KL xmm, m384`
pub const AESENC128KL_XMM_M384: Row = Row(4288);
/// `AESDEC128KL xmm, m384`
pub const AESDEC128KL_XMM_M384: Row = Row(4289);
/// `AESENC256KL xmm, m512`
pub const AESENC256KL_XMM_M512: Row = Row(4290);
/// `AESDEC256KL xmm, m512`
pub const AESDEC256KL_XMM_M512: Row = Row(4291);
/// `ENCODEKEY128 r32, r32, <XMM0-2>, <XMM4-6>`
pub const ENCODEKEY128_R32_R32: Row = Row(4292);
/// `ENCODEKEY256 r32, r32, <XMM0-6>`
pub const ENCODEKEY256_R32_R32: Row = Row(4293);
/// `VBROADCASTSS xmm1, xmm2`
pub const VEX_VBROADCASTSS_XMM_XMM: Row = Row(4294);
/// `VBROADCASTSS ymm1, xmm2`
pub const VEX_VBROADCASTSS_YMM_XMM: Row = Row(4295);
/// `VBROADCASTSD ymm1, xmm2`
pub const VEX_VBROADCASTSD_YMM_XMM: Row = Row(4296);
/// `VMGEXIT`
pub const VMGEXIT_F2: Row = Row(4297);
/// `UIRET`
pub const UIRET: Row = Row(4298);
/// `TESTUI`
pub const TESTUI: Row = Row(4299);
/// `CLUI`
pub const CLUI: Row = Row(4300);
/// `STUI`
pub const STUI: Row = Row(4301);
/// `SENDUIPI r64`
pub const SENDUIPI_R64: Row = Row(4302);
/// `HRESET imm8, <EAX>`
pub const HRESET_IMM8: Row = Row(4303);
/// `VPDPBUSD xmm1, xmm2, xmm3/m128`
pub const VEX_VPDPBUSD_XMM_XMM_XMMM128: Row = Row(4304);
/// `VPDPBUSD ymm1, ymm2, ymm3/m256`
pub const VEX_VPDPBUSD_YMM_YMM_YMMM256: Row = Row(4305);
/// `VPDPBUSDS xmm1, xmm2, xmm3/m128`
pub const VEX_VPDPBUSDS_XMM_XMM_XMMM128: Row = Row(4306);
/// `VPDPBUSDS ymm1, ymm2, ymm3/m256`
pub const VEX_VPDPBUSDS_YMM_YMM_YMMM256: Row = Row(4307);
/// `VPDPWSSD xmm1, xmm2, xmm3/m128`
pub const VEX_VPDPWSSD_XMM_XMM_XMMM128: Row = Row(4308);
/// `VPDPWSSD ymm1, ymm2, ymm3/m256`
pub const VEX_VPDPWSSD_YMM_YMM_YMMM256: Row = Row(4309);
/// `VPDPWSSDS xmm1, xmm2, xmm3/m128`
pub const VEX_VPDPWSSDS_XMM_XMM_XMMM128: Row = Row(4310);
/// `VPDPWSSDS ymm1, ymm2, ymm3/m256`
pub const VEX_VPDPWSSDS_YMM_YMM_YMMM256: Row = Row(4311);
/// `CCS_HASH`
pub const CCS_HASH_16: Row = Row(4312);
/// `CCS_HASH`
pub const CCS_HASH_32: Row = Row(4313);
/// `CCS_HASH`
pub const CCS_HASH_64: Row = Row(4314);
/// `CCS_ENCRYPT`
pub const CCS_ENCRYPT_16: Row = Row(4315);
/// `CCS_ENCRYPT`
pub const CCS_ENCRYPT_32: Row = Row(4316);
/// `CCS_ENCRYPT`
pub const CCS_ENCRYPT_64: Row = Row(4317);
/// `LKGS r/m16`
pub const LKGS_RM16: Row = Row(4318);
/// `LKGS r32/m16`
pub const LKGS_R32M16: Row = Row(4319);
/// `LKGS r64/m16`
pub const LKGS_R64M16: Row = Row(4320);
/// `ERETU`
pub const ERETU: Row = Row(4321);
/// `ERETS`
pub const ERETS: Row = Row(4322);
/// `VADDPH xmm1 {k1}{z}, xmm2, xmm3/m128/m16bcst`
pub const EVEX_VADDPH_XMM_K1Z_XMM_XMMM128B16: Row = Row(4323);
/// `VADDPH ymm1 {k1}{z}, ymm2, ymm3/m256/m16bcst`
pub const EVEX_VADDPH_YMM_K1Z_YMM_YMMM256B16: Row = Row(4324);
/// `VADDPH zmm1 {k1}{z}, zmm2, zmm3/m512/m16bcst{er}`
pub const EVEX_VADDPH_ZMM_K1Z_ZMM_ZMMM512B16_ER: Row = Row(4325);
/// `VADDSH xmm1 {k1}{z}, xmm2, xmm3/m16{er}`
pub const EVEX_VADDSH_XMM_K1Z_XMM_XMMM16_ER: Row = Row(4326);
/// `VCMPPH k1 {k2}, xmm2, xmm3/m128/m16bcst, imm8`
pub const EVEX_VCMPPH_KR_K1_XMM_XMMM128B16_IMM8: Row = Row(4327);
/// `VCMPPH k1 {k2}, ymm2, ymm3/m256/m16bcst, imm8`
pub const EVEX_VCMPPH_KR_K1_YMM_YMMM256B16_IMM8: Row = Row(4328);
/// `VCMPPH k1 {k2}, zmm2, zmm3/m512/m16bcst{sae}, imm8`
pub const EVEX_VCMPPH_KR_K1_ZMM_ZMMM512B16_IMM8_SAE: Row = Row(4329);
/// `VCMPSH k1 {k2}, xmm2, xmm3/m16{sae}, imm8`
pub const EVEX_VCMPSH_KR_K1_XMM_XMMM16_IMM8_SAE: Row = Row(4330);
/// `VCOMISH xmm1, xmm2/m16{sae}`
pub const EVEX_VCOMISH_XMM_XMMM16_SAE: Row = Row(4331);
/// `VCVTDQ2PH xmm1 {k1}{z}, xmm2/m128/m32bcst`
pub const EVEX_VCVTDQ2PH_XMM_K1Z_XMMM128B32: Row = Row(4332);
/// `VCVTDQ2PH xmm1 {k1}{z}, ymm2/m256/m32bcst`
pub const EVEX_VCVTDQ2PH_XMM_K1Z_YMMM256B32: Row = Row(4333);
/// `VCVTDQ2PH ymm1 {k1}{z}, zmm2/m512/m32bcst{er}`
pub const EVEX_VCVTDQ2PH_YMM_K1Z_ZMMM512B32_ER: Row = Row(4334);
/// `VCVTPD2PH xmm1 {k1}{z}, xmm2/m128/m64bcst`
pub const EVEX_VCVTPD2PH_XMM_K1Z_XMMM128B64: Row = Row(4335);
/// `VCVTPD2PH xmm1 {k1}{z}, ymm2/m256/m64bcst`
pub const EVEX_VCVTPD2PH_XMM_K1Z_YMMM256B64: Row = Row(4336);
/// `VCVTPD2PH xmm1 {k1}{z}, zmm2/m512/m64bcst{er}`
pub const EVEX_VCVTPD2PH_XMM_K1Z_ZMMM512B64_ER: Row = Row(4337);
/// `VCVTPH2DQ xmm1 {k1}{z}, xmm2/m64/m16bcst`
pub const EVEX_VCVTPH2DQ_XMM_K1Z_XMMM64B16: Row = Row(4338);
/// `VCVTPH2DQ ymm1 {k1}{z}, xmm2/m128/m16bcst`
pub const EVEX_VCVTPH2DQ_YMM_K1Z_XMMM128B16: Row = Row(4339);
/// `VCVTPH2DQ zmm1 {k1}{z}, ymm2/m256/m16bcst{er}`
pub const EVEX_VCVTPH2DQ_ZMM_K1Z_YMMM256B16_ER: Row = Row(4340);
/// `VCVTPH2PD xmm1 {k1}{z}, xmm2/m32/m16bcst`
pub const EVEX_VCVTPH2PD_XMM_K1Z_XMMM32B16: Row = Row(4341);
/// `VCVTPH2PD ymm1 {k1}{z}, xmm2/m64/m16bcst`
pub const EVEX_VCVTPH2PD_YMM_K1Z_XMMM64B16: Row = Row(4342);
/// `VCVTPH2PD zmm1 {k1}{z}, xmm2/m128/m16bcst{sae}`
pub const EVEX_VCVTPH2PD_ZMM_K1Z_XMMM128B16_SAE: Row = Row(4343);
/// `VCVTPH2PSX xmm1 {k1}{z}, xmm2/m64/m16bcst`
pub const EVEX_VCVTPH2PSX_XMM_K1Z_XMMM64B16: Row = Row(4344);
/// `VCVTPH2PSX ymm1 {k1}{z}, xmm2/m128/m16bcst`
pub const EVEX_VCVTPH2PSX_YMM_K1Z_XMMM128B16: Row = Row(4345);
/// `VCVTPH2PSX zmm1 {k1}{z}, ymm2/m256/m16bcst{sae}`
pub const EVEX_VCVTPH2PSX_ZMM_K1Z_YMMM256B16_SAE: Row = Row(4346);
/// `VCVTPH2QQ xmm1 {k1}{z}, xmm2/m32/m16bcst`
pub const EVEX_VCVTPH2QQ_XMM_K1Z_XMMM32B16: Row = Row(4347);
/// `VCVTPH2QQ ymm1 {k1}{z}, xmm2/m64/m16bcst`
pub const EVEX_VCVTPH2QQ_YMM_K1Z_XMMM64B16: Row = Row(4348);
/// `VCVTPH2QQ zmm1 {k1}{z}, xmm2/m128/m16bcst{er}`
pub const EVEX_VCVTPH2QQ_ZMM_K1Z_XMMM128B16_ER: Row = Row(4349);
/// `VCVTPH2UDQ xmm1 {k1}{z}, xmm2/m64/m16bcst`
pub const EVEX_VCVTPH2UDQ_XMM_K1Z_XMMM64B16: Row = Row(4350);
/// `VCVTPH2UDQ ymm1 {k1}{z}, xmm2/m128/m16bcst`
pub const EVEX_VCVTPH2UDQ_YMM_K1Z_XMMM128B16: Row = Row(4351);
/// `VCVTPH2UDQ zmm1 {k1}{z}, ymm2/m256/m16bcst{er}`
pub const EVEX_VCVTPH2UDQ_ZMM_K1Z_YMMM256B16_ER: Row = Row(4352);
/// `VCVTPH2UQQ xmm1 {k1}{z}, xmm2/m32/m16bcst`
pub const EVEX_VCVTPH2UQQ_XMM_K1Z_XMMM32B16: Row = Row(4353);
/// `VCVTPH2UQQ ymm1 {k1}{z}, xmm2/m64/m16bcst`
pub const EVEX_VCVTPH2UQQ_YMM_K1Z_XMMM64B16: Row = Row(4354);
/// `VCVTPH2UQQ zmm1 {k1}{z}, xmm2/m128/m16bcst{er}`
pub const EVEX_VCVTPH2UQQ_ZMM_K1Z_XMMM128B16_ER: Row = Row(4355);
/// `VCVTPH2UW xmm1 {k1}{z}, xmm2/m128/m16bcst`
pub const EVEX_VCVTPH2UW_XMM_K1Z_XMMM128B16: Row = Row(4356);
/// `VCVTPH2UW ymm1 {k1}{z}, ymm2/m256/m16bcst`
pub const EVEX_VCVTPH2UW_YMM_K1Z_YMMM256B16: Row = Row(4357);
/// `VCVTPH2UW zmm1 {k1}{z}, zmm2/m512/m16bcst{er}`
pub const EVEX_VCVTPH2UW_ZMM_K1Z_ZMMM512B16_ER: Row = Row(4358);
/// `VCVTPH2W xmm1 {k1}{z}, xmm2/m128/m16bcst`
pub const EVEX_VCVTPH2W_XMM_K1Z_XMMM128B16: Row = Row(4359);
/// `VCVTPH2W ymm1 {k1}{z}, ymm2/m256/m16bcst`
pub const EVEX_VCVTPH2W_YMM_K1Z_YMMM256B16: Row = Row(4360);
/// `VCVTPH2W zmm1 {k1}{z}, zmm2/m512/m16bcst{er}`
pub const EVEX_VCVTPH2W_ZMM_K1Z_ZMMM512B16_ER: Row = Row(4361);
/// `VCVTPS2PHX xmm1 {k1}{z}, xmm2/m128/m32bcst`
pub const EVEX_VCVTPS2PHX_XMM_K1Z_XMMM128B32: Row = Row(4362);
/// `VCVTPS2PHX xmm1 {k1}{z}, ymm2/m256/m32bcst`
pub const EVEX_VCVTPS2PHX_XMM_K1Z_YMMM256B32: Row = Row(4363);
/// `VCVTPS2PHX ymm1 {k1}{z}, zmm2/m512/m32bcst{er}`
pub const EVEX_VCVTPS2PHX_YMM_K1Z_ZMMM512B32_ER: Row = Row(4364);
/// `VCVTQQ2PH xmm1 {k1}{z}, xmm2/m128/m64bcst`
pub const EVEX_VCVTQQ2PH_XMM_K1Z_XMMM128B64: Row = Row(4365);
/// `VCVTQQ2PH xmm1 {k1}{z}, ymm2/m256/m64bcst`
pub const EVEX_VCVTQQ2PH_XMM_K1Z_YMMM256B64: Row = Row(4366);
/// `VCVTQQ2PH xmm1 {k1}{z}, zmm2/m512/m64bcst{er}`
pub const EVEX_VCVTQQ2PH_XMM_K1Z_ZMMM512B64_ER: Row = Row(4367);
/// `VCVTSD2SH xmm1 {k1}{z}, xmm2, xmm3/m64{er}`
pub const EVEX_VCVTSD2SH_XMM_K1Z_XMM_XMMM64_ER: Row = Row(4368);
/// `VCVTSH2SD xmm1 {k1}{z}, xmm2, xmm3/m16{sae}`
pub const EVEX_VCVTSH2SD_XMM_K1Z_XMM_XMMM16_SAE: Row = Row(4369);
/// `VCVTSH2SI r32, xmm1/m16{er}`
pub const EVEX_VCVTSH2SI_R32_XMMM16_ER: Row = Row(4370);
/// `VCVTSH2SI r64, xmm1/m16{er}`
pub const EVEX_VCVTSH2SI_R64_XMMM16_ER: Row = Row(4371);
/// `VCVTSH2SS xmm1 {k1}{z}, xmm2, xmm3/m16{sae}`
pub const EVEX_VCVTSH2SS_XMM_K1Z_XMM_XMMM16_SAE: Row = Row(4372);
/// `VCVTSH2USI r32, xmm1/m16{er}`
pub const EVEX_VCVTSH2USI_R32_XMMM16_ER: Row = Row(4373);
/// `VCVTSH2USI r64, xmm1/m16{er}`
pub const EVEX_VCVTSH2USI_R64_XMMM16_ER: Row = Row(4374);
/// `VCVTSI2SH xmm1, xmm2, r/m32{er}`
pub const EVEX_VCVTSI2SH_XMM_XMM_RM32_ER: Row = Row(4375);
/// `VCVTSI2SH xmm1, xmm2, r/m64{er}`
pub const EVEX_VCVTSI2SH_XMM_XMM_RM64_ER: Row = Row(4376);
/// `VCVTSS2SH xmm1 {k1}{z}, xmm2, xmm3/m32{er}`
pub const EVEX_VCVTSS2SH_XMM_K1Z_XMM_XMMM32_ER: Row = Row(4377);
/// `VCVTTPH2DQ xmm1 {k1}{z}, xmm2/m64/m16bcst`
pub const EVEX_VCVTTPH2DQ_XMM_K1Z_XMMM64B16: Row = Row(4378);
/// `VCVTTPH2DQ ymm1 {k1}{z}, xmm2/m128/m16bcst`
pub const EVEX_VCVTTPH2DQ_YMM_K1Z_XMMM128B16: Row = Row(4379);
/// `VCVTTPH2DQ zmm1 {k1}{z}, ymm2/m256/m16bcst{sae}`
pub const EVEX_VCVTTPH2DQ_ZMM_K1Z_YMMM256B16_SAE: Row = Row(4380);
/// `VCVTTPH2QQ xmm1 {k1}{z}, xmm2/m32/m16bcst`
pub const EVEX_VCVTTPH2QQ_XMM_K1Z_XMMM32B16: Row = Row(4381);
/// `VCVTTPH2QQ ymm1 {k1}{z}, xmm2/m64/m16bcst`
pub const EVEX_VCVTTPH2QQ_YMM_K1Z_XMMM64B16: Row = Row(4382);
/// `VCVTTPH2QQ zmm1 {k1}{z}, xmm2/m128/m16bcst{sae}`
pub const EVEX_VCVTTPH2QQ_ZMM_K1Z_XMMM128B16_SAE: Row = Row(4383);
/// `VCVTTPH2UDQ xmm1 {k1}{z}, xmm2/m64/m16bcst`
pub const EVEX_VCVTTPH2UDQ_XMM_K1Z_XMMM64B16: Row = Row(4384);
/// `VCVTTPH2UDQ ymm1 {k1}{z}, xmm2/m128/m16bcst`
pub const EVEX_VCVTTPH2UDQ_YMM_K1Z_XMMM128B16: Row = Row(4385);
/// `VCVTTPH2UDQ zmm1 {k1}{z}, ymm2/m256/m16bcst{sae}`
pub const EVEX_VCVTTPH2UDQ_ZMM_K1Z_YMMM256B16_SAE: Row = Row(4386);
/// `VCVTTPH2UQQ xmm1 {k1}{z}, xmm2/m32/m16bcst`
pub const EVEX_VCVTTPH2UQQ_XMM_K1Z_XMMM32B16: Row = Row(4387);
/// `VCVTTPH2UQQ ymm1 {k1}{z}, xmm2/m64/m16bcst`
pub const EVEX_VCVTTPH2UQQ_YMM_K1Z_XMMM64B16: Row = Row(4388);
/// `VCVTTPH2UQQ zmm1 {k1}{z}, xmm2/m128/m16bcst{sae}`
pub const EVEX_VCVTTPH2UQQ_ZMM_K1Z_XMMM128B16_SAE: Row = Row(4389);
/// `VCVTTPH2UW xmm1 {k1}{z}, xmm2/m128/m16bcst`
pub const EVEX_VCVTTPH2UW_XMM_K1Z_XMMM128B16: Row = Row(4390);
/// `VCVTTPH2UW ymm1 {k1}{z}, ymm2/m256/m16bcst`
pub const EVEX_VCVTTPH2UW_YMM_K1Z_YMMM256B16: Row = Row(4391);
/// `VCVTTPH2UW zmm1 {k1}{z}, zmm2/m512/m16bcst{sae}`
pub const EVEX_VCVTTPH2UW_ZMM_K1Z_ZMMM512B16_SAE: Row = Row(4392);
/// `VCVTTPH2W xmm1 {k1}{z}, xmm2/m128/m16bcst`
pub const EVEX_VCVTTPH2W_XMM_K1Z_XMMM128B16: Row = Row(4393);
/// `VCVTTPH2W ymm1 {k1}{z}, ymm2/m256/m16bcst`
pub const EVEX_VCVTTPH2W_YMM_K1Z_YMMM256B16: Row = Row(4394);
/// `VCVTTPH2W zmm1 {k1}{z}, zmm2/m512/m16bcst{sae}`
pub const EVEX_VCVTTPH2W_ZMM_K1Z_ZMMM512B16_SAE: Row = Row(4395);
/// `VCVTTSH2SI r32, xmm1/m16{sae}`
pub const EVEX_VCVTTSH2SI_R32_XMMM16_SAE: Row = Row(4396);
/// `VCVTTSH2SI r64, xmm1/m16{sae}`
pub const EVEX_VCVTTSH2SI_R64_XMMM16_SAE: Row = Row(4397);
/// `VCVTTSH2USI r32, xmm1/m16{sae}`
pub const EVEX_VCVTTSH2USI_R32_XMMM16_SAE: Row = Row(4398);
/// `VCVTTSH2USI r64, xmm1/m16{sae}`
pub const EVEX_VCVTTSH2USI_R64_XMMM16_SAE: Row = Row(4399);
/// `VCVTUDQ2PH xmm1 {k1}{z}, xmm2/m128/m32bcst`
pub const EVEX_VCVTUDQ2PH_XMM_K1Z_XMMM128B32: Row = Row(4400);
/// `VCVTUDQ2PH xmm1 {k1}{z}, ymm2/m256/m32bcst`
pub const EVEX_VCVTUDQ2PH_XMM_K1Z_YMMM256B32: Row = Row(4401);
/// `VCVTUDQ2PH ymm1 {k1}{z}, zmm2/m512/m32bcst{er}`
pub const EVEX_VCVTUDQ2PH_YMM_K1Z_ZMMM512B32_ER: Row = Row(4402);
/// `VCVTUQQ2PH xmm1 {k1}{z}, xmm2/m128/m64bcst`
pub const EVEX_VCVTUQQ2PH_XMM_K1Z_XMMM128B64: Row = Row(4403);
/// `VCVTUQQ2PH xmm1 {k1}{z}, ymm2/m256/m64bcst`
pub const EVEX_VCVTUQQ2PH_XMM_K1Z_YMMM256B64: Row = Row(4404);
/// `VCVTUQQ2PH xmm1 {k1}{z}, zmm2/m512/m64bcst{er}`
pub const EVEX_VCVTUQQ2PH_XMM_K1Z_ZMMM512B64_ER: Row = Row(4405);
/// `VCVTUSI2SH xmm1, xmm2, r/m32{er}`
pub const EVEX_VCVTUSI2SH_XMM_XMM_RM32_ER: Row = Row(4406);
/// `VCVTUSI2SH xmm1, xmm2, r/m64{er}`
pub const EVEX_VCVTUSI2SH_XMM_XMM_RM64_ER: Row = Row(4407);
/// `VCVTUW2PH xmm1 {k1}{z}, xmm2/m128/m16bcst`
pub const EVEX_VCVTUW2PH_XMM_K1Z_XMMM128B16: Row = Row(4408);
/// `VCVTUW2PH ymm1 {k1}{z}, ymm2/m256/m16bcst`
pub const EVEX_VCVTUW2PH_YMM_K1Z_YMMM256B16: Row = Row(4409);
/// `VCVTUW2PH zmm1 {k1}{z}, zmm2/m512/m16bcst{er}`
pub const EVEX_VCVTUW2PH_ZMM_K1Z_ZMMM512B16_ER: Row = Row(4410);
/// `VCVTW2PH xmm1 {k1}{z}, xmm2/m128/m16bcst`
pub const EVEX_VCVTW2PH_XMM_K1Z_XMMM128B16: Row = Row(4411);
/// `VCVTW2PH ymm1 {k1}{z}, ymm2/m256/m16bcst`
pub const EVEX_VCVTW2PH_YMM_K1Z_YMMM256B16: Row = Row(4412);
/// `VCVTW2PH zmm1 {k1}{z}, zmm2/m512/m16bcst{er}`
pub const EVEX_VCVTW2PH_ZMM_K1Z_ZMMM512B16_ER: Row = Row(4413);
/// `VDIVPH xmm1 {k1}{z}, xmm2, xmm3/m128/m16bcst`
pub const EVEX_VDIVPH_XMM_K1Z_XMM_XMMM128B16: Row = Row(4414);
/// `VDIVPH ymm1 {k1}{z}, ymm2, ymm3/m256/m16bcst`
pub const EVEX_VDIVPH_YMM_K1Z_YMM_YMMM256B16: Row = Row(4415);
/// `VDIVPH zmm1 {k1}{z}, zmm2, zmm3/m512/m16bcst{er}`
pub const EVEX_VDIVPH_ZMM_K1Z_ZMM_ZMMM512B16_ER: Row = Row(4416);
/// `VDIVSH xmm1 {k1}{z}, xmm2, xmm3/m16{er}`
pub const EVEX_VDIVSH_XMM_K1Z_XMM_XMMM16_ER: Row = Row(4417);
/// `VFCMADDCPH xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VFCMADDCPH_XMM_K1Z_XMM_XMMM128B32: Row = Row(4418);
/// `VFCMADDCPH ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VFCMADDCPH_YMM_K1Z_YMM_YMMM256B32: Row = Row(4419);
/// `VFCMADDCPH zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst{er}`
pub const EVEX_VFCMADDCPH_ZMM_K1Z_ZMM_ZMMM512B32_ER: Row = Row(4420);
/// `VFMADDCPH xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VFMADDCPH_XMM_K1Z_XMM_XMMM128B32: Row = Row(4421);
/// `VFMADDCPH ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VFMADDCPH_YMM_K1Z_YMM_YMMM256B32: Row = Row(4422);
/// `VFMADDCPH zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst{er}`
pub const EVEX_VFMADDCPH_ZMM_K1Z_ZMM_ZMMM512B32_ER: Row = Row(4423);
/// `VFCMADDCSH xmm1 {k1}{z}, xmm2, xmm3/m32{er}`
pub const EVEX_VFCMADDCSH_XMM_K1Z_XMM_XMMM32_ER: Row = Row(4424);
/// `VFMADDCSH xmm1 {k1}{z}, xmm2, xmm3/m32{er}`
pub const EVEX_VFMADDCSH_XMM_K1Z_XMM_XMMM32_ER: Row = Row(4425);
/// `VFCMULCPH xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VFCMULCPH_XMM_K1Z_XMM_XMMM128B32: Row = Row(4426);
/// `VFCMULCPH ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VFCMULCPH_YMM_K1Z_YMM_YMMM256B32: Row = Row(4427);
/// `VFCMULCPH zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst{er}`
pub const EVEX_VFCMULCPH_ZMM_K1Z_ZMM_ZMMM512B32_ER: Row = Row(4428);
/// `VFMULCPH xmm1 {k1}{z}, xmm2, xmm3/m128/m32bcst`
pub const EVEX_VFMULCPH_XMM_K1Z_XMM_XMMM128B32: Row = Row(4429);
/// `VFMULCPH ymm1 {k1}{z}, ymm2, ymm3/m256/m32bcst`
pub const EVEX_VFMULCPH_YMM_K1Z_YMM_YMMM256B32: Row = Row(4430);
/// `VFMULCPH zmm1 {k1}{z}, zmm2, zmm3/m512/m32bcst{er}`
pub const EVEX_VFMULCPH_ZMM_K1Z_ZMM_ZMMM512B32_ER: Row = Row(4431);
/// `VFCMULCSH xmm1 {k1}{z}, xmm2, xmm3/m32{er}`
pub const EVEX_VFCMULCSH_XMM_K1Z_XMM_XMMM32_ER: Row = Row(4432);
/// `VFMULCSH xmm1 {k1}{z}, xmm2, xmm3/m32{er}`
pub const EVEX_VFMULCSH_XMM_K1Z_XMM_XMMM32_ER: Row = Row(4433);
/// `VFMADDSUB132PH xmm1 {k1}{z}, xmm2, xmm3/m128/m16bcst`
pub const EVEX_VFMADDSUB132PH_XMM_K1Z_XMM_XMMM128B16: Row = Row(4434);
/// `VFMADDSUB132PH ymm1 {k1}{z}, ymm2, ymm3/m256/m16bcst`
pub const EVEX_VFMADDSUB132PH_YMM_K1Z_YMM_YMMM256B16: Row = Row(4435);
/// `VFMADDSUB132PH zmm1 {k1}{z}, zmm2, zmm3/m512/m16bcst{er}`
pub const EVEX_VFMADDSUB132PH_ZMM_K1Z_ZMM_ZMMM512B16_ER: Row = Row(4436);
/// `VFMADDSUB213PH xmm1 {k1}{z}, xmm2, xmm3/m128/m16bcst`
pub const EVEX_VFMADDSUB213PH_XMM_K1Z_XMM_XMMM128B16: Row = Row(4437);
/// `VFMADDSUB213PH ymm1 {k1}{z}, ymm2, ymm3/m256/m16bcst`
pub const EVEX_VFMADDSUB213PH_YMM_K1Z_YMM_YMMM256B16: Row = Row(4438);
/// `VFMADDSUB213PH zmm1 {k1}{z}, zmm2, zmm3/m512/m16bcst{er}`
pub const EVEX_VFMADDSUB213PH_ZMM_K1Z_ZMM_ZMMM512B16_ER: Row = Row(4439);
/// `VFMADDSUB231PH xmm1 {k1}{z}, xmm2, xmm3/m128/m16bcst`
pub const EVEX_VFMADDSUB231PH_XMM_K1Z_XMM_XMMM128B16: Row = Row(4440);
/// `VFMADDSUB231PH ymm1 {k1}{z}, ymm2, ymm3/m256/m16bcst`
pub const EVEX_VFMADDSUB231PH_YMM_K1Z_YMM_YMMM256B16: Row = Row(4441);
/// `VFMADDSUB231PH zmm1 {k1}{z}, zmm2, zmm3/m512/m16bcst{er}`
pub const EVEX_VFMADDSUB231PH_ZMM_K1Z_ZMM_ZMMM512B16_ER: Row = Row(4442);
/// `VFMSUBADD132PH xmm1 {k1}{z}, xmm2, xmm3/m128/m16bcst`
pub const EVEX_VFMSUBADD132PH_XMM_K1Z_XMM_XMMM128B16: Row = Row(4443);
/// `VFMSUBADD132PH ymm1 {k1}{z}, ymm2, ymm3/m256/m16bcst`
pub const EVEX_VFMSUBADD132PH_YMM_K1Z_YMM_YMMM256B16: Row = Row(4444);
/// `VFMSUBADD132PH zmm1 {k1}{z}, zmm2, zmm3/m512/m16bcst{er}`
pub const EVEX_VFMSUBADD132PH_ZMM_K1Z_ZMM_ZMMM512B16_ER: Row = Row(4445);
/// `VFMSUBADD213PH xmm1 {k1}{z}, xmm2, xmm3/m128/m16bcst`
pub const EVEX_VFMSUBADD213PH_XMM_K1Z_XMM_XMMM128B16: Row = Row(4446);
/// `VFMSUBADD213PH ymm1 {k1}{z}, ymm2, ymm3/m256/m16bcst`
pub const EVEX_VFMSUBADD213PH_YMM_K1Z_YMM_YMMM256B16: Row = Row(4447);
/// `VFMSUBADD213PH zmm1 {k1}{z}, zmm2, zmm3/m512/m16bcst{er}`
pub const EVEX_VFMSUBADD213PH_ZMM_K1Z_ZMM_ZMMM512B16_ER: Row = Row(4448);
/// `VFMSUBADD231PH xmm1 {k1}{z}, xmm2, xmm3/m128/m16bcst`
pub const EVEX_VFMSUBADD231PH_XMM_K1Z_XMM_XMMM128B16: Row = Row(4449);
/// `VFMSUBADD231PH ymm1 {k1}{z}, ymm2, ymm3/m256/m16bcst`
pub const EVEX_VFMSUBADD231PH_YMM_K1Z_YMM_YMMM256B16: Row = Row(4450);
/// `VFMSUBADD231PH zmm1 {k1}{z}, zmm2, zmm3/m512/m16bcst{er}`
pub const EVEX_VFMSUBADD231PH_ZMM_K1Z_ZMM_ZMMM512B16_ER: Row = Row(4451);
/// `VFMADD132PH xmm1 {k1}{z}, xmm2, xmm3/m128/m16bcst`
pub const EVEX_VFMADD132PH_XMM_K1Z_XMM_XMMM128B16: Row = Row(4452);
/// `VFMADD132PH ymm1 {k1}{z}, ymm2, ymm3/m256/m16bcst`
pub const EVEX_VFMADD132PH_YMM_K1Z_YMM_YMMM256B16: Row = Row(4453);
/// `VFMADD132PH zmm1 {k1}{z}, zmm2, zmm3/m512/m16bcst{er}`
pub const EVEX_VFMADD132PH_ZMM_K1Z_ZMM_ZMMM512B16_ER: Row = Row(4454);
/// `VFMADD213PH xmm1 {k1}{z}, xmm2, xmm3/m128/m16bcst`
pub const EVEX_VFMADD213PH_XMM_K1Z_XMM_XMMM128B16: Row = Row(4455);
/// `VFMADD213PH ymm1 {k1}{z}, ymm2, ymm3/m256/m16bcst`
pub const EVEX_VFMADD213PH_YMM_K1Z_YMM_YMMM256B16: Row = Row(4456);
/// `VFMADD213PH zmm1 {k1}{z}, zmm2, zmm3/m512/m16bcst{er}`
pub const EVEX_VFMADD213PH_ZMM_K1Z_ZMM_ZMMM512B16_ER: Row = Row(4457);
/// `VFMADD231PH xmm1 {k1}{z}, xmm2, xmm3/m128/m16bcst`
pub const EVEX_VFMADD231PH_XMM_K1Z_XMM_XMMM128B16: Row = Row(4458);
/// `VFMADD231PH ymm1 {k1}{z}, ymm2, ymm3/m256/m16bcst`
pub const EVEX_VFMADD231PH_YMM_K1Z_YMM_YMMM256B16: Row = Row(4459);
/// `VFMADD231PH zmm1 {k1}{z}, zmm2, zmm3/m512/m16bcst{er}`
pub const EVEX_VFMADD231PH_ZMM_K1Z_ZMM_ZMMM512B16_ER: Row = Row(4460);
/// `VFNMADD132PH xmm1 {k1}{z}, xmm2, xmm3/m128/m16bcst`
pub const EVEX_VFNMADD132PH_XMM_K1Z_XMM_XMMM128B16: Row = Row(4461);
/// `VFNMADD132PH ymm1 {k1}{z}, ymm2, ymm3/m256/m16bcst`
pub const EVEX_VFNMADD132PH_YMM_K1Z_YMM_YMMM256B16: Row = Row(4462);
/// `VFNMADD132PH zmm1 {k1}{z}, zmm2, zmm3/m512/m16bcst{er}`
pub const EVEX_VFNMADD132PH_ZMM_K1Z_ZMM_ZMMM512B16_ER: Row = Row(4463);
/// `VFNMADD213PH xmm1 {k1}{z}, xmm2, xmm3/m128/m16bcst`
pub const EVEX_VFNMADD213PH_XMM_K1Z_XMM_XMMM128B16: Row = Row(4464);
/// `VFNMADD213PH ymm1 {k1}{z}, ymm2, ymm3/m256/m16bcst`
pub const EVEX_VFNMADD213PH_YMM_K1Z_YMM_YMMM256B16: Row = Row(4465);
/// `VFNMADD213PH zmm1 {k1}{z}, zmm2, zmm3/m512/m16bcst{er}`
pub const EVEX_VFNMADD213PH_ZMM_K1Z_ZMM_ZMMM512B16_ER: Row = Row(4466);
/// `VFNMADD231PH xmm1 {k1}{z}, xmm2, xmm3/m128/m16bcst`
pub const EVEX_VFNMADD231PH_XMM_K1Z_XMM_XMMM128B16: Row = Row(4467);
/// `VFNMADD231PH ymm1 {k1}{z}, ymm2, ymm3/m256/m16bcst`
pub const EVEX_VFNMADD231PH_YMM_K1Z_YMM_YMMM256B16: Row = Row(4468);
/// `VFNMADD231PH zmm1 {k1}{z}, zmm2, zmm3/m512/m16bcst{er}`
pub const EVEX_VFNMADD231PH_ZMM_K1Z_ZMM_ZMMM512B16_ER: Row = Row(4469);
/// `VFMADD132SH xmm1 {k1}{z}, xmm2, xmm3/m16{er}`
pub const EVEX_VFMADD132SH_XMM_K1Z_XMM_XMMM16_ER: Row = Row(4470);
/// `VFMADD213SH xmm1 {k1}{z}, xmm2, xmm3/m16{er}`
pub const EVEX_VFMADD213SH_XMM_K1Z_XMM_XMMM16_ER: Row = Row(4471);
/// `VFMADD231SH xmm1 {k1}{z}, xmm2, xmm3/m16{er}`
pub const EVEX_VFMADD231SH_XMM_K1Z_XMM_XMMM16_ER: Row = Row(4472);
/// `VFNMADD132SH xmm1 {k1}{z}, xmm2, xmm3/m16{er}`
pub const EVEX_VFNMADD132SH_XMM_K1Z_XMM_XMMM16_ER: Row = Row(4473);
/// `VFNMADD213SH xmm1 {k1}{z}, xmm2, xmm3/m16{er}`
pub const EVEX_VFNMADD213SH_XMM_K1Z_XMM_XMMM16_ER: Row = Row(4474);
/// `VFNMADD231SH xmm1 {k1}{z}, xmm2, xmm3/m16{er}`
pub const EVEX_VFNMADD231SH_XMM_K1Z_XMM_XMMM16_ER: Row = Row(4475);
/// `VFMSUB132PH xmm1 {k1}{z}, xmm2, xmm3/m128/m16bcst`
pub const EVEX_VFMSUB132PH_XMM_K1Z_XMM_XMMM128B16: Row = Row(4476);
/// `VFMSUB132PH ymm1 {k1}{z}, ymm2, ymm3/m256/m16bcst`
pub const EVEX_VFMSUB132PH_YMM_K1Z_YMM_YMMM256B16: Row = Row(4477);
/// `VFMSUB132PH zmm1 {k1}{z}, zmm2, zmm3/m512/m16bcst{er}`
pub const EVEX_VFMSUB132PH_ZMM_K1Z_ZMM_ZMMM512B16_ER: Row = Row(4478);
/// `VFMSUB213PH xmm1 {k1}{z}, xmm2, xmm3/m128/m16bcst`
pub const EVEX_VFMSUB213PH_XMM_K1Z_XMM_XMMM128B16: Row = Row(4479);
/// `VFMSUB213PH ymm1 {k1}{z}, ymm2, ymm3/m256/m16bcst`
pub const EVEX_VFMSUB213PH_YMM_K1Z_YMM_YMMM256B16: Row = Row(4480);
/// `VFMSUB213PH zmm1 {k1}{z}, zmm2, zmm3/m512/m16bcst{er}`
pub const EVEX_VFMSUB213PH_ZMM_K1Z_ZMM_ZMMM512B16_ER: Row = Row(4481);
/// `VFMSUB231PH xmm1 {k1}{z}, xmm2, xmm3/m128/m16bcst`
pub const EVEX_VFMSUB231PH_XMM_K1Z_XMM_XMMM128B16: Row = Row(4482);
/// `VFMSUB231PH ymm1 {k1}{z}, ymm2, ymm3/m256/m16bcst`
pub const EVEX_VFMSUB231PH_YMM_K1Z_YMM_YMMM256B16: Row = Row(4483);
/// `VFMSUB231PH zmm1 {k1}{z}, zmm2, zmm3/m512/m16bcst{er}`
pub const EVEX_VFMSUB231PH_ZMM_K1Z_ZMM_ZMMM512B16_ER: Row = Row(4484);
/// `VFNMSUB132PH xmm1 {k1}{z}, xmm2, xmm3/m128/m16bcst`
pub const EVEX_VFNMSUB132PH_XMM_K1Z_XMM_XMMM128B16: Row = Row(4485);
/// `VFNMSUB132PH ymm1 {k1}{z}, ymm2, ymm3/m256/m16bcst`
pub const EVEX_VFNMSUB132PH_YMM_K1Z_YMM_YMMM256B16: Row = Row(4486);
/// `VFNMSUB132PH zmm1 {k1}{z}, zmm2, zmm3/m512/m16bcst{er}`
pub const EVEX_VFNMSUB132PH_ZMM_K1Z_ZMM_ZMMM512B16_ER: Row = Row(4487);
/// `VFNMSUB213PH xmm1 {k1}{z}, xmm2, xmm3/m128/m16bcst`
pub const EVEX_VFNMSUB213PH_XMM_K1Z_XMM_XMMM128B16: Row = Row(4488);
/// `VFNMSUB213PH ymm1 {k1}{z}, ymm2, ymm3/m256/m16bcst`
pub const EVEX_VFNMSUB213PH_YMM_K1Z_YMM_YMMM256B16: Row = Row(4489);
/// `VFNMSUB213PH zmm1 {k1}{z}, zmm2, zmm3/m512/m16bcst{er}`
pub const EVEX_VFNMSUB213PH_ZMM_K1Z_ZMM_ZMMM512B16_ER: Row = Row(4490);
/// `VFNMSUB231PH xmm1 {k1}{z}, xmm2, xmm3/m128/m16bcst`
pub const EVEX_VFNMSUB231PH_XMM_K1Z_XMM_XMMM128B16: Row = Row(4491);
/// `VFNMSUB231PH ymm1 {k1}{z}, ymm2, ymm3/m256/m16bcst`
pub const EVEX_VFNMSUB231PH_YMM_K1Z_YMM_YMMM256B16: Row = Row(4492);
/// `VFNMSUB231PH zmm1 {k1}{z}, zmm2, zmm3/m512/m16bcst{er}`
pub const EVEX_VFNMSUB231PH_ZMM_K1Z_ZMM_ZMMM512B16_ER: Row = Row(4493);
/// `VFMSUB132SH xmm1 {k1}{z}, xmm2, xmm3/m16{er}`
pub const EVEX_VFMSUB132SH_XMM_K1Z_XMM_XMMM16_ER: Row = Row(4494);
/// `VFMSUB213SH xmm1 {k1}{z}, xmm2, xmm3/m16{er}`
pub const EVEX_VFMSUB213SH_XMM_K1Z_XMM_XMMM16_ER: Row = Row(4495);
/// `VFMSUB231SH xmm1 {k1}{z}, xmm2, xmm3/m16{er}`
pub const EVEX_VFMSUB231SH_XMM_K1Z_XMM_XMMM16_ER: Row = Row(4496);
/// `VFNMSUB132SH xmm1 {k1}{z}, xmm2, xmm3/m16{er}`
pub const EVEX_VFNMSUB132SH_XMM_K1Z_XMM_XMMM16_ER: Row = Row(4497);
/// `VFNMSUB213SH xmm1 {k1}{z}, xmm2, xmm3/m16{er}`
pub const EVEX_VFNMSUB213SH_XMM_K1Z_XMM_XMMM16_ER: Row = Row(4498);
/// `VFNMSUB231SH xmm1 {k1}{z}, xmm2, xmm3/m16{er}`
pub const EVEX_VFNMSUB231SH_XMM_K1Z_XMM_XMMM16_ER: Row = Row(4499);
/// `VFPCLASSPH k1 {k2}, xmm2/m128/m16bcst, imm8`
pub const EVEX_VFPCLASSPH_KR_K1_XMMM128B16_IMM8: Row = Row(4500);
/// `VFPCLASSPH k1 {k2}, ymm2/m256/m16bcst, imm8`
pub const EVEX_VFPCLASSPH_KR_K1_YMMM256B16_IMM8: Row = Row(4501);
/// `VFPCLASSPH k1 {k2}, zmm2/m512/m16bcst, imm8`
pub const EVEX_VFPCLASSPH_KR_K1_ZMMM512B16_IMM8: Row = Row(4502);
/// `VFPCLASSSH k1 {k2}, xmm2/m16, imm8`
pub const EVEX_VFPCLASSSH_KR_K1_XMMM16_IMM8: Row = Row(4503);
/// `VGETEXPPH xmm1 {k1}{z}, xmm2/m128/m16bcst`
pub const EVEX_VGETEXPPH_XMM_K1Z_XMMM128B16: Row = Row(4504);
/// `VGETEXPPH ymm1 {k1}{z}, ymm2/m256/m16bcst`
pub const EVEX_VGETEXPPH_YMM_K1Z_YMMM256B16: Row = Row(4505);
/// `VGETEXPPH zmm1 {k1}{z}, zmm2/m512/m16bcst{sae}`
pub const EVEX_VGETEXPPH_ZMM_K1Z_ZMMM512B16_SAE: Row = Row(4506);
/// `VGETEXPSH xmm1 {k1}{z}, xmm2, xmm3/m16{sae}`
pub const EVEX_VGETEXPSH_XMM_K1Z_XMM_XMMM16_SAE: Row = Row(4507);
/// `VGETMANTPH xmm1 {k1}{z}, xmm2/m128/m16bcst, imm8`
pub const EVEX_VGETMANTPH_XMM_K1Z_XMMM128B16_IMM8: Row = Row(4508);
/// `VGETMANTPH ymm1 {k1}{z}, ymm2/m256/m16bcst, imm8`
pub const EVEX_VGETMANTPH_YMM_K1Z_YMMM256B16_IMM8: Row = Row(4509);
/// `VGETMANTPH zmm1 {k1}{z}, zmm2/m512/m16bcst{sae}, imm8`
pub const EVEX_VGETMANTPH_ZMM_K1Z_ZMMM512B16_IMM8_SAE: Row = Row(4510);
/// `VGETMANTSH xmm1 {k1}{z}, xmm2, xmm3/m16{sae}, imm8`
pub const EVEX_VGETMANTSH_XMM_K1Z_XMM_XMMM16_IMM8_SAE: Row = Row(4511);
/// `VMAXPH xmm1 {k1}{z}, xmm2, xmm3/m128/m16bcst`
pub const EVEX_VMAXPH_XMM_K1Z_XMM_XMMM128B16: Row = Row(4512);
/// `VMAXPH ymm1 {k1}{z}, ymm2, ymm3/m256/m16bcst`
pub const EVEX_VMAXPH_YMM_K1Z_YMM_YMMM256B16: Row = Row(4513);
/// `VMAXPH zmm1 {k1}{z}, zmm2, zmm3/m512/m16bcst{sae}`
pub const EVEX_VMAXPH_ZMM_K1Z_ZMM_ZMMM512B16_SAE: Row = Row(4514);
/// `VMAXSH xmm1 {k1}{z}, xmm2, xmm3/m16{sae}`
pub const EVEX_VMAXSH_XMM_K1Z_XMM_XMMM16_SAE: Row = Row(4515);
/// `VMINPH xmm1 {k1}{z}, xmm2, xmm3/m128/m16bcst`
pub const EVEX_VMINPH_XMM_K1Z_XMM_XMMM128B16: Row = Row(4516);
/// `VMINPH ymm1 {k1}{z}, ymm2, ymm3/m256/m16bcst`
pub const EVEX_VMINPH_YMM_K1Z_YMM_YMMM256B16: Row = Row(4517);
/// `VMINPH zmm1 {k1}{z}, zmm2, zmm3/m512/m16bcst{sae}`
pub const EVEX_VMINPH_ZMM_K1Z_ZMM_ZMMM512B16_SAE: Row = Row(4518);
/// `VMINSH xmm1 {k1}{z}, xmm2, xmm3/m16{sae}`
pub const EVEX_VMINSH_XMM_K1Z_XMM_XMMM16_SAE: Row = Row(4519);
/// `VMOVSH xmm1 {k1}{z}, m16`
pub const EVEX_VMOVSH_XMM_K1Z_M16: Row = Row(4520);
/// `VMOVSH m16 {k1}, xmm1`
pub const EVEX_VMOVSH_M16_K1_XMM: Row = Row(4521);
/// `VMOVSH xmm1 {k1}{z}, xmm2, xmm3`
pub const EVEX_VMOVSH_XMM_K1Z_XMM_XMM: Row = Row(4522);
/// `VMOVSH xmm1 {k1}{z}, xmm2, xmm3`
pub const EVEX_VMOVSH_XMM_K1Z_XMM_XMM_MAP5_11: Row = Row(4523);
/// `VMOVW xmm1, r32/m16`
pub const EVEX_VMOVW_XMM_R32M16: Row = Row(4524);
/// `VMOVW xmm1, r64/m16`
pub const EVEX_VMOVW_XMM_R64M16: Row = Row(4525);
/// `VMOVW r32/m16, xmm1`
pub const EVEX_VMOVW_R32M16_XMM: Row = Row(4526);
/// `VMOVW r64/m16, xmm1`
pub const EVEX_VMOVW_R64M16_XMM: Row = Row(4527);
/// `VMULPH xmm1 {k1}{z}, xmm2, xmm3/m128/m16bcst`
pub const EVEX_VMULPH_XMM_K1Z_XMM_XMMM128B16: Row = Row(4528);
/// `VMULPH ymm1 {k1}{z}, ymm2, ymm3/m256/m16bcst`
pub const EVEX_VMULPH_YMM_K1Z_YMM_YMMM256B16: Row = Row(4529);
/// `VMULPH zmm1 {k1}{z}, zmm2, zmm3/m512/m16bcst{er}`
pub const EVEX_VMULPH_ZMM_K1Z_ZMM_ZMMM512B16_ER: Row = Row(4530);
/// `VMULSH xmm1 {k1}{z}, xmm2, xmm3/m16{er}`
pub const EVEX_VMULSH_XMM_K1Z_XMM_XMMM16_ER: Row = Row(4531);
/// `VRCPPH xmm1 {k1}{z}, xmm2/m128/m16bcst`
pub const EVEX_VRCPPH_XMM_K1Z_XMMM128B16: Row = Row(4532);
/// `VRCPPH ymm1 {k1}{z}, ymm2/m256/m16bcst`
pub const EVEX_VRCPPH_YMM_K1Z_YMMM256B16: Row = Row(4533);
/// `VRCPPH zmm1 {k1}{z}, zmm2/m512/m16bcst`
pub const EVEX_VRCPPH_ZMM_K1Z_ZMMM512B16: Row = Row(4534);
/// `VRCPSH xmm1 {k1}{z}, xmm2, xmm3/m16`
pub const EVEX_VRCPSH_XMM_K1Z_XMM_XMMM16: Row = Row(4535);
/// `VREDUCEPH xmm1 {k1}{z}, xmm2/m128/m16bcst, imm8`
pub const EVEX_VREDUCEPH_XMM_K1Z_XMMM128B16_IMM8: Row = Row(4536);
/// `VREDUCEPH ymm1 {k1}{z}, ymm2/m256/m16bcst, imm8`
pub const EVEX_VREDUCEPH_YMM_K1Z_YMMM256B16_IMM8: Row = Row(4537);
/// `VREDUCEPH zmm1 {k1}{z}, zmm2/m512/m16bcst{sae}, imm8`
pub const EVEX_VREDUCEPH_ZMM_K1Z_ZMMM512B16_IMM8_SAE: Row = Row(4538);
/// `VREDUCESH xmm1 {k1}{z}, xmm2, xmm3/m16{sae}, imm8`
pub const EVEX_VREDUCESH_XMM_K1Z_XMM_XMMM16_IMM8_SAE: Row = Row(4539);
/// `VRNDSCALEPH xmm1 {k1}{z}, xmm2/m128/m16bcst, imm8`
pub const EVEX_VRNDSCALEPH_XMM_K1Z_XMMM128B16_IMM8: Row = Row(4540);
/// `VRNDSCALEPH ymm1 {k1}{z}, ymm2/m256/m16bcst, imm8`
pub const EVEX_VRNDSCALEPH_YMM_K1Z_YMMM256B16_IMM8: Row = Row(4541);
/// `VRNDSCALEPH zmm1 {k1}{z}, zmm2/m512/m16bcst{sae}, imm8`
pub const EVEX_VRNDSCALEPH_ZMM_K1Z_ZMMM512B16_IMM8_SAE: Row = Row(4542);
/// `VRNDSCALESH xmm1 {k1}{z}, xmm2, xmm3/m16{sae}, imm8`
pub const EVEX_VRNDSCALESH_XMM_K1Z_XMM_XMMM16_IMM8_SAE: Row = Row(4543);
/// `VRSQRTPH xmm1 {k1}{z}, xmm2/m128/m16bcst`
pub const EVEX_VRSQRTPH_XMM_K1Z_XMMM128B16: Row = Row(4544);
/// `VRSQRTPH ymm1 {k1}{z}, ymm2/m256/m16bcst`
pub const EVEX_VRSQRTPH_YMM_K1Z_YMMM256B16: Row = Row(4545);
/// `VRSQRTPH zmm1 {k1}{z}, zmm2/m512/m16bcst`
pub const EVEX_VRSQRTPH_ZMM_K1Z_ZMMM512B16: Row = Row(4546);
/// `VRSQRTSH xmm1 {k1}{z}, xmm2, xmm3/m16`
pub const EVEX_VRSQRTSH_XMM_K1Z_XMM_XMMM16: Row = Row(4547);
/// `VSCALEFPH xmm1 {k1}{z}, xmm2, xmm3/m128/m16bcst`
pub const EVEX_VSCALEFPH_XMM_K1Z_XMM_XMMM128B16: Row = Row(4548);
/// `VSCALEFPH ymm1 {k1}{z}, ymm2, ymm3/m256/m16bcst`
pub const EVEX_VSCALEFPH_YMM_K1Z_YMM_YMMM256B16: Row = Row(4549);
/// `VSCALEFPH zmm1 {k1}{z}, zmm2, zmm3/m512/m16bcst{er}`
pub const EVEX_VSCALEFPH_ZMM_K1Z_ZMM_ZMMM512B16_ER: Row = Row(4550);
/// `VSCALEFSH xmm1 {k1}{z}, xmm2, xmm3/m16{er}`
pub const EVEX_VSCALEFSH_XMM_K1Z_XMM_XMMM16_ER: Row = Row(4551);
/// `VSQRTPH xmm1 {k1}{z}, xmm2/m128/m16bcst`
pub const EVEX_VSQRTPH_XMM_K1Z_XMMM128B16: Row = Row(4552);
/// `VSQRTPH ymm1 {k1}{z}, ymm2/m256/m16bcst`
pub const EVEX_VSQRTPH_YMM_K1Z_YMMM256B16: Row = Row(4553);
/// `VSQRTPH zmm1 {k1}{z}, zmm2/m512/m16bcst{er}`
pub const EVEX_VSQRTPH_ZMM_K1Z_ZMMM512B16_ER: Row = Row(4554);
/// `VSQRTSH xmm1 {k1}{z}, xmm2, xmm3/m16{er}`
pub const EVEX_VSQRTSH_XMM_K1Z_XMM_XMMM16_ER: Row = Row(4555);
/// `VSUBPH xmm1 {k1}{z}, xmm2, xmm3/m128/m16bcst`
pub const EVEX_VSUBPH_XMM_K1Z_XMM_XMMM128B16: Row = Row(4556);
/// `VSUBPH ymm1 {k1}{z}, ymm2, ymm3/m256/m16bcst`
pub const EVEX_VSUBPH_YMM_K1Z_YMM_YMMM256B16: Row = Row(4557);
/// `VSUBPH zmm1 {k1}{z}, zmm2, zmm3/m512/m16bcst{er}`
pub const EVEX_VSUBPH_ZMM_K1Z_ZMM_ZMMM512B16_ER: Row = Row(4558);
/// `VSUBSH xmm1 {k1}{z}, xmm2, xmm3/m16{er}`
pub const EVEX_VSUBSH_XMM_K1Z_XMM_XMMM16_ER: Row = Row(4559);
/// `VUCOMISH xmm1, xmm2/m16{sae}`
pub const EVEX_VUCOMISH_XMM_XMMM16_SAE: Row = Row(4560);
/// `RDUDBG`
pub const RDUDBG: Row = Row(4561);
/// `WRUDBG`
pub const WRUDBG: Row = Row(4562);
/// `JKZD k1, rel8`
pub const VEX_KNC_JKZD_KR_REL8_64: Row = Row(4563);
/// `JKNZD k1, rel8`
pub const VEX_KNC_JKNZD_KR_REL8_64: Row = Row(4564);
/// `VPREFETCHNTA m8`
pub const VEX_KNC_VPREFETCHNTA_M8: Row = Row(4565);
/// `VPREFETCH0 m8`
pub const VEX_KNC_VPREFETCH0_M8: Row = Row(4566);
/// `VPREFETCH1 m8`
pub const VEX_KNC_VPREFETCH1_M8: Row = Row(4567);
/// `VPREFETCH2 m8`
pub const VEX_KNC_VPREFETCH2_M8: Row = Row(4568);
/// `VPREFETCHENTA m8`
pub const VEX_KNC_VPREFETCHENTA_M8: Row = Row(4569);
/// `VPREFETCHE0 m8`
pub const VEX_KNC_VPREFETCHE0_M8: Row = Row(4570);
/// `VPREFETCHE1 m8`
pub const VEX_KNC_VPREFETCHE1_M8: Row = Row(4571);
/// `VPREFETCHE2 m8`
pub const VEX_KNC_VPREFETCHE2_M8: Row = Row(4572);
/// `KAND k1, k2`
pub const VEX_KNC_KAND_KR_KR: Row = Row(4573);
/// `KANDN k1, k2`
pub const VEX_KNC_KANDN_KR_KR: Row = Row(4574);
/// `KANDNR k1, k2`
pub const VEX_KNC_KANDNR_KR_KR: Row = Row(4575);
/// `KNOT k1, k2`
pub const VEX_KNC_KNOT_KR_KR: Row = Row(4576);
/// `KOR k1, k2`
pub const VEX_KNC_KOR_KR_KR: Row = Row(4577);
/// `KXNOR k1, k2`
pub const VEX_KNC_KXNOR_KR_KR: Row = Row(4578);
/// `KXOR k1, k2`
pub const VEX_KNC_KXOR_KR_KR: Row = Row(4579);
/// `KMERGE2L1H k1, k2`
pub const VEX_KNC_KMERGE2L1H_KR_KR: Row = Row(4580);
/// `KMERGE2L1L k1, k2`
pub const VEX_KNC_KMERGE2L1L_KR_KR: Row = Row(4581);
/// `JKZD k1, rel32`
pub const VEX_KNC_JKZD_KR_REL32_64: Row = Row(4582);
/// `JKNZD k1, rel32`
pub const VEX_KNC_JKNZD_KR_REL32_64: Row = Row(4583);
/// `KMOV k1, k2`
pub const VEX_KNC_KMOV_KR_KR: Row = Row(4584);
/// `KMOV k1, r32`
pub const VEX_KNC_KMOV_KR_R32: Row = Row(4585);
/// `KMOV r32, k1`
pub const VEX_KNC_KMOV_R32_KR: Row = Row(4586);
/// `KCONCATH r64, k1, k2`
pub const VEX_KNC_KCONCATH_R64_KR_KR: Row = Row(4587);
/// `KCONCATL r64, k1, k2`
pub const VEX_KNC_KCONCATL_R64_KR_KR: Row = Row(4588);
/// `KORTEST k1, k2`
pub const VEX_KNC_KORTEST_KR_KR: Row = Row(4589);
/// `DELAY r32`
pub const VEX_KNC_DELAY_R32: Row = Row(4590);
/// `DELAY r64`
pub const VEX_KNC_DELAY_R64: Row = Row(4591);
/// `SPFLT r32`
pub const VEX_KNC_SPFLT_R32: Row = Row(4592);
/// `SPFLT r64`
pub const VEX_KNC_SPFLT_R64: Row = Row(4593);
/// `CLEVICT1 m8`
pub const VEX_KNC_CLEVICT1_M8: Row = Row(4594);
/// `CLEVICT0 m8`
pub const VEX_KNC_CLEVICT0_M8: Row = Row(4595);
/// `POPCNT r32, r32`
pub const VEX_KNC_POPCNT_R32_R32: Row = Row(4596);
/// `POPCNT r64, r64`
pub const VEX_KNC_POPCNT_R64_R64: Row = Row(4597);
/// `TZCNT r32, r32`
pub const VEX_KNC_TZCNT_R32_R32: Row = Row(4598);
/// `TZCNT r64, r64`
pub const VEX_KNC_TZCNT_R64_R64: Row = Row(4599);
/// `TZCNTI r32, r32`
pub const VEX_KNC_TZCNTI_R32_R32: Row = Row(4600);
/// `TZCNTI r64, r64`
pub const VEX_KNC_TZCNTI_R64_R64: Row = Row(4601);
/// `LZCNT r32, r32`
pub const VEX_KNC_LZCNT_R32_R32: Row = Row(4602);
/// `LZCNT r64, r64`
pub const VEX_KNC_LZCNT_R64_R64: Row = Row(4603);
/// `UNDOC r32, r/m32`
pub const VEX_KNC_UNDOC_R32_RM32_128_F3_0F38_W0_F0: Row = Row(4604);
/// `UNDOC r64, r/m64`
pub const VEX_KNC_UNDOC_R64_RM64_128_F3_0F38_W1_F0: Row = Row(4605);
/// `UNDOC r32, r/m32`
pub const VEX_KNC_UNDOC_R32_RM32_128_F2_0F38_W0_F0: Row = Row(4606);
/// `UNDOC r64, r/m64`
pub const VEX_KNC_UNDOC_R64_RM64_128_F2_0F38_W1_F0: Row = Row(4607);
/// `UNDOC r32, r/m32`
pub const VEX_KNC_UNDOC_R32_RM32_128_F2_0F38_W0_F1: Row = Row(4608);
/// `UNDOC r64, r/m64`
pub const VEX_KNC_UNDOC_R64_RM64_128_F2_0F38_W1_F1: Row = Row(4609);
/// `KEXTRACT k1, r64, imm8`
pub const VEX_KNC_KEXTRACT_KR_R64_IMM8: Row = Row(4610);
/// `MVEX_VPREFETCHNTA_M`
pub const MVEX_VPREFETCHNTA_M: Row = Row(4611);
/// `MVEX_VPREFETCH0_M`
pub const MVEX_VPREFETCH0_M: Row = Row(4612);
/// `MVEX_VPREFETCH1_M`
pub const MVEX_VPREFETCH1_M: Row = Row(4613);
/// `MVEX_VPREFETCH2_M`
pub const MVEX_VPREFETCH2_M: Row = Row(4614);
/// `MVEX_VPREFETCHENTA_M`
pub const MVEX_VPREFETCHENTA_M: Row = Row(4615);
/// `MVEX_VPREFETCHE0_M`
pub const MVEX_VPREFETCHE0_M: Row = Row(4616);
/// `MVEX_VPREFETCHE1_M`
pub const MVEX_VPREFETCHE1_M: Row = Row(4617);
/// `MVEX_VPREFETCHE2_M`
pub const MVEX_VPREFETCHE2_M: Row = Row(4618);
/// `MVEX_VMOVAPS_ZMM_K1_ZMMMT`
pub const MVEX_VMOVAPS_ZMM_K1_ZMMMT: Row = Row(4619);
/// `MVEX_VMOVAPD_ZMM_K1_ZMMMT`
pub const MVEX_VMOVAPD_ZMM_K1_ZMMMT: Row = Row(4620);
/// `MVEX_VMOVAPS_MT_K1_ZMM`
pub const MVEX_VMOVAPS_MT_K1_ZMM: Row = Row(4621);
/// `MVEX_VMOVAPD_MT_K1_ZMM`
pub const MVEX_VMOVAPD_MT_K1_ZMM: Row = Row(4622);
/// `MVEX_VMOVNRAPD_M_K1_ZMM`
pub const MVEX_VMOVNRAPD_M_K1_ZMM: Row = Row(4623);
/// `MVEX_VMOVNRNGOAPD_M_K1_ZMM`
pub const MVEX_VMOVNRNGOAPD_M_K1_ZMM: Row = Row(4624);
/// `MVEX_VMOVNRAPS_M_K1_ZMM`
pub const MVEX_VMOVNRAPS_M_K1_ZMM: Row = Row(4625);
/// `MVEX_VMOVNRNGOAPS_M_K1_ZMM`
pub const MVEX_VMOVNRNGOAPS_M_K1_ZMM: Row = Row(4626);
/// `MVEX_VADDPS_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VADDPS_ZMM_K1_ZMM_ZMMMT: Row = Row(4627);
/// `MVEX_VADDPD_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VADDPD_ZMM_K1_ZMM_ZMMMT: Row = Row(4628);
/// `MVEX_VMULPS_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VMULPS_ZMM_K1_ZMM_ZMMMT: Row = Row(4629);
/// `MVEX_VMULPD_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VMULPD_ZMM_K1_ZMM_ZMMMT: Row = Row(4630);
/// `MVEX_VCVTPS2PD_ZMM_K1_ZMMMT`
pub const MVEX_VCVTPS2PD_ZMM_K1_ZMMMT: Row = Row(4631);
/// `MVEX_VCVTPD2PS_ZMM_K1_ZMMMT`
pub const MVEX_VCVTPD2PS_ZMM_K1_ZMMMT: Row = Row(4632);
/// `MVEX_VSUBPS_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VSUBPS_ZMM_K1_ZMM_ZMMMT: Row = Row(4633);
/// `MVEX_VSUBPD_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VSUBPD_ZMM_K1_ZMM_ZMMMT: Row = Row(4634);
/// `MVEX_VPCMPGTD_KR_K1_ZMM_ZMMMT`
pub const MVEX_VPCMPGTD_KR_K1_ZMM_ZMMMT: Row = Row(4635);
/// `MVEX_VMOVDQA32_ZMM_K1_ZMMMT`
pub const MVEX_VMOVDQA32_ZMM_K1_ZMMMT: Row = Row(4636);
/// `MVEX_VMOVDQA64_ZMM_K1_ZMMMT`
pub const MVEX_VMOVDQA64_ZMM_K1_ZMMMT: Row = Row(4637);
/// `MVEX_VPSHUFD_ZMM_K1_ZMMMT_IMM8`
pub const MVEX_VPSHUFD_ZMM_K1_ZMMMT_IMM8: Row = Row(4638);
/// `MVEX_VPSRLD_ZMM_K1_ZMMMT_IMM8`
pub const MVEX_VPSRLD_ZMM_K1_ZMMMT_IMM8: Row = Row(4639);
/// `MVEX_VPSRAD_ZMM_K1_ZMMMT_IMM8`
pub const MVEX_VPSRAD_ZMM_K1_ZMMMT_IMM8: Row = Row(4640);
/// `MVEX_VPSLLD_ZMM_K1_ZMMMT_IMM8`
pub const MVEX_VPSLLD_ZMM_K1_ZMMMT_IMM8: Row = Row(4641);
/// `MVEX_VPCMPEQD_KR_K1_ZMM_ZMMMT`
pub const MVEX_VPCMPEQD_KR_K1_ZMM_ZMMMT: Row = Row(4642);
/// `MVEX_VCVTUDQ2PD_ZMM_K1_ZMMMT`
pub const MVEX_VCVTUDQ2PD_ZMM_K1_ZMMMT: Row = Row(4643);
/// `MVEX_VMOVDQA32_MT_K1_ZMM`
pub const MVEX_VMOVDQA32_MT_K1_ZMM: Row = Row(4644);
/// `MVEX_VMOVDQA64_MT_K1_ZMM`
pub const MVEX_VMOVDQA64_MT_K1_ZMM: Row = Row(4645);
/// `MVEX_CLEVICT1_M`
pub const MVEX_CLEVICT1_M: Row = Row(4646);
/// `MVEX_CLEVICT0_M`
pub const MVEX_CLEVICT0_M: Row = Row(4647);
/// `MVEX_VCMPPS_KR_K1_ZMM_ZMMMT_IMM8`
pub const MVEX_VCMPPS_KR_K1_ZMM_ZMMMT_IMM8: Row = Row(4648);
/// `MVEX_VCMPPD_KR_K1_ZMM_ZMMMT_IMM8`
pub const MVEX_VCMPPD_KR_K1_ZMM_ZMMMT_IMM8: Row = Row(4649);
/// `MVEX_VPANDD_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VPANDD_ZMM_K1_ZMM_ZMMMT: Row = Row(4650);
/// `MVEX_VPANDQ_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VPANDQ_ZMM_K1_ZMM_ZMMMT: Row = Row(4651);
/// `MVEX_VPANDND_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VPANDND_ZMM_K1_ZMM_ZMMMT: Row = Row(4652);
/// `MVEX_VPANDNQ_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VPANDNQ_ZMM_K1_ZMM_ZMMMT: Row = Row(4653);
/// `MVEX_VCVTDQ2PD_ZMM_K1_ZMMMT`
pub const MVEX_VCVTDQ2PD_ZMM_K1_ZMMMT: Row = Row(4654);
/// `MVEX_VPORD_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VPORD_ZMM_K1_ZMM_ZMMMT: Row = Row(4655);
/// `MVEX_VPORQ_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VPORQ_ZMM_K1_ZMM_ZMMMT: Row = Row(4656);
/// `MVEX_VPXORD_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VPXORD_ZMM_K1_ZMM_ZMMMT: Row = Row(4657);
/// `MVEX_VPXORQ_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VPXORQ_ZMM_K1_ZMM_ZMMMT: Row = Row(4658);
/// `MVEX_VPSUBD_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VPSUBD_ZMM_K1_ZMM_ZMMMT: Row = Row(4659);
/// `MVEX_VPADDD_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VPADDD_ZMM_K1_ZMM_ZMMMT: Row = Row(4660);
/// `MVEX_VBROADCASTSS_ZMM_K1_MT`
pub const MVEX_VBROADCASTSS_ZMM_K1_MT: Row = Row(4661);
/// `MVEX_VBROADCASTSD_ZMM_K1_MT`
pub const MVEX_VBROADCASTSD_ZMM_K1_MT: Row = Row(4662);
/// `MVEX_VBROADCASTF32X4_ZMM_K1_MT`
pub const MVEX_VBROADCASTF32X4_ZMM_K1_MT: Row = Row(4663);
/// `MVEX_VBROADCASTF64X4_ZMM_K1_MT`
pub const MVEX_VBROADCASTF64X4_ZMM_K1_MT: Row = Row(4664);
/// `MVEX_VPTESTMD_KR_K1_ZMM_ZMMMT`
pub const MVEX_VPTESTMD_KR_K1_ZMM_ZMMMT: Row = Row(4665);
/// `MVEX_VPERMD_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VPERMD_ZMM_K1_ZMM_ZMMMT: Row = Row(4666);
/// `MVEX_VPMINSD_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VPMINSD_ZMM_K1_ZMM_ZMMMT: Row = Row(4667);
/// `MVEX_VPMINUD_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VPMINUD_ZMM_K1_ZMM_ZMMMT: Row = Row(4668);
/// `MVEX_VPMAXSD_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VPMAXSD_ZMM_K1_ZMM_ZMMMT: Row = Row(4669);
/// `MVEX_VPMAXUD_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VPMAXUD_ZMM_K1_ZMM_ZMMMT: Row = Row(4670);
/// `MVEX_VPMULLD_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VPMULLD_ZMM_K1_ZMM_ZMMMT: Row = Row(4671);
/// `MVEX_VGETEXPPS_ZMM_K1_ZMMMT`
pub const MVEX_VGETEXPPS_ZMM_K1_ZMMMT: Row = Row(4672);
/// `MVEX_VGETEXPPD_ZMM_K1_ZMMMT`
pub const MVEX_VGETEXPPD_ZMM_K1_ZMMMT: Row = Row(4673);
/// `MVEX_VPSRLVD_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VPSRLVD_ZMM_K1_ZMM_ZMMMT: Row = Row(4674);
/// `MVEX_VPSRAVD_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VPSRAVD_ZMM_K1_ZMM_ZMMMT: Row = Row(4675);
/// `MVEX_VPSLLVD_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VPSLLVD_ZMM_K1_ZMM_ZMMMT: Row = Row(4676);
/// `MVEX_UNDOC_ZMM_K1_ZMMMT_512_66_0F38_W0_48`
pub const MVEX_UNDOC_ZMM_K1_ZMMMT_512_66_0F38_W0_48: Row = Row(4677);
/// `MVEX_UNDOC_ZMM_K1_ZMMMT_512_66_0F38_W0_49`
pub const MVEX_UNDOC_ZMM_K1_ZMMMT_512_66_0F38_W0_49: Row = Row(4678);
/// `MVEX_UNDOC_ZMM_K1_ZMMMT_512_66_0F38_W0_4A`
pub const MVEX_UNDOC_ZMM_K1_ZMMMT_512_66_0F38_W0_4A: Row = Row(4679);
/// `MVEX_UNDOC_ZMM_K1_ZMMMT_512_66_0F38_W0_4B`
pub const MVEX_UNDOC_ZMM_K1_ZMMMT_512_66_0F38_W0_4B: Row = Row(4680);
/// `MVEX_VADDNPS_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VADDNPS_ZMM_K1_ZMM_ZMMMT: Row = Row(4681);
/// `MVEX_VADDNPD_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VADDNPD_ZMM_K1_ZMM_ZMMMT: Row = Row(4682);
/// `MVEX_VGMAXABSPS_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VGMAXABSPS_ZMM_K1_ZMM_ZMMMT: Row = Row(4683);
/// `MVEX_VGMINPS_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VGMINPS_ZMM_K1_ZMM_ZMMMT: Row = Row(4684);
/// `MVEX_VGMINPD_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VGMINPD_ZMM_K1_ZMM_ZMMMT: Row = Row(4685);
/// `MVEX_VGMAXPS_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VGMAXPS_ZMM_K1_ZMM_ZMMMT: Row = Row(4686);
/// `MVEX_VGMAXPD_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VGMAXPD_ZMM_K1_ZMM_ZMMMT: Row = Row(4687);
/// `MVEX_UNDOC_ZMM_K1_ZMM_ZMMMT_512_66_0F38_W0_54`
pub const MVEX_UNDOC_ZMM_K1_ZMM_ZMMMT_512_66_0F38_W0_54: Row = Row(4688);
/// `MVEX_VFIXUPNANPS_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VFIXUPNANPS_ZMM_K1_ZMM_ZMMMT: Row = Row(4689);
/// `MVEX_VFIXUPNANPD_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VFIXUPNANPD_ZMM_K1_ZMM_ZMMMT: Row = Row(4690);
/// `MVEX_UNDOC_ZMM_K1_ZMM_ZMMMT_512_66_0F38_W0_56`
pub const MVEX_UNDOC_ZMM_K1_ZMM_ZMMMT_512_66_0F38_W0_56: Row = Row(4691);
/// `MVEX_UNDOC_ZMM_K1_ZMM_ZMMMT_512_66_0F38_W0_57`
pub const MVEX_UNDOC_ZMM_K1_ZMM_ZMMMT_512_66_0F38_W0_57: Row = Row(4692);
/// `MVEX_VPBROADCASTD_ZMM_K1_MT`
pub const MVEX_VPBROADCASTD_ZMM_K1_MT: Row = Row(4693);
/// `MVEX_VPBROADCASTQ_ZMM_K1_MT`
pub const MVEX_VPBROADCASTQ_ZMM_K1_MT: Row = Row(4694);
/// `MVEX_VBROADCASTI32X4_ZMM_K1_MT`
pub const MVEX_VBROADCASTI32X4_ZMM_K1_MT: Row = Row(4695);
/// `MVEX_VBROADCASTI64X4_ZMM_K1_MT`
pub const MVEX_VBROADCASTI64X4_ZMM_K1_MT: Row = Row(4696);
/// `MVEX_VPADCD_ZMM_K1_KR_ZMMMT`
pub const MVEX_VPADCD_ZMM_K1_KR_ZMMMT: Row = Row(4697);
/// `MVEX_VPADDSETCD_ZMM_K1_KR_ZMMMT`
pub const MVEX_VPADDSETCD_ZMM_K1_KR_ZMMMT: Row = Row(4698);
/// `MVEX_VPSBBD_ZMM_K1_KR_ZMMMT`
pub const MVEX_VPSBBD_ZMM_K1_KR_ZMMMT: Row = Row(4699);
/// `MVEX_VPSUBSETBD_ZMM_K1_KR_ZMMMT`
pub const MVEX_VPSUBSETBD_ZMM_K1_KR_ZMMMT: Row = Row(4700);
/// `MVEX_VPBLENDMD_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VPBLENDMD_ZMM_K1_ZMM_ZMMMT: Row = Row(4701);
/// `MVEX_VPBLENDMQ_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VPBLENDMQ_ZMM_K1_ZMM_ZMMMT: Row = Row(4702);
/// `MVEX_VBLENDMPS_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VBLENDMPS_ZMM_K1_ZMM_ZMMMT: Row = Row(4703);
/// `MVEX_VBLENDMPD_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VBLENDMPD_ZMM_K1_ZMM_ZMMMT: Row = Row(4704);
/// `MVEX_UNDOC_ZMM_K1_ZMM_ZMMMT_512_66_0F38_W0_67`
pub const MVEX_UNDOC_ZMM_K1_ZMM_ZMMMT_512_66_0F38_W0_67: Row = Row(4705);
/// `MVEX_UNDOC_ZMM_K1_ZMMMT_512_66_0F38_W0_68`
pub const MVEX_UNDOC_ZMM_K1_ZMMMT_512_66_0F38_W0_68: Row = Row(4706);
/// `MVEX_UNDOC_ZMM_K1_ZMMMT_512_66_0F38_W0_69`
pub const MVEX_UNDOC_ZMM_K1_ZMMMT_512_66_0F38_W0_69: Row = Row(4707);
/// `MVEX_UNDOC_ZMM_K1_ZMMMT_512_66_0F38_W0_6A`
pub const MVEX_UNDOC_ZMM_K1_ZMMMT_512_66_0F38_W0_6A: Row = Row(4708);
/// `MVEX_UNDOC_ZMM_K1_ZMMMT_512_66_0F38_W0_6B`
pub const MVEX_UNDOC_ZMM_K1_ZMMMT_512_66_0F38_W0_6B: Row = Row(4709);
/// `MVEX_VPSUBRD_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VPSUBRD_ZMM_K1_ZMM_ZMMMT: Row = Row(4710);
/// `MVEX_VSUBRPS_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VSUBRPS_ZMM_K1_ZMM_ZMMMT: Row = Row(4711);
/// `MVEX_VSUBRPD_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VSUBRPD_ZMM_K1_ZMM_ZMMMT: Row = Row(4712);
/// `MVEX_VPSBBRD_ZMM_K1_KR_ZMMMT`
pub const MVEX_VPSBBRD_ZMM_K1_KR_ZMMMT: Row = Row(4713);
/// `MVEX_VPSUBRSETBD_ZMM_K1_KR_ZMMMT`
pub const MVEX_VPSUBRSETBD_ZMM_K1_KR_ZMMMT: Row = Row(4714);
/// `MVEX_UNDOC_ZMM_K1_ZMM_ZMMMT_512_66_0F38_W0_70`
pub const MVEX_UNDOC_ZMM_K1_ZMM_ZMMMT_512_66_0F38_W0_70: Row = Row(4715);
/// `MVEX_UNDOC_ZMM_K1_ZMM_ZMMMT_512_66_0F38_W0_71`
pub const MVEX_UNDOC_ZMM_K1_ZMM_ZMMMT_512_66_0F38_W0_71: Row = Row(4716);
/// `MVEX_UNDOC_ZMM_K1_ZMM_ZMMMT_512_66_0F38_W0_72`
pub const MVEX_UNDOC_ZMM_K1_ZMM_ZMMMT_512_66_0F38_W0_72: Row = Row(4717);
/// `MVEX_UNDOC_ZMM_K1_ZMM_ZMMMT_512_66_0F38_W0_73`
pub const MVEX_UNDOC_ZMM_K1_ZMM_ZMMMT_512_66_0F38_W0_73: Row = Row(4718);
/// `MVEX_VPCMPLTD_KR_K1_ZMM_ZMMMT`
pub const MVEX_VPCMPLTD_KR_K1_ZMM_ZMMMT: Row = Row(4719);
/// `MVEX_VSCALEPS_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VSCALEPS_ZMM_K1_ZMM_ZMMMT: Row = Row(4720);
/// `MVEX_VPMULHUD_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VPMULHUD_ZMM_K1_ZMM_ZMMMT: Row = Row(4721);
/// `MVEX_VPMULHD_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VPMULHD_ZMM_K1_ZMM_ZMMMT: Row = Row(4722);
/// `MVEX_VPGATHERDD_ZMM_K1_MVT`
pub const MVEX_VPGATHERDD_ZMM_K1_MVT: Row = Row(4723);
/// `MVEX_VPGATHERDQ_ZMM_K1_MVT`
pub const MVEX_VPGATHERDQ_ZMM_K1_MVT: Row = Row(4724);
/// `MVEX_VGATHERDPS_ZMM_K1_MVT`
pub const MVEX_VGATHERDPS_ZMM_K1_MVT: Row = Row(4725);
/// `MVEX_VGATHERDPD_ZMM_K1_MVT`
pub const MVEX_VGATHERDPD_ZMM_K1_MVT: Row = Row(4726);
/// `MVEX_UNDOC_ZMM_K1_ZMM_ZMMMT_512_66_0F38_W0_94`
pub const MVEX_UNDOC_ZMM_K1_ZMM_ZMMMT_512_66_0F38_W0_94: Row = Row(4727);
/// `MVEX_UNDOC_ZMM_K1_ZMM_ZMMMT_512_66_0F38_W1_94`
pub const MVEX_UNDOC_ZMM_K1_ZMM_ZMMMT_512_66_0F38_W1_94: Row = Row(4728);
/// `MVEX_VFMADD132PS_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VFMADD132PS_ZMM_K1_ZMM_ZMMMT: Row = Row(4729);
/// `MVEX_VFMADD132PD_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VFMADD132PD_ZMM_K1_ZMM_ZMMMT: Row = Row(4730);
/// `MVEX_VFMSUB132PS_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VFMSUB132PS_ZMM_K1_ZMM_ZMMMT: Row = Row(4731);
/// `MVEX_VFMSUB132PD_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VFMSUB132PD_ZMM_K1_ZMM_ZMMMT: Row = Row(4732);
/// `MVEX_VFNMADD132PS_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VFNMADD132PS_ZMM_K1_ZMM_ZMMMT: Row = Row(4733);
/// `MVEX_VFNMADD132PD_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VFNMADD132PD_ZMM_K1_ZMM_ZMMMT: Row = Row(4734);
/// `MVEX_VFNMSUB132PS_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VFNMSUB132PS_ZMM_K1_ZMM_ZMMMT: Row = Row(4735);
/// `MVEX_VFNMSUB132PD_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VFNMSUB132PD_ZMM_K1_ZMM_ZMMMT: Row = Row(4736);
/// `MVEX_VPSCATTERDD_MVT_K1_ZMM`
pub const MVEX_VPSCATTERDD_MVT_K1_ZMM: Row = Row(4737);
/// `MVEX_VPSCATTERDQ_MVT_K1_ZMM`
pub const MVEX_VPSCATTERDQ_MVT_K1_ZMM: Row = Row(4738);
/// `MVEX_VSCATTERDPS_MVT_K1_ZMM`
pub const MVEX_VSCATTERDPS_MVT_K1_ZMM: Row = Row(4739);
/// `MVEX_VSCATTERDPD_MVT_K1_ZMM`
pub const MVEX_VSCATTERDPD_MVT_K1_ZMM: Row = Row(4740);
/// `MVEX_VFMADD233PS_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VFMADD233PS_ZMM_K1_ZMM_ZMMMT: Row = Row(4741);
/// `MVEX_VFMADD213PS_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VFMADD213PS_ZMM_K1_ZMM_ZMMMT: Row = Row(4742);
/// `MVEX_VFMADD213PD_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VFMADD213PD_ZMM_K1_ZMM_ZMMMT: Row = Row(4743);
/// `MVEX_VFMSUB213PS_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VFMSUB213PS_ZMM_K1_ZMM_ZMMMT: Row = Row(4744);
/// `MVEX_VFMSUB213PD_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VFMSUB213PD_ZMM_K1_ZMM_ZMMMT: Row = Row(4745);
/// `MVEX_VFNMADD213PS_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VFNMADD213PS_ZMM_K1_ZMM_ZMMMT: Row = Row(4746);
/// `MVEX_VFNMADD213PD_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VFNMADD213PD_ZMM_K1_ZMM_ZMMMT: Row = Row(4747);
/// `MVEX_VFNMSUB213PS_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VFNMSUB213PS_ZMM_K1_ZMM_ZMMMT: Row = Row(4748);
/// `MVEX_VFNMSUB213PD_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VFNMSUB213PD_ZMM_K1_ZMM_ZMMMT: Row = Row(4749);
/// `MVEX_UNDOC_ZMM_K1_MVT_512_66_0F38_W0_B0`
pub const MVEX_UNDOC_ZMM_K1_MVT_512_66_0F38_W0_B0: Row = Row(4750);
/// `MVEX_UNDOC_ZMM_K1_MVT_512_66_0F38_W0_B2`
pub const MVEX_UNDOC_ZMM_K1_MVT_512_66_0F38_W0_B2: Row = Row(4751);
/// `MVEX_VPMADD233D_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VPMADD233D_ZMM_K1_ZMM_ZMMMT: Row = Row(4752);
/// `MVEX_VPMADD231D_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VPMADD231D_ZMM_K1_ZMM_ZMMMT: Row = Row(4753);
/// `MVEX_VFMADD231PS_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VFMADD231PS_ZMM_K1_ZMM_ZMMMT: Row = Row(4754);
/// `MVEX_VFMADD231PD_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VFMADD231PD_ZMM_K1_ZMM_ZMMMT: Row = Row(4755);
/// `MVEX_VFMSUB231PS_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VFMSUB231PS_ZMM_K1_ZMM_ZMMMT: Row = Row(4756);
/// `MVEX_VFMSUB231PD_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VFMSUB231PD_ZMM_K1_ZMM_ZMMMT: Row = Row(4757);
/// `MVEX_VFNMADD231PS_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VFNMADD231PS_ZMM_K1_ZMM_ZMMMT: Row = Row(4758);
/// `MVEX_VFNMADD231PD_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VFNMADD231PD_ZMM_K1_ZMM_ZMMMT: Row = Row(4759);
/// `MVEX_VFNMSUB231PS_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VFNMSUB231PS_ZMM_K1_ZMM_ZMMMT: Row = Row(4760);
/// `MVEX_VFNMSUB231PD_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VFNMSUB231PD_ZMM_K1_ZMM_ZMMMT: Row = Row(4761);
/// `MVEX_UNDOC_ZMM_K1_MVT_512_66_0F38_W0_C0`
pub const MVEX_UNDOC_ZMM_K1_MVT_512_66_0F38_W0_C0: Row = Row(4762);
/// `MVEX_VGATHERPF0HINTDPS_MVT_K1`
pub const MVEX_VGATHERPF0HINTDPS_MVT_K1: Row = Row(4763);
/// `MVEX_VGATHERPF0HINTDPD_MVT_K1`
pub const MVEX_VGATHERPF0HINTDPD_MVT_K1: Row = Row(4764);
/// `MVEX_VGATHERPF0DPS_MVT_K1`
pub const MVEX_VGATHERPF0DPS_MVT_K1: Row = Row(4765);
/// `MVEX_VGATHERPF1DPS_MVT_K1`
pub const MVEX_VGATHERPF1DPS_MVT_K1: Row = Row(4766);
/// `MVEX_VSCATTERPF0HINTDPS_MVT_K1`
pub const MVEX_VSCATTERPF0HINTDPS_MVT_K1: Row = Row(4767);
/// `MVEX_VSCATTERPF0HINTDPD_MVT_K1`
pub const MVEX_VSCATTERPF0HINTDPD_MVT_K1: Row = Row(4768);
/// `MVEX_VSCATTERPF0DPS_MVT_K1`
pub const MVEX_VSCATTERPF0DPS_MVT_K1: Row = Row(4769);
/// `MVEX_VSCATTERPF1DPS_MVT_K1`
pub const MVEX_VSCATTERPF1DPS_MVT_K1: Row = Row(4770);
/// `MVEX_VEXP223PS_ZMM_K1_ZMMMT`
pub const MVEX_VEXP223PS_ZMM_K1_ZMMMT: Row = Row(4771);
/// `MVEX_VLOG2PS_ZMM_K1_ZMMMT`
pub const MVEX_VLOG2PS_ZMM_K1_ZMMMT: Row = Row(4772);
/// `MVEX_VRCP23PS_ZMM_K1_ZMMMT`
pub const MVEX_VRCP23PS_ZMM_K1_ZMMMT: Row = Row(4773);
/// `MVEX_VRSQRT23PS_ZMM_K1_ZMMMT`
pub const MVEX_VRSQRT23PS_ZMM_K1_ZMMMT: Row = Row(4774);
/// `MVEX_VADDSETSPS_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VADDSETSPS_ZMM_K1_ZMM_ZMMMT: Row = Row(4775);
/// `MVEX_VPADDSETSD_ZMM_K1_ZMM_ZMMMT`
pub const MVEX_VPADDSETSD_ZMM_K1_ZMM_ZMMMT: Row = Row(4776);
/// `MVEX_UNDOC_ZMM_K1_ZMM_ZMMMT_512_66_0F38_W0_CE`
pub const MVEX_UNDOC_ZMM_K1_ZMM_ZMMMT_512_66_0F38_W0_CE: Row = Row(4777);
/// `MVEX_UNDOC_ZMM_K1_ZMM_ZMMMT_512_66_0F38_W1_CE`
pub const MVEX_UNDOC_ZMM_K1_ZMM_ZMMMT_512_66_0F38_W1_CE: Row = Row(4778);
/// `MVEX_UNDOC_ZMM_K1_ZMM_ZMMMT_512_66_0F38_W0_CF`
pub const MVEX_UNDOC_ZMM_K1_ZMM_ZMMMT_512_66_0F38_W0_CF: Row = Row(4779);
/// `MVEX_VLOADUNPACKLD_ZMM_K1_MT`
pub const MVEX_VLOADUNPACKLD_ZMM_K1_MT: Row = Row(4780);
/// `MVEX_VLOADUNPACKLQ_ZMM_K1_MT`
pub const MVEX_VLOADUNPACKLQ_ZMM_K1_MT: Row = Row(4781);
/// `MVEX_VPACKSTORELD_MT_K1_ZMM`
pub const MVEX_VPACKSTORELD_MT_K1_ZMM: Row = Row(4782);
/// `MVEX_VPACKSTORELQ_MT_K1_ZMM`
pub const MVEX_VPACKSTORELQ_MT_K1_ZMM: Row = Row(4783);
/// `MVEX_VLOADUNPACKLPS_ZMM_K1_MT`
pub const MVEX_VLOADUNPACKLPS_ZMM_K1_MT: Row = Row(4784);
/// `MVEX_VLOADUNPACKLPD_ZMM_K1_MT`
pub const MVEX_VLOADUNPACKLPD_ZMM_K1_MT: Row = Row(4785);
/// `MVEX_VPACKSTORELPS_MT_K1_ZMM`
pub const MVEX_VPACKSTORELPS_MT_K1_ZMM: Row = Row(4786);
/// `MVEX_VPACKSTORELPD_MT_K1_ZMM`
pub const MVEX_VPACKSTORELPD_MT_K1_ZMM: Row = Row(4787);
/// `MVEX_UNDOC_ZMM_K1_ZMMMT_512_0F38_W0_D2`
pub const MVEX_UNDOC_ZMM_K1_ZMMMT_512_0F38_W0_D2: Row = Row(4788);
/// `MVEX_UNDOC_ZMM_K1_ZMMMT_512_66_0F38_W0_D2`
pub const MVEX_UNDOC_ZMM_K1_ZMMMT_512_66_0F38_W0_D2: Row = Row(4789);
/// `MVEX_UNDOC_ZMM_K1_ZMMMT_512_0F38_W0_D3`
pub const MVEX_UNDOC_ZMM_K1_ZMMMT_512_0F38_W0_D3: Row = Row(4790);
/// `MVEX_VLOADUNPACKHD_ZMM_K1_MT`
pub const MVEX_VLOADUNPACKHD_ZMM_K1_MT: Row = Row(4791);
/// `MVEX_VLOADUNPACKHQ_ZMM_K1_MT`
pub const MVEX_VLOADUNPACKHQ_ZMM_K1_MT: Row = Row(4792);
/// `MVEX_VPACKSTOREHD_MT_K1_ZMM`
pub const MVEX_VPACKSTOREHD_MT_K1_ZMM: Row = Row(4793);
/// `MVEX_VPACKSTOREHQ_MT_K1_ZMM`
pub const MVEX_VPACKSTOREHQ_MT_K1_ZMM: Row = Row(4794);
/// `MVEX_VLOADUNPACKHPS_ZMM_K1_MT`
pub const MVEX_VLOADUNPACKHPS_ZMM_K1_MT: Row = Row(4795);
/// `MVEX_VLOADUNPACKHPD_ZMM_K1_MT`
pub const MVEX_VLOADUNPACKHPD_ZMM_K1_MT: Row = Row(4796);
/// `MVEX_VPACKSTOREHPS_MT_K1_ZMM`
pub const MVEX_VPACKSTOREHPS_MT_K1_ZMM: Row = Row(4797);
/// `MVEX_VPACKSTOREHPD_MT_K1_ZMM`
pub const MVEX_VPACKSTOREHPD_MT_K1_ZMM: Row = Row(4798);
/// `MVEX_UNDOC_ZMM_K1_ZMMMT_512_0F38_W0_D6`
pub const MVEX_UNDOC_ZMM_K1_ZMMMT_512_0F38_W0_D6: Row = Row(4799);
/// `MVEX_UNDOC_ZMM_K1_ZMMMT_512_66_0F38_W0_D6`
pub const MVEX_UNDOC_ZMM_K1_ZMMMT_512_66_0F38_W0_D6: Row = Row(4800);
/// `MVEX_UNDOC_ZMM_K1_ZMMMT_512_0F38_W0_D7`
pub const MVEX_UNDOC_ZMM_K1_ZMMMT_512_0F38_W0_D7: Row = Row(4801);
/// `MVEX_VALIGND_ZMM_K1_ZMM_ZMMMT_IMM8`
pub const MVEX_VALIGND_ZMM_K1_ZMM_ZMMMT_IMM8: Row = Row(4802);
/// `MVEX_VPERMF32X4_ZMM_K1_ZMMMT_IMM8`
pub const MVEX_VPERMF32X4_ZMM_K1_ZMMMT_IMM8: Row = Row(4803);
/// `MVEX_VPCMPUD_KR_K1_ZMM_ZMMMT_IMM8`
pub const MVEX_VPCMPUD_KR_K1_ZMM_ZMMMT_IMM8: Row = Row(4804);
/// `MVEX_VPCMPD_KR_K1_ZMM_ZMMMT_IMM8`
pub const MVEX_VPCMPD_KR_K1_ZMM_ZMMMT_IMM8: Row = Row(4805);
/// `MVEX_VGETMANTPS_ZMM_K1_ZMMMT_IMM8`
pub const MVEX_VGETMANTPS_ZMM_K1_ZMMMT_IMM8: Row = Row(4806);
/// `MVEX_VGETMANTPD_ZMM_K1_ZMMMT_IMM8`
pub const MVEX_VGETMANTPD_ZMM_K1_ZMMMT_IMM8: Row = Row(4807);
/// `MVEX_VRNDFXPNTPS_ZMM_K1_ZMMMT_IMM8`
pub const MVEX_VRNDFXPNTPS_ZMM_K1_ZMMMT_IMM8: Row = Row(4808);
/// `MVEX_VRNDFXPNTPD_ZMM_K1_ZMMMT_IMM8`
pub const MVEX_VRNDFXPNTPD_ZMM_K1_ZMMMT_IMM8: Row = Row(4809);
/// `MVEX_VCVTFXPNTUDQ2PS_ZMM_K1_ZMMMT_IMM8`
pub const MVEX_VCVTFXPNTUDQ2PS_ZMM_K1_ZMMMT_IMM8: Row = Row(4810);
/// `MVEX_VCVTFXPNTPS2UDQ_ZMM_K1_ZMMMT_IMM8`
pub const MVEX_VCVTFXPNTPS2UDQ_ZMM_K1_ZMMMT_IMM8: Row = Row(4811);
/// `MVEX_VCVTFXPNTPD2UDQ_ZMM_K1_ZMMMT_IMM8`
pub const MVEX_VCVTFXPNTPD2UDQ_ZMM_K1_ZMMMT_IMM8: Row = Row(4812);
/// `MVEX_VCVTFXPNTDQ2PS_ZMM_K1_ZMMMT_IMM8`
pub const MVEX_VCVTFXPNTDQ2PS_ZMM_K1_ZMMMT_IMM8: Row = Row(4813);
/// `MVEX_VCVTFXPNTPS2DQ_ZMM_K1_ZMMMT_IMM8`
pub const MVEX_VCVTFXPNTPS2DQ_ZMM_K1_ZMMMT_IMM8: Row = Row(4814);
/// `MVEX_UNDOC_ZMM_K1_ZMMMT_IMM8_512_66_0F3A_W0_D0`
pub const MVEX_UNDOC_ZMM_K1_ZMMMT_IMM8_512_66_0F3A_W0_D0: Row = Row(4815);
/// `MVEX_UNDOC_ZMM_K1_ZMMMT_IMM8_512_66_0F3A_W0_D1`
pub const MVEX_UNDOC_ZMM_K1_ZMMMT_IMM8_512_66_0F3A_W0_D1: Row = Row(4816);
/// `MVEX_VCVTFXPNTPD2DQ_ZMM_K1_ZMMMT_IMM8`
pub const MVEX_VCVTFXPNTPD2DQ_ZMM_K1_ZMMMT_IMM8: Row = Row(4817);
/// `UNDOC`
pub const VIA_UNDOC_F30FA6F0_16: Row = Row(4818);
/// `UNDOC`
pub const VIA_UNDOC_F30FA6F0_32: Row = Row(4819);
/// `UNDOC`
pub const VIA_UNDOC_F30FA6F0_64: Row = Row(4820);
/// `UNDOC`
pub const VIA_UNDOC_F30FA6F8_16: Row = Row(4821);
/// `UNDOC`
pub const VIA_UNDOC_F30FA6F8_32: Row = Row(4822);
/// `UNDOC`
pub const VIA_UNDOC_F30FA6F8_64: Row = Row(4823);
/// `XSHA512`
pub const XSHA512_16: Row = Row(4824);
/// `XSHA512`
pub const XSHA512_32: Row = Row(4825);
/// `XSHA512`
pub const XSHA512_64: Row = Row(4826);
/// `XSTORE_ALT`
pub const XSTORE_ALT_16: Row = Row(4827);
/// `XSTORE_ALT`
pub const XSTORE_ALT_32: Row = Row(4828);
/// `XSTORE_ALT`
pub const XSTORE_ALT_64: Row = Row(4829);
/// `XSHA512_ALT`
pub const XSHA512_ALT_16: Row = Row(4830);
/// `XSHA512_ALT`
pub const XSHA512_ALT_32: Row = Row(4831);
/// `XSHA512_ALT`
pub const XSHA512_ALT_64: Row = Row(4832);
/// `ZERO_BYTES`
pub const ZERO_BYTES: Row = Row(4833);
/// `WRMSRNS`
pub const WRMSRNS: Row = Row(4834);
/// `WRMSRLIST`
pub const WRMSRLIST: Row = Row(4835);
/// `RDMSRLIST`
pub const RDMSRLIST: Row = Row(4836);
/// `RMPQUERY`
pub const RMPQUERY: Row = Row(4837);
/// `PREFETCHIT1 m8`
pub const PREFETCHIT1_M8: Row = Row(4838);
/// `PREFETCHIT0 m8`
pub const PREFETCHIT0_M8: Row = Row(4839);
/// `AADD m32, r32`
pub const AADD_M32_R32: Row = Row(4840);
/// `AADD m64, r64`
pub const AADD_M64_R64: Row = Row(4841);
/// `AAND m32, r32`
pub const AAND_M32_R32: Row = Row(4842);
/// `AAND m64, r64`
pub const AAND_M64_R64: Row = Row(4843);
/// `AXOR m32, r32`
pub const AXOR_M32_R32: Row = Row(4844);
/// `AXOR m64, r64`
pub const AXOR_M64_R64: Row = Row(4845);
/// `AOR m32, r32`
pub const AOR_M32_R32: Row = Row(4846);
/// `AOR m64, r64`
pub const AOR_M64_R64: Row = Row(4847);
/// `VPDPBUUD xmm1, xmm2, xmm3/m128`
pub const VEX_VPDPBUUD_XMM_XMM_XMMM128: Row = Row(4848);
/// `VPDPBUUD ymm1, ymm2, ymm3/m256`
pub const VEX_VPDPBUUD_YMM_YMM_YMMM256: Row = Row(4849);
/// `VPDPBSUD xmm1, xmm2, xmm3/m128`
pub const VEX_VPDPBSUD_XMM_XMM_XMMM128: Row = Row(4850);
/// `VPDPBSUD ymm1, ymm2, ymm3/m256`
pub const VEX_VPDPBSUD_YMM_YMM_YMMM256: Row = Row(4851);
/// `VPDPBSSD xmm1, xmm2, xmm3/m128`
pub const VEX_VPDPBSSD_XMM_XMM_XMMM128: Row = Row(4852);
/// `VPDPBSSD ymm1, ymm2, ymm3/m256`
pub const VEX_VPDPBSSD_YMM_YMM_YMMM256: Row = Row(4853);
/// `VPDPBUUDS xmm1, xmm2, xmm3/m128`
pub const VEX_VPDPBUUDS_XMM_XMM_XMMM128: Row = Row(4854);
/// `VPDPBUUDS ymm1, ymm2, ymm3/m256`
pub const VEX_VPDPBUUDS_YMM_YMM_YMMM256: Row = Row(4855);
/// `VPDPBSUDS xmm1, xmm2, xmm3/m128`
pub const VEX_VPDPBSUDS_XMM_XMM_XMMM128: Row = Row(4856);
/// `VPDPBSUDS ymm1, ymm2, ymm3/m256`
pub const VEX_VPDPBSUDS_YMM_YMM_YMMM256: Row = Row(4857);
/// `VPDPBSSDS xmm1, xmm2, xmm3/m128`
pub const VEX_VPDPBSSDS_XMM_XMM_XMMM128: Row = Row(4858);
/// `VPDPBSSDS ymm1, ymm2, ymm3/m256`
pub const VEX_VPDPBSSDS_YMM_YMM_YMMM256: Row = Row(4859);
/// `TDPFP16PS tmm1, tmm2, tmm3`
pub const VEX_TDPFP16PS_TMM_TMM_TMM: Row = Row(4860);
/// `VCVTNEPS2BF16 xmm1, xmm2/m128`
pub const VEX_VCVTNEPS2BF16_XMM_XMMM128: Row = Row(4861);
/// `VCVTNEPS2BF16 xmm1, ymm2/m256`
pub const VEX_VCVTNEPS2BF16_XMM_YMMM256: Row = Row(4862);
/// `VCVTNEOPH2PS xmm1, m128`
pub const VEX_VCVTNEOPH2PS_XMM_M128: Row = Row(4863);
/// `VCVTNEOPH2PS ymm1, m256`
pub const VEX_VCVTNEOPH2PS_YMM_M256: Row = Row(4864);
/// `VCVTNEEPH2PS xmm1, m128`
pub const VEX_VCVTNEEPH2PS_XMM_M128: Row = Row(4865);
/// `VCVTNEEPH2PS ymm1, m256`
pub const VEX_VCVTNEEPH2PS_YMM_M256: Row = Row(4866);
/// `VCVTNEEBF162PS xmm1, m128`
pub const VEX_VCVTNEEBF162PS_XMM_M128: Row = Row(4867);
/// `VCVTNEEBF162PS ymm1, m256`
pub const VEX_VCVTNEEBF162PS_YMM_M256: Row = Row(4868);
/// `VCVTNEOBF162PS xmm1, m128`
pub const VEX_VCVTNEOBF162PS_XMM_M128: Row = Row(4869);
/// `VCVTNEOBF162PS ymm1, m256`
pub const VEX_VCVTNEOBF162PS_YMM_M256: Row = Row(4870);
/// `VBCSTNESH2PS xmm1, m16`
pub const VEX_VBCSTNESH2PS_XMM_M16: Row = Row(4871);
/// `VBCSTNESH2PS ymm1, m16`
pub const VEX_VBCSTNESH2PS_YMM_M16: Row = Row(4872);
/// `VBCSTNEBF162PS xmm1, m16`
pub const VEX_VBCSTNEBF162PS_XMM_M16: Row = Row(4873);
/// `VBCSTNEBF162PS ymm1, m16`
pub const VEX_VBCSTNEBF162PS_YMM_M16: Row = Row(4874);
/// `VPMADD52LUQ xmm1, xmm2, xmm3/m128`
pub const VEX_VPMADD52LUQ_XMM_XMM_XMMM128: Row = Row(4875);
/// `VPMADD52LUQ ymm1, ymm2, ymm3/m256`
pub const VEX_VPMADD52LUQ_YMM_YMM_YMMM256: Row = Row(4876);
/// `VPMADD52HUQ xmm1, xmm2, xmm3/m128`
pub const VEX_VPMADD52HUQ_XMM_XMM_XMMM128: Row = Row(4877);
/// `VPMADD52HUQ ymm1, ymm2, ymm3/m256`
pub const VEX_VPMADD52HUQ_YMM_YMM_YMMM256: Row = Row(4878);
/// `CMPOXADD m32, r32, r32`
pub const VEX_CMPOXADD_M32_R32_R32: Row = Row(4879);
/// `CMPOXADD m64, r64, r64`
pub const VEX_CMPOXADD_M64_R64_R64: Row = Row(4880);
/// `CMPNOXADD m32, r32, r32`
pub const VEX_CMPNOXADD_M32_R32_R32: Row = Row(4881);
/// `CMPNOXADD m64, r64, r64`
pub const VEX_CMPNOXADD_M64_R64_R64: Row = Row(4882);
/// `CMPBXADD m32, r32, r32`
pub const VEX_CMPBXADD_M32_R32_R32: Row = Row(4883);
/// `CMPBXADD m64, r64, r64`
pub const VEX_CMPBXADD_M64_R64_R64: Row = Row(4884);
/// `CMPNBXADD m32, r32, r32`
pub const VEX_CMPNBXADD_M32_R32_R32: Row = Row(4885);
/// `CMPNBXADD m64, r64, r64`
pub const VEX_CMPNBXADD_M64_R64_R64: Row = Row(4886);
/// `CMPZXADD m32, r32, r32`
pub const VEX_CMPZXADD_M32_R32_R32: Row = Row(4887);
/// `CMPZXADD m64, r64, r64`
pub const VEX_CMPZXADD_M64_R64_R64: Row = Row(4888);
/// `CMPNZXADD m32, r32, r32`
pub const VEX_CMPNZXADD_M32_R32_R32: Row = Row(4889);
/// `CMPNZXADD m64, r64, r64`
pub const VEX_CMPNZXADD_M64_R64_R64: Row = Row(4890);
/// `CMPBEXADD m32, r32, r32`
pub const VEX_CMPBEXADD_M32_R32_R32: Row = Row(4891);
/// `CMPBEXADD m64, r64, r64`
pub const VEX_CMPBEXADD_M64_R64_R64: Row = Row(4892);
/// `CMPNBEXADD m32, r32, r32`
pub const VEX_CMPNBEXADD_M32_R32_R32: Row = Row(4893);
/// `CMPNBEXADD m64, r64, r64`
pub const VEX_CMPNBEXADD_M64_R64_R64: Row = Row(4894);
/// `CMPSXADD m32, r32, r32`
pub const VEX_CMPSXADD_M32_R32_R32: Row = Row(4895);
/// `CMPSXADD m64, r64, r64`
pub const VEX_CMPSXADD_M64_R64_R64: Row = Row(4896);
/// `CMPNSXADD m32, r32, r32`
pub const VEX_CMPNSXADD_M32_R32_R32: Row = Row(4897);
/// `CMPNSXADD m64, r64, r64`
pub const VEX_CMPNSXADD_M64_R64_R64: Row = Row(4898);
/// `CMPPXADD m32, r32, r32`
pub const VEX_CMPPXADD_M32_R32_R32: Row = Row(4899);
/// `CMPPXADD m64, r64, r64`
pub const VEX_CMPPXADD_M64_R64_R64: Row = Row(4900);
/// `CMPNPXADD m32, r32, r32`
pub const VEX_CMPNPXADD_M32_R32_R32: Row = Row(4901);
/// `CMPNPXADD m64, r64, r64`
pub const VEX_CMPNPXADD_M64_R64_R64: Row = Row(4902);
/// `CMPLXADD m32, r32, r32`
pub const VEX_CMPLXADD_M32_R32_R32: Row = Row(4903);
/// `CMPLXADD m64, r64, r64`
pub const VEX_CMPLXADD_M64_R64_R64: Row = Row(4904);
/// `CMPNLXADD m32, r32, r32`
pub const VEX_CMPNLXADD_M32_R32_R32: Row = Row(4905);
/// `CMPNLXADD m64, r64, r64`
pub const VEX_CMPNLXADD_M64_R64_R64: Row = Row(4906);
/// `CMPLEXADD m32, r32, r32`
pub const VEX_CMPLEXADD_M32_R32_R32: Row = Row(4907);
/// `CMPLEXADD m64, r64, r64`
pub const VEX_CMPLEXADD_M64_R64_R64: Row = Row(4908);
/// `CMPNLEXADD m32, r32, r32`
pub const VEX_CMPNLEXADD_M32_R32_R32: Row = Row(4909);
/// `CMPNLEXADD m64, r64, r64`
pub const VEX_CMPNLEXADD_M64_R64_R64: Row = Row(4910);
/// `TCMMRLFP16PS tmm1, tmm2, tmm3`
pub const VEX_TCMMRLFP16PS_TMM_TMM_TMM: Row = Row(4911);
/// `TCMMIMFP16PS tmm1, tmm2, tmm3`
pub const VEX_TCMMIMFP16PS_TMM_TMM_TMM: Row = Row(4912);
/// `PBNDKB`
pub const PBNDKB: Row = Row(4913);
/// `VSHA512RNDS2 ymm1, ymm2, xmm3`
pub const VEX_VSHA512RNDS2_YMM_YMM_XMM: Row = Row(4914);
/// `VSHA512MSG1 ymm1, xmm2`
pub const VEX_VSHA512MSG1_YMM_XMM: Row = Row(4915);
/// `VSHA512MSG2 ymm1, ymm2`
pub const VEX_VSHA512MSG2_YMM_YMM: Row = Row(4916);
/// `VPDPWUUD xmm1, xmm2, xmm3/m128`
pub const VEX_VPDPWUUD_XMM_XMM_XMMM128: Row = Row(4917);
/// `VPDPWUUD ymm1, ymm2, ymm3/m256`
pub const VEX_VPDPWUUD_YMM_YMM_YMMM256: Row = Row(4918);
/// `VPDPWUSD xmm1, xmm2, xmm3/m128`
pub const VEX_VPDPWUSD_XMM_XMM_XMMM128: Row = Row(4919);
/// `VPDPWUSD ymm1, ymm2, ymm3/m256`
pub const VEX_VPDPWUSD_YMM_YMM_YMMM256: Row = Row(4920);
/// `VPDPWSUD xmm1, xmm2, xmm3/m128`
pub const VEX_VPDPWSUD_XMM_XMM_XMMM128: Row = Row(4921);
/// `VPDPWSUD ymm1, ymm2, ymm3/m256`
pub const VEX_VPDPWSUD_YMM_YMM_YMMM256: Row = Row(4922);
/// `VPDPWUUDS xmm1, xmm2, xmm3/m128`
pub const VEX_VPDPWUUDS_XMM_XMM_XMMM128: Row = Row(4923);
/// `VPDPWUUDS ymm1, ymm2, ymm3/m256`
pub const VEX_VPDPWUUDS_YMM_YMM_YMMM256: Row = Row(4924);
/// `VPDPWUSDS xmm1, xmm2, xmm3/m128`
pub const VEX_VPDPWUSDS_XMM_XMM_XMMM128: Row = Row(4925);
/// `VPDPWUSDS ymm1, ymm2, ymm3/m256`
pub const VEX_VPDPWUSDS_YMM_YMM_YMMM256: Row = Row(4926);
/// `VPDPWSUDS xmm1, xmm2, xmm3/m128`
pub const VEX_VPDPWSUDS_XMM_XMM_XMMM128: Row = Row(4927);
/// `VPDPWSUDS ymm1, ymm2, ymm3/m256`
pub const VEX_VPDPWSUDS_YMM_YMM_YMMM256: Row = Row(4928);
/// `VSM3MSG1 xmm1, xmm2, xmm3/m128`
pub const VEX_VSM3MSG1_XMM_XMM_XMMM128: Row = Row(4929);
/// `VSM3MSG2 xmm1, xmm2, xmm3/m128`
pub const VEX_VSM3MSG2_XMM_XMM_XMMM128: Row = Row(4930);
/// `VSM4KEY4 xmm1, xmm2, xmm3/m128`
pub const VEX_VSM4KEY4_XMM_XMM_XMMM128: Row = Row(4931);
/// `VSM4KEY4 ymm1, ymm2, ymm3/m256`
pub const VEX_VSM4KEY4_YMM_YMM_YMMM256: Row = Row(4932);
/// `VSM4RNDS4 xmm1, xmm2, xmm3/m128`
pub const VEX_VSM4RNDS4_XMM_XMM_XMMM128: Row = Row(4933);
/// `VSM4RNDS4 ymm1, ymm2, ymm3/m256`
pub const VEX_VSM4RNDS4_YMM_YMM_YMMM256: Row = Row(4934);
/// `VSM3RNDS2 xmm1, xmm2, xmm3/m128, imm8`
pub const VEX_VSM3RNDS2_XMM_XMM_XMMM128_IMM8: Row = Row(4935);
