//! The address blocks of a VPC's subnets: fixed slots for tiers and zones, so that a new one never moves an existing subnet.

use std::net::Ipv4Addr;

use ipnet::Ipv4Net;

use super::Tier;

/// The longest prefix of a subnet. `limits.json`: `subnet.cidr`.
const LONGEST_PREFIX: u8 = 28;
/// The longest prefix of a VPC whose block has 32 slots, eight per tier.
const LONGEST_WITH_ALL_SLOTS: u8 = 23;
/// The bits of 32 slots.
const ALL_SLOT_BITS: u8 = 5;

/// The slots of a VPC's block. A block that is too small for every tier has public and private subnets, or only private ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct SubnetGrid {
    /// The block; `None` if it is invalid, which a rule reports.
    network: Option<Ipv4Net>,
    prefix: u8,
    slots_per_tier: u32,
    tiers: &'static [Tier],
}

impl SubnetGrid {
    /// The grid of a block for this number of zones. An invalid block has every tier.
    pub(crate) fn new(cidr: &str, zones: u8) -> Self {
        let network = cidr.parse::<Ipv4Net>().ok();
        let length = network.map_or(0, |network| network.prefix_len());
        if length <= LONGEST_WITH_ALL_SLOTS || length > LONGEST_PREFIX {
            let slots_per_tier = (1 << ALL_SLOT_BITS) / 4;
            let prefix = (length + ALL_SLOT_BITS).min(32);
            return Self {
                network,
                prefix,
                slots_per_tier,
                tiers: &Tier::ALL,
            };
        }
        let slots = 1_u32 << (LONGEST_PREFIX - length);
        let zones = u32::from(zones).max(1);
        let tiers: &[Tier] = match slots / zones {
            0 => &[],
            1 => &[Tier::Private],
            2 => &[Tier::Public, Tier::Private],
            _ => &Tier::ALL,
        };
        // The last quarter stays free where it can.
        Self {
            network,
            prefix: LONGEST_PREFIX,
            slots_per_tier: (slots / 4).max(zones),
            tiers,
        }
    }

    /// The tiers that have subnets.
    pub(crate) fn tiers(&self) -> &'static [Tier] {
        self.tiers
    }

    /// The block of the VPC; `None` if it is invalid.
    pub(crate) fn network(&self) -> Option<Ipv4Net> {
        self.network
    }

    /// The slot of a subnet, and the number of slots.
    pub(crate) fn slot(&self, tier: Tier, zone: u8) -> Option<(u32, u32)> {
        let index = self.tiers.iter().position(|known| *known == tier)?;
        let slot = u32::try_from(index).ok()? * self.slots_per_tier + u32::from(zone) - 1;
        let slots = 1_u32.checked_shl((self.prefix - self.network?.prefix_len()).into())?;
        Some((slot, slots))
    }

    /// The bits of a subnet's addresses.
    pub(crate) fn host_bits(&self) -> u8 {
        32 - self.prefix
    }

    /// The block of a subnet; none if the VPC's block is invalid or has no room for the tier.
    pub(crate) fn block(&self, tier: Tier, zone: u8) -> Option<String> {
        let first = u32::from(self.network?.network());
        let (slot, _) = self.slot(tier, zone)?;
        let size = 1_u32.checked_shl(self.host_bits().into())?;
        let address = first.wrapping_add(slot.wrapping_mul(size));
        Some(format!("{}/{}", Ipv4Addr::from(address), self.prefix))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tiers_and_zones_have_fixed_slots() {
        let block = |cidr, tier, zone| SubnetGrid::new(cidr, 6).block(tier, zone).unwrap();
        assert_eq!(block("10.0.0.0/16", Tier::Public, 1), "10.0.0.0/21");
        assert_eq!(block("10.0.0.0/16", Tier::Public, 2), "10.0.8.0/21");
        assert_eq!(block("10.0.0.0/16", Tier::Private, 1), "10.0.64.0/21");
        assert_eq!(block("10.0.0.0/16", Tier::Isolated, 6), "10.0.168.0/21");
        assert_eq!(block("192.168.4.0/23", Tier::Isolated, 1), "192.168.5.0/28");
    }

    // found: E6
    #[test]
    fn small_blocks_have_the_tiers_that_fit() {
        let tiers = |prefix: u8, zones| {
            let grid = SubnetGrid::new(&format!("10.0.0.0/{prefix}"), zones);
            let network: Ipv4Net = format!("10.0.0.0/{prefix}").parse().unwrap();
            let mut blocks = Vec::new();
            for tier in grid.tiers() {
                for zone in 1..=zones {
                    let block: Ipv4Net = grid.block(*tier, zone).unwrap().parse().unwrap();
                    assert!(
                        network.contains(&block) && !blocks.contains(&block),
                        "{block}"
                    );
                    assert_eq!(block.prefix_len(), 28);
                    blocks.push(block);
                }
            }
            grid.tiers().len()
        };
        let of_two_zones: Vec<_> = (24..=28).map(|prefix| tiers(prefix, 2)).collect();
        assert_eq!(of_two_zones, [3, 3, 2, 1, 0]);
        let of_one_zone: Vec<_> = (24..=28).map(|prefix| tiers(prefix, 1)).collect();
        assert_eq!(of_one_zone, [3, 3, 3, 2, 1]);
        assert_eq!(tiers(24, 6), 2);
        assert_eq!(tiers(24, 4), 3);
    }

    #[test]
    fn new_zone_moves_no_subnet() {
        let block = |zones| SubnetGrid::new("10.0.0.0/24", zones).block(Tier::Isolated, 1);
        assert_eq!(block(1).as_deref(), Some("10.0.0.128/28"));
        assert_eq!(block(1), block(4));
    }
}
