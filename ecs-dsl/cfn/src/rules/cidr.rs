//! CIDR blocks and availability zones.

use super::range::within;
use super::text::{length, number, only, position, slice};
use super::{Verdict, Violation, violation};

/// An IPv4 block: the address and the prefix length.
struct Block {
    address: u32,
    prefix: u32,
}

impl Block {
    /// Whether the bits after the prefix are zero.
    const fn is_canonical(&self) -> bool {
        self.prefix == 32 || self.address << self.prefix == 0
    }

    /// Whether it is within the block `first`/`prefix`.
    const fn is_within(&self, first: [u8; 4], prefix: u32) -> bool {
        self.prefix >= prefix && (self.address ^ u32::from_be_bytes(first)) >> (32 - prefix) == 0
    }
}

/// Parses an IPv4 block such as `10.0.0.0/16`.
const fn parse(text: &str) -> Option<Block> {
    let bytes = text.as_bytes();
    let Some(slash) = position(bytes, b'/', 0) else {
        return None;
    };
    let Some(prefix) = number(slice(bytes, slash + 1, bytes.len())) else {
        return None;
    };
    let (mut address, mut start, mut part) = (0, 0, 0);
    while part < 4 {
        let end = if part == 3 {
            slash
        } else {
            match position(bytes, b'.', start) {
                Some(dot) if dot < slash => dot,
                _ => return None,
            }
        };
        match number(slice(bytes, start, end)) {
            // Some parsers read a leading zero as octal, and AWS rejects it.
            Some(octet) if octet <= 255 && (bytes[start] != b'0' || end == start + 1) => {
                address = address << 8 | octet;
            }
            _ => return None,
        }
        start = end + 1;
        part += 1;
    }
    if prefix <= 32 {
        Some(Block { address, prefix })
    } else {
        None
    }
}

/// The CIDR block of a VPC. `limits.json`: `vpc.cidr`.
pub const fn vpc_cidr(block: &str) -> Verdict {
    let Some(parsed) = parse(block) else {
        return Err(violation!(
            INVALID_CIDR_BLOCK,
            "VPC CIDR block",
            "is not an IPv4 block in CIDR notation",
            "an IPv4 block from /16 to /28, such as `10.0.0.0/16`"
        ));
    };
    if parsed.prefix < 16 || parsed.prefix > 28 {
        return Err(VPC);
    }
    if !parsed.is_canonical() {
        return Err(violation!(
            INVALID_VPC_CIDR_BLOCK,
            "VPC CIDR block",
            "has bits set after the prefix",
            "zeros after the prefix, such as `10.1.0.0/16`"
        ));
    }
    let reserved = parsed.is_within([0, 0, 0, 0], 8)
        || parsed.is_within([127, 0, 0, 0], 8)
        || parsed.is_within([169, 254, 0, 0], 16)
        || parsed.is_within([224, 0, 0, 0], 4);
    if reserved {
        return Err(violation!(
            INVALID_VPC_CIDR_BLOCK,
            "VPC CIDR block",
            "is reserved",
            "a private block such as `10.0.0.0/16`, outside of `0.0.0.0/8`, `127.0.0.0/8`, `169.254.0.0/16` and `224.0.0.0/4`"
        ));
    }
    Ok(())
}

const VPC: Violation = violation!(
    INVALID_VPC_CIDR_BLOCK,
    "VPC CIDR block",
    "is not between /16 and /28",
    "an IPv4 block from /16 to /28, such as `10.0.0.0/16`"
);

/// The prefix length of a VPC's block from an IPAM pool. `limits.json`: `vpc.cidr`.
pub const fn netmask_length(length: i64) -> Verdict {
    within(
        length,
        16,
        28,
        violation!(
            INVALID_VPC_CIDR_BLOCK,
            "netmask length",
            "is out of range for a VPC",
            "16 to 28"
        ),
    )
}

/// The number that a program gives to a rule of a network ACL: smaller than those that are computed.
pub const fn acl_rule_number(number: i64) -> Verdict {
    within(
        number,
        1,
        999,
        violation!(
            INVALID_NETWORK_ACL,
            "rule number",
            "is out of range",
            "1 to 999; computed numbers begin at 1000"
        ),
    )
}

/// Whether the IPv4 block `outer` contains `inner`; false if one of them is invalid.
pub const fn contains_block(outer: &str, inner: &str) -> bool {
    match (parse(outer), parse(inner)) {
        (Some(outer), Some(inner)) => {
            outer.prefix == 0
                || (inner.prefix >= outer.prefix
                    && (outer.address ^ inner.address) >> (32 - outer.prefix) == 0)
        }
        _ => false,
    }
}

/// Whether two IPv4 blocks overlap; false if one of them is invalid.
pub const fn overlap(first: &str, second: &str) -> bool {
    match (parse(first), parse(second)) {
        (Some(first), Some(second)) => {
            let shorter = if first.prefix < second.prefix {
                first.prefix
            } else {
                second.prefix
            };
            shorter == 0 || (first.address ^ second.address) >> (32 - shorter) == 0
        }
        _ => false,
    }
}

/// The number of availability zones of a VPC. A region has at most six.
pub const fn zones(count: i64) -> Verdict {
    within(
        count,
        1,
        6,
        violation!(
            INVALID_AVAILABILITY_ZONE_COUNT,
            "number of zones",
            "is out of range",
            "1 to 6"
        ),
    )
}

/// The source IP block of a route, IPv4 or IPv6.
pub const fn ip_block(block: &str) -> Verdict {
    let v6 = position(block.as_bytes(), b':', 0).is_some();
    let valid = match parse(block) {
        Some(parsed) => parsed.is_canonical(),
        None => v6 && is_v6_block(block),
    };
    if valid {
        return Ok(());
    }
    Err(violation!(
        INVALID_CIDR_BLOCK,
        "address block",
        "is not in CIDR notation",
        "a block such as `203.0.113.0/24` or `2001:db8::/32`, with zeros after the prefix"
    ))
}

/// Checks the form of an IPv6 block: hexadecimal groups, and a prefix of at most 128.
const fn is_v6_block(block: &str) -> bool {
    let bytes = block.as_bytes();
    let Some(slash) = position(bytes, b'/', 0) else {
        return false;
    };
    let Some(prefix) = number(slice(bytes, slash + 1, bytes.len())) else {
        return false;
    };
    prefix <= 128 && length(block, 4, 43) && only(slice(bytes, 0, slash), b":")
}

#[cfg(test)]
mod tests {
    use super::{ip_block, vpc_cidr, zones};

    // found: E6
    #[test]
    fn blocks_from_16_to_28_are_accepted() {
        for good in [
            "10.0.0.0/16",
            "172.16.0.0/23",
            "192.168.0.0/16",
            "100.64.4.0/22",
            "10.0.0.0/24",
            "10.0.0.16/28",
        ] {
            assert_eq!(vpc_cidr(good), Ok(()), "{good}");
        }
        for bad in ["10.0.0.0/15", "10.0.0.0/29"] {
            assert_eq!(vpc_cidr(bad).unwrap_err().code, "ECS1201", "{bad}");
        }
        for bad in [
            "10.0.0.0",
            "10.0.0/16",
            "10.0.0.256/16",
            "10.00.0.0/16",
            "x/16",
            "fd00::/16",
        ] {
            let violation = vpc_cidr(bad).unwrap_err();
            assert_eq!(violation.code, "ECS1210", "{bad}");
            assert_eq!(
                violation.message, "is not an IPv4 block in CIDR notation",
                "{bad}"
            );
        }
    }

    #[test]
    fn bits_after_prefix_are_rejected() {
        assert_eq!(
            vpc_cidr("10.0.1.0/16").unwrap_err().message,
            "has bits set after the prefix"
        );
        assert_eq!(
            vpc_cidr("10.0.1.0/23").unwrap_err().message,
            "has bits set after the prefix"
        );
        assert_eq!(vpc_cidr("10.0.2.0/23"), Ok(()));
    }

    #[test]
    fn reserved_blocks_are_rejected() {
        for bad in [
            "0.1.0.0/16",
            "127.0.0.0/16",
            "169.254.0.0/16",
            "224.0.0.0/16",
            "239.1.0.0/16",
        ] {
            assert_eq!(vpc_cidr(bad).unwrap_err().message, "is reserved", "{bad}");
        }
    }

    #[test]
    fn zone_count_is_one_to_six() {
        assert_eq!(zones(1), Ok(()));
        assert_eq!(zones(6), Ok(()));
        assert_eq!(zones(0).unwrap_err().code, "ECS1202");
        assert_eq!(zones(7).unwrap_err().code, "ECS1202");
    }

    #[test]
    fn source_ip_blocks_are_ipv4_or_ipv6() {
        for good in ["0.0.0.0/0", "203.0.113.7/32", "2001:db8::/32", "::/0"] {
            assert_eq!(ip_block(good), Ok(()), "{good}");
        }
        for bad in ["203.0.113.7", "203.0.113.7/24", "2001:db8::/129", "office"] {
            assert_eq!(ip_block(bad).unwrap_err().code, "ECS1210", "{bad}");
        }
    }
}
