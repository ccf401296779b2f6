// options: -std=c23
#include <stdbit.h>
#include <stdckdint.h>
#include <assert.h>
int main(){ assert(stdc_leading_zeros_ui(1u)==31&&stdc_leading_zeros((unsigned char)1)==7&&stdc_leading_ones((unsigned short)0xff00)==8&&stdc_trailing_zeros(8ull)==3&&stdc_trailing_ones(7u)==3&&stdc_first_leading_zero(0xffffffffu)==0&&stdc_first_leading_one(1u)==32&&stdc_first_trailing_zero(1u)==2&&stdc_first_trailing_one(8u)==4&&stdc_count_zeros(0u)==32&&stdc_count_ones(0xffull)==8&&stdc_has_single_bit(8u)&&!stdc_has_single_bit(0u)&&stdc_bit_width(8u)==4&&stdc_bit_floor(9u)==8&&stdc_bit_ceil(9u)==16&&stdc_bit_ceil(0u)==1&&stdc_bit_floor(0u)==0);
 assert(__STDC_ENDIAN_NATIVE__==__STDC_ENDIAN_LITTLE__ && __STDC_VERSION_STDBIT_H__>=202311L);
 assert(stdc_leading_zeros_uc(1)==7&&stdc_bit_ceil_uc(100)==128&&stdc_leading_zeros_us(1)==15&&stdc_leading_zeros_ul(1)==63&&stdc_leading_zeros_ull(0)==64);
 int r; assert(ckd_add(&r,0x7fffffff,1)&&!ckd_sub(&r,1,2)&&r==-1&&!ckd_mul(&r,3,4)&&r==12); return 0;}
