# SPDX-FileCopyrightText: 2026 The Backroom developers
# SPDX-License-Identifier: GPL-3.0-or-later

# Every flag of the project is in the one target backroom_flags; every library and program links it.

option(BACKROOM_WARNINGS_AS_ERRORS "Treat compiler warnings as errors" ON)
set(BACKROOM_SANITIZE "" CACHE STRING "Sanitizers to build with, for example address,undefined")

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTOUIC ON)
set(CMAKE_AUTORCC ON)
if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE RelWithDebInfo CACHE STRING "" FORCE)
endif()

find_program(CCACHE ccache)
if(CCACHE)
    # ccache accepts precompiled headers only when told that their time stamps may differ.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${CCACHE})
endif()

add_library(backroom_flags INTERFACE)
target_include_directories(backroom_flags INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_definitions(backroom_flags INTERFACE
    BACKROOM_VERSION="${PROJECT_VERSION}"
    QT_NO_CAST_TO_ASCII
    QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_FOREACH
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_STRICT_ITERATORS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)
# Designated initializers leave out on purpose what has a good default, which -Wextra complains of.
target_compile_options(backroom_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Wnon-virtual-dtor -Woverloaded-virtual
    -Wold-style-cast -Wimplicit-fallthrough -Wvla -Wno-missing-field-initializers
    $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond -Wlogical-op -fpch-preprocess>
    $<$<BOOL:${BACKROOM_WARNINGS_AS_ERRORS}>:-Werror>
    -fstack-protector-strong)
# Link time on two cores matters: lld takes a third of GNU ld's.
find_program(LLD ld.lld)
if(LLD)
    target_link_options(backroom_flags INTERFACE -fuse-ld=lld)
endif()
if(BACKROOM_SANITIZE)
    target_compile_options(backroom_flags INTERFACE -fsanitize=${BACKROOM_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(backroom_flags INTERFACE -fsanitize=${BACKROOM_SANITIZE})
endif()
