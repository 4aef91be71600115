//! Tests of App Mesh meshes.

mod meshes;
