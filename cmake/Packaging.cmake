# SPDX-FileCopyrightText: 2026 The Backroom developers
# SPDX-License-Identifier: GPL-3.0-or-later

# Two Debian packages: `backroom`, the desktop program with its menu entry, which opens backroom:// links too, and
# `backroomctl`, the command line with the migrations and the service of the jobs. Each depends on what dpkg-shlibdeps
# finds and on the database driver, which Qt loads.

# packaged_papers(<component>): copyright, changelog and manual, where Debian's policy wants them.
function(packaged_papers package)
    set(papers ${CMAKE_BINARY_DIR}/papers/${package})
    configure_file(packaging/debian/changelog.in ${papers}/changelog @ONLY)
    foreach(paper IN ITEMS ${papers}/changelog ${CMAKE_SOURCE_DIR}/packaging/man/${package}.1)
        get_filename_component(name ${paper} NAME)
        # -n: the same source gives the same package
        execute_process(COMMAND gzip -9nc ${paper} OUTPUT_FILE ${papers}/${name}.gz COMMAND_ERROR_IS_FATAL ANY)
    endforeach()
    install(FILES packaging/debian/copyright ${papers}/changelog.gz DESTINATION share/doc/${package} COMPONENT ${package})
    install(FILES ${papers}/${package}.1.gz DESTINATION share/man/man1 COMPONENT ${package})
endfunction()

packaged_papers(backroom)
packaged_papers(backroomctl)
configure_file(packaging/org.backroom.backroom.metainfo.xml ${CMAKE_BINARY_DIR}/org.backroom.backroom.metainfo.xml @ONLY)
install(FILES packaging/backroom.desktop DESTINATION share/applications COMPONENT backroom)
install(FILES packaging/backroom.svg DESTINATION share/icons/hicolor/scalable/apps COMPONENT backroom)
install(FILES ${CMAKE_BINARY_DIR}/org.backroom.backroom.metainfo.xml DESTINATION share/metainfo COMPONENT backroom)
install(FILES packaging/systemd/backroom-jobs.service DESTINATION lib/systemd/system COMPONENT backroomctl)
install(FILES packaging/systemd/jobs.conf DESTINATION /etc/backroom COMPONENT backroomctl)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME backroom)
set(CPACK_PACKAGE_VENDOR "The Backroom developers")
set(CPACK_PACKAGE_CONTACT "The Backroom developers <backroom@localhost>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_COMPONENTS_ALL backroom backroomctl)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION database)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)

set(CPACK_DEBIAN_BACKROOM_PACKAGE_NAME backroom)
set(CPACK_COMPONENT_BACKROOM_DESCRIPTION "Back-office of an e-commerce shop: orders, stock, refunds, reports
 The window in which the staff of a shop works: orders, stock, refunds, reports
 and accounts, on a PostgreSQL server that decides who may do what.")
set(CPACK_DEBIAN_BACKROOM_PACKAGE_DEPENDS "libqt6sql6-psql, libqt6svg6")
set(CPACK_DEBIAN_BACKROOM_PACKAGE_RECOMMENDS fonts-inter)

set(CPACK_DEBIAN_BACKROOMCTL_PACKAGE_NAME backroomctl)
set(CPACK_COMPONENT_BACKROOMCTL_DESCRIPTION "Back-office of an e-commerce shop: database and background jobs
 Makes and migrates the database of Backroom and runs what must happen without
 anybody asking, as a systemd service.")
set(CPACK_DEBIAN_BACKROOMCTL_PACKAGE_DEPENDS libqt6sql6-psql)
set(CPACK_DEBIAN_BACKROOMCTL_PACKAGE_SUGGESTS "postgresql (>= 15)")
set(CPACK_DEBIAN_BACKROOMCTL_PACKAGE_CONTROL_EXTRA ${CMAKE_SOURCE_DIR}/packaging/debian/conffiles)
include(CPack)
