# SPDX-FileCopyrightText: 2026 The Backroom developers
# SPDX-License-Identifier: GPL-3.0-or-later

# The Debian package: both programs and the entry of the desktop's menu, which opens backroom:// links too. Depends on
# what dpkg-shlibdeps finds and on the database driver, which Qt loads.
install(FILES packaging/backroom.desktop DESTINATION share/applications)
install(FILES packaging/backroom.svg DESTINATION share/icons/hicolor/scalable/apps)
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME backroom)
set(CPACK_PACKAGE_VENDOR "The Backroom developers")
set(CPACK_PACKAGE_CONTACT "The Backroom developers <backroom@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Back-office of an e-commerce shop: orders, stock, refunds, reports")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION database)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS libqt6sql6-psql)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS fonts-inter)
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "postgresql (>= 15)")
include(CPack)
