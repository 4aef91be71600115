//! `Fn::Cidr`: the blocks of a network.

use std::net::{Ipv4Addr, Ipv6Addr};

use ipnet::{IpNet, Ipv4Net, Ipv6Net};
use serde_json::Value;

use super::Unknown;
use super::functions::malformed;

/// The largest number of blocks: "Valid range is between 1 and 256".
const MAX_BLOCKS: usize = 256;

/// The first `count` blocks of `block` with `bits` host bits, 8 by default.
pub(super) fn cidr(block: &str, count: &str, bits: Option<&str>) -> Result<Value, Unknown> {
    let invalid = || malformed("Fn::Cidr");
    let block: IpNet = block.parse().map_err(|_| invalid())?;
    let count: usize = count.parse().map_err(|_| invalid())?;
    let bits: u8 = bits.unwrap_or("8").parse().map_err(|_| invalid())?;
    if !(1..=MAX_BLOCKS).contains(&count) {
        return Err(invalid());
    }
    let nth = |index| match block {
        IpNet::V4(block) => nth_v4(block, index, bits),
        IpNet::V6(block) => nth_v6(block, index, bits),
    };
    let blocks: Option<Vec<String>> = (0..count).map(nth).collect();
    blocks.map(Value::from).ok_or_else(|| {
        Unknown::template_error(format_args!(
            "Fn::Cidr can't create {count} blocks with {bits} host bits from {block}"
        ))
    })
}

fn nth_v4(block: Ipv4Net, index: usize, bits: u8) -> Option<String> {
    let offset = u32::try_from(index)
        .ok()?
        .checked_mul(1_u32.checked_shl(bits.into())?)?;
    let address = Ipv4Addr::from(u32::from(block.network()).checked_add(offset)?);
    let part = Ipv4Net::new(address, 32_u8.checked_sub(bits)?).ok()?;
    block.contains(&part).then(|| part.to_string())
}

fn nth_v6(block: Ipv6Net, index: usize, bits: u8) -> Option<String> {
    let offset = u128::try_from(index)
        .ok()?
        .checked_mul(1_u128.checked_shl(bits.into())?)?;
    let address = Ipv6Addr::from(u128::from(block.network()).checked_add(offset)?);
    let part = Ipv6Net::new(address, 128_u8.checked_sub(bits)?).ok()?;
    block.contains(&part).then(|| part.to_string())
}
