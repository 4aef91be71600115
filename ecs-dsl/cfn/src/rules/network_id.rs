//! IDs of existing parts of networks, by their form.

use super::imported::is_id;
use super::{Verdict, violation};

/// The ID of an IPAM pool.
pub const fn ipam_pool_id(id: &str) -> Verdict {
    is_id(
        id,
        b"ipam-pool-",
        violation!(
            MALFORMED_RESOURCE_ID,
            "IPAM pool ID",
            "is malformed",
            "`ipam-pool-` and up to 17 hexadecimal digits: `ipam-pool-0a1b2c3d4e5f60718`"
        ),
    )
}

/// The ID of a VPC peering connection.
pub const fn peering_connection_id(id: &str) -> Verdict {
    is_id(
        id,
        b"pcx-",
        violation!(
            MALFORMED_RESOURCE_ID,
            "VPC peering connection ID",
            "is malformed",
            "`pcx-` and up to 17 hexadecimal digits: `pcx-0a1b2c3d4e5f60718`"
        ),
    )
}

/// The ID of a transit gateway.
pub const fn transit_gateway_id(id: &str) -> Verdict {
    is_id(
        id,
        b"tgw-",
        violation!(
            MALFORMED_RESOURCE_ID,
            "transit gateway ID",
            "is malformed",
            "`tgw-` and up to 17 hexadecimal digits: `tgw-0a1b2c3d4e5f60718`"
        ),
    )
}

/// The ID of a prefix list.
pub const fn prefix_list_id(id: &str) -> Verdict {
    is_id(
        id,
        b"pl-",
        violation!(
            MALFORMED_RESOURCE_ID,
            "prefix list ID",
            "is malformed",
            "`pl-` and up to 17 hexadecimal digits: `pl-0a1b2c3d4e5f60718`"
        ),
    )
}

/// The ID of an AMI.
pub const fn image_id(id: &str) -> Verdict {
    is_id(
        id,
        b"ami-",
        violation!(
            MALFORMED_RESOURCE_ID,
            "AMI ID",
            "is malformed",
            "`ami-` and up to 17 hexadecimal digits: `ami-0a1b2c3d4e5f60718`"
        ),
    )
}
