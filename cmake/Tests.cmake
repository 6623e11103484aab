# SPDX-FileCopyrightText: 2026 The Backroom developers
# SPDX-License-Identifier: GPL-3.0-or-later

# tests/<area>/tst_*.cpp is a program and a test each, linked to what its area is about. Other sources in the folder
# are the area's helpers. pgTAP files and isolation specs are a test each as well, so that one summary counts all.

set(backroom_with_screen ${CMAKE_SOURCE_DIR}/tests/support/with_screen)

# What an area links when it is not named after a library.
set(backroom_area_migrator backroom_db)
set(backroom_area_models_db backroom_db)
set(backroom_area_app backroom_app)
set(backroom_area_gui backroom_desktop)
set(backroom_area_keychain backroom_desktop)
set(backroom_area_shell backroom_ui_shell)
set(backroom_area_plans backroom_models_administration backroom_models_carts backroom_models_catalog backroom_models_customers backroom_models_orders
    backroom_models_payments backroom_models_refunds backroom_models_reviews backroom_models_sellers backroom_models_stock)
set(backroom_area_ui_stock backroom_ui_stock ZXing::ZXing)

# A program of one source, in the build's tests/. CMake's AUTOMOC would give each of a hundred such programs a step and a
# source more, which is minutes of a clean build; a test calls moc by itself.
function(backroom_plain_program name)
    set_target_properties(${name} PROPERTIES
        RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests AUTOMOC OFF AUTOUIC OFF AUTORCC OFF)
endfunction()

function(backroom_area_tests area)
    file(GLOB programs CONFIGURE_DEPENDS tests/${area}/tst_*.cpp)
    if(NOT programs)
        return()
    endif()
    file(GLOB helpers CONFIGURE_DEPENDS tests/${area}/*.cpp tests/${area}/*.h)
    list(REMOVE_ITEM helpers ${programs})
    set(links backroom_test_support Qt6::Test ${backroom_area_${area}})
    foreach(library backroom_${area} backroom_models_${area} backroom_ui_${area})
        if(TARGET ${library})
            list(APPEND links ${library})
        endif()
    endforeach()
    if(helpers MATCHES "\\.cpp")
        add_library(backroom_tests_${area} STATIC ${helpers})
        target_link_libraries(backroom_tests_${area} PUBLIC ${links})
        list(APPEND links backroom_tests_${area})
    endif()
    set(header backroom_pch_core)
    if(links MATCHES "_ui_|_desktop")
        set(header backroom_pch_widgets)
    endif()
    # Who shows windows has a screen of its own; a script tests/<area>/run starts what else the area's tests need.
    set(run)
    if(header STREQUAL backroom_pch_widgets)
        set(run ${backroom_with_screen})
    endif()
    if(EXISTS ${CMAKE_SOURCE_DIR}/tests/${area}/run)
        list(APPEND run ${CMAKE_SOURCE_DIR}/tests/${area}/run)
    endif()
    foreach(program IN LISTS programs)
        get_filename_component(name ${program} NAME_WE)
        add_executable(${name} ${program} ${CMAKE_BINARY_DIR}/moc/${name}.moc)
        qt_generate_moc(${program} ${CMAKE_BINARY_DIR}/moc/${name}.moc TARGET ${name})
        target_include_directories(${name} PRIVATE ${CMAKE_BINARY_DIR}/moc)
        target_precompile_headers(${name} REUSE_FROM ${header})
        target_link_libraries(${name} PRIVATE ${links})
        target_compile_definitions(${name} PRIVATE
            BACKROOM_SOURCE_DIR="${CMAKE_SOURCE_DIR}" BACKROOM_BIN_DIR="${CMAKE_BINARY_DIR}/bin")
        backroom_plain_program(${name})
        string(REGEX REPLACE "^tst_" "${area}." test ${name})
        add_test(NAME ${test} COMMAND ${run} $<TARGET_FILE:${name}>)
        set_tests_properties(${test} PROPERTIES TIMEOUT 300)
    endforeach()
    # Locks, wrappers and environments of an area's tests, where they need any.
    include(${CMAKE_SOURCE_DIR}/tests/${area}/tests.cmake OPTIONAL)
endfunction()

# tests/bench/<area>/bench_*.cpp: a program each, which ./dev bench runs. It may use the area's tests' helpers.
function(backroom_benches)
    file(GLOB programs CONFIGURE_DEPENDS tests/bench/*/bench_*.cpp)
    foreach(program IN LISTS programs)
        get_filename_component(name ${program} NAME_WE)
        add_executable(${name} ${program})
        target_link_libraries(${name} PRIVATE backroom_test_support backroom_ui_common Qt6::Network Qt6::Test)
        target_link_libraries(${name} PRIVATE ${backroom_area_plans} backroom_ui_dashboard backroom_models_catalog backroom_models_reports)
        cmake_path(GET program PARENT_PATH folder)
        cmake_path(GET folder FILENAME area)
        if(TARGET backroom_tests_${area})
            target_link_libraries(${name} PRIVATE backroom_tests_${area})
        endif()
        target_compile_definitions(${name} PRIVATE
            BACKROOM_SOURCE_DIR="${CMAKE_SOURCE_DIR}" BACKROOM_BIN_DIR="${CMAKE_BINARY_DIR}/bin")
        backroom_plain_program(${name})
    endforeach()
endfunction()

function(backroom_script_tests prefix runner)
    foreach(file IN LISTS ARGN)
        get_filename_component(name ${file} NAME_WE)
        add_test(NAME ${prefix}.${name} COMMAND ${CMAKE_SOURCE_DIR}/tests/support/${runner} ${file})
        set_tests_properties(${prefix}.${name} PROPERTIES TIMEOUT 300)
    endforeach()
endfunction()

function(backroom_tests)
    find_package(ZXing REQUIRED)
    backroom_library(backroom_test_support tests/support LINKS backroom_db Qt6::Test)
    target_compile_definitions(backroom_test_support PRIVATE BACKROOM_SOURCE_DIR="${CMAKE_SOURCE_DIR}")

    file(GLOB areas CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}/tests tests/*)
    list(REMOVE_ITEM areas support)
    foreach(area IN LISTS areas)
        backroom_area_tests(${area})
    endforeach()

    backroom_benches()

    file(GLOB pgtap CONFIGURE_DEPENDS tests/db/*.sql)
    backroom_script_tests(pgtap run_pgtap ${pgtap})
    file(GLOB specs CONFIGURE_DEPENDS tests/isolation/specs/*.spec)
    backroom_script_tests(isolation run_isolation ${specs})
    file(GLOB checks CONFIGURE_DEPENDS tests/checks/check_*)
    foreach(check IN LISTS checks)
        get_filename_component(name ${check} NAME_WE)
        string(REGEX REPLACE "^check_" "" name ${name})
        add_test(NAME check.${name} COMMAND ${check} ${CMAKE_SOURCE_DIR} ${CMAKE_BINARY_DIR})
    endforeach()
    # strips two programs with all that debuggers want to know: minutes
    set_tests_properties(check.package PROPERTIES LABELS slow TIMEOUT 900)
endfunction()
